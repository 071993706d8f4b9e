'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

const FIELDS = ['likelihood', 'impact', 'residualLikelihood', 'residualImpact'] as const
const STEPS = [1, 2, 3, 4, 5].map((step) => ({ value: String(step), label: String(step) }))
type Values = Record<(typeof FIELDS)[number], number | null>

export type MoveRiskProps = { risk: { id: string; title: string; revision: number; values: Values } }

/** Moves a risk in the matrix: the two numbers of today, and the two that are expected to be left. */
export function MoveRisk({ risk }: MoveRiskProps) {
  const { slug } = usePageContext()
  const t = useTranslations('risks')
  const toast = useToast()
  const router = useRouter()
  const prefix = useId()
  const { write, busy, problem, errorOf } = useWrite()
  const [open, setOpen] = useState(false)
  const [values, setValues] = useState(risk.values)
  const { title } = risk

  async function submit() {
    const fields = Object.fromEntries(
      FIELDS.filter((field) => values[field] !== risk.values[field]).map((field) => [field, values[field]]),
    )
    const path = `/organizations/${slug}/registers/risk-entries/${risk.id}`
    const stored = await write('PATCH', path, { ...fields, revision: risk.revision })
    if (!stored?.ok) return
    setOpen(false)
    const { impact, likelihood } = values
    const place = likelihood === null || impact === null ? t('list.unrated') : `${likelihood} × ${impact}`
    toast({ message: t('move.moved', { title, place }) })
    router.refresh()
  }

  return (
    <>
      <Button
        size="sm"
        onClick={() => {
          setValues(risk.values)
          setOpen(true)
        }}
        aria-label={t('list.moveFor', { title })}
      >
        {t('list.move')}
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('move.title', { title })}
        text={t('move.text')}
        className="mt-2 gap-4"
        submitLabel={t('move.save')}
        busy={busy}
        disabled={FIELDS.every((field) => values[field] === risk.values[field])}
        unsaved={FIELDS.some((field) => values[field] !== risk.values[field])}
        problem={problem?.sentence ?? null}
        onSubmit={() => void submit()}
      >
        {FIELDS.map((field) => (
          <SelectField
            key={field}
            id={`${prefix}${field}`}
            label={t(`move.${field}`)}
            error={errorOf(field)}
            value={values[field] ?? ''}
            onChange={({ target }) =>
              setValues((all) => ({ ...all, [field]: target.value === '' ? null : Number(target.value) }))
            }
            emptyLabel={t('move.unknown')}
            options={STEPS}
          />
        ))}
      </FormDialog>
    </>
  )
}
