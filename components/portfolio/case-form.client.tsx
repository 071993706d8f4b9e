'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { readNumber } from '@/lib/client/sheet/numbers'
import { Button } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { TextField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import { type Stored, useSend } from './use-send'

type Values = {
  caseStart: string | null
  horizonMonths: number | null
  discountBp: number | null
  neededAreas: string[]
}

export type CaseFormProps = {
  id: string
  revision: number
  values: Values
  /** What the form begins with where nothing is stored. */
  start: { caseStart: string; horizonMonths: number; neededAreas: string[] }
  /** The rate of the organization in percent; null where it has none. */
  ownRate: number | null
  areas: { id: string; name: string }[]
}

/** Typed percent as basis points and months as a number; what is none is sent as it is and refused by name. */
function typed(text: string, by: number): number | string | null {
  const trimmed = text.trim().replace(/\s?%$/, '')
  if (trimmed === '') return null
  const read = readNumber(trimmed, null)
  return 'value' in read ? Math.round(Number(read.value) * by * 10_000) / 10_000 : trimmed
}

/** Opens the form of a business case: its months, its rate, the areas it needs. */
export function CaseButton(props: CaseFormProps) {
  const t = useTranslations('portfolio.case')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" className="phone:h-10" onClick={() => setOpen(true)}>
        {t(props.values.caseStart === null ? 'enter' : 'change')}
      </Button>
      {open ? <CaseDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function CaseDialog(props: CaseFormProps & { onClose: () => void }) {
  const t = useTranslations('portfolio.case')
  const prefix = useId()
  const { id, revision, values, start, ownRate, areas, onClose } = props
  const suggested = values.caseStart === null && values.neededAreas.length === 0 && start.neededAreas.length > 0
  const [caseStart, setStart] = useState(values.caseStart ?? start.caseStart)
  const [months, setMonths] = useState(String(values.horizonMonths ?? start.horizonMonths))
  const [rate, setRate] = useState(values.discountBp === null ? '' : String(values.discountBp / 100))
  const [needed, setNeeded] = useState<readonly string[]>(suggested ? start.neededAreas : values.neededAreas)
  const { send, busy, problem, errorOf } = useSend()
  const path = `/registers/use-cases/${id}`

  async function save() {
    const body = {
      caseStart: caseStart.trim() || null,
      horizonMonths: typed(months, 1),
      discountBp: typed(rate, 100),
      neededAreas: areas.flatMap((area) => (needed.includes(area.id) ? [area.id] : [])),
    }
    const stored = await send({
      method: 'PATCH',
      path,
      body: { ...body, revision },
      message: t('saved'),
      undo: (after: Stored) => ({
        method: 'PATCH',
        path,
        body: { ...values, revision: after.revision },
        message: t('undone'),
      }),
    })
    if (stored) onClose()
  }

  const fields = ['caseStart', 'horizonMonths', 'discountBp', 'neededAreas'] as const
  return (
    <FormDialog
      className="mt-2 gap-3.5"
      title={t('title')}
      submitLabel={t('save')}
      onClose={onClose}
      onSubmit={() => void save()}
      busy={busy}
      problem={fields.some((field) => errorOf(field)) ? null : (problem?.text ?? null)}
    >
      <p className="t-sm text-ink-2">{t('intro')}</p>
      <TextField
        id={`${prefix}start`}
        type="month"
        label={t('caseStart')}
        hint={t('startHint')}
        value={caseStart}
        error={errorOf('caseStart')}
        onChange={(event) => setStart(event.target.value)}
      />
      <TextField
        id={`${prefix}months`}
        label={t('horizonMonths')}
        hint={t('horizonHint')}
        inputMode="numeric"
        autoComplete="off"
        value={months}
        error={errorOf('horizonMonths')}
        onChange={(event) => setMonths(event.target.value)}
      />
      <TextField
        id={`${prefix}rate`}
        label={t('discountBp')}
        aside="%"
        hint={ownRate === null ? t('rateNone') : t('rateHint', { rate: `${ownRate}%` })}
        inputMode="decimal"
        autoComplete="off"
        value={rate}
        error={errorOf('discountBp')}
        onChange={(event) => setRate(event.target.value)}
      />
      <fieldset>
        <legend className="t-sm font-medium">{t('areas')}</legend>
        <p className="t-meta">{t(suggested ? 'suggested' : 'areasHint')}</p>
        <div className="grid grid-cols-2 gap-x-3 phone:grid-cols-1">
          {areas.map((area) => (
            <CheckboxField
              key={area.id}
              label={area.name}
              checked={needed.includes(area.id)}
              onChange={() =>
                setNeeded((all) => (all.includes(area.id) ? all.filter((one) => one !== area.id) : [...all, area.id]))
              }
            />
          ))}
        </div>
        <p role="alert" className="text-xs font-medium text-blocked empty:hidden">
          {errorOf('neededAreas')}
        </p>
      </fieldset>
    </FormDialog>
  )
}
