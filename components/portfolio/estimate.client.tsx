'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import { moneyText, typedMoney } from './money'
import { type Stored, useSend } from './use-send'

const fields = ['compute', 'storage', 'networking', 'monthlyCost'] as const
type Field = (typeof fields)[number]

export type EstimateProps = {
  id: string
  revision: number
  amounts: Record<Field, string | null>
  /** A recorded review that this change would outdate. */
  reviewed: boolean
}

/** Changes the four fields of the production estimate. Empty is unknown, 0 is a value. */
export function EstimateButton(props: EstimateProps) {
  const t = useTranslations('portfolio.estimate')
  const [open, setOpen] = useState(false)
  const started = fields.some((field) => props.amounts[field] !== null)
  return (
    <>
      <Button size="sm" className="phone:h-10" onClick={() => setOpen(true)}>
        {started ? t('change') : t('enter')}
      </Button>
      {open ? <EstimateDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function EstimateDialog(props: EstimateProps & { onClose: () => void }) {
  const { currency } = usePageContext()
  const t = useTranslations('portfolio.estimate')
  const prefix = useId()
  const { id, revision, amounts, onClose } = props
  const [typed, setTyped] = useState<Record<Field, string>>({
    compute: amounts.compute ?? '',
    storage: amounts.storage ?? '',
    networking: amounts.networking ?? '',
    monthlyCost: amounts.monthlyCost ?? '',
  })
  const { send, busy, problem, errorOf } = useSend()
  const path = `/registers/use-cases/${id}`
  const wanted = Object.fromEntries(
    fields.map((field) => [field, typedMoney(typed[field])]),
  ) as EstimateProps['amounts']
  const parts = (['compute', 'storage', 'networking'] as const).map((field) => Number(wanted[field] ?? Number.NaN))
  const sum = parts.reduce((total, part) => total + part, 0)

  async function save() {
    const stored = await send({
      method: 'PATCH',
      path,
      body: { ...wanted, revision },
      message: t('saved'),
      undo: (after: Stored) => ({
        method: 'PATCH',
        path,
        body: { ...amounts, revision: after.revision },
        message: t('undone'),
      }),
    })
    if (stored) onClose()
  }

  const known = fields.some((field) => errorOf(field))
  return (
    <FormDialog
      className="mt-2 gap-3.5"
      title={t('title')}
      submitLabel={t('save')}
      onClose={onClose}
      onSubmit={() => void save()}
      busy={busy}
      problem={known ? null : (problem?.text ?? null)}
    >
      <p className="t-sm text-ink-2">{t(props.reviewed ? 'outdates' : 'intro')}</p>
      {fields.map((field) => (
        <TextField
          key={field}
          id={`${prefix}${field}`}
          label={t(field)}
          aside={currency}
          inputMode="decimal"
          autoComplete="off"
          hint={
            field === 'monthlyCost' && Number.isFinite(sum) ? t('sum', { sum: moneyText(sum, currency) }) : undefined
          }
          value={typed[field]}
          error={errorOf(field)}
          onChange={(event) => setTyped((all) => ({ ...all, [field]: event.target.value }))}
        />
      ))}
    </FormDialog>
  )
}
