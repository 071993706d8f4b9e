'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useReviewWrite } from './use-review-write'

export type RateFactorsProps = {
  path: string
  revision: number
  factors: { factor: string; label: string; value: number | null }[]
}

const RATINGS = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))

/** The five success factors, rated together; what nobody rates stays unrated. */
export function RateFactors({ path, revision, factors }: RateFactorsProps) {
  const t = useTranslations('reviews.factors')
  const save = useTranslations('reviews')
  const id = useId()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const { write, busy, problem } = useReviewWrite()
  async function rate(fields: FormData) {
    const told = (factor: string) => (fields.get(factor) ? Number(fields.get(factor)) : null)
    const body = { seen: revision, factors: Object.fromEntries(factors.map(({ factor }) => [factor, told(factor)])) }
    const answer = await write('PATCH', path, body)
    if (!answer?.ok) return
    setOpen(false)
    toast({ message: t('edited') })
  }
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t('edit')}
      </Button>
      {open ? (
        <FormDialog
          onClose={() => setOpen(false)}
          title={t('title')}
          text={t('why')}
          submitLabel={save('keep')}
          busy={busy}
          problem={problem?.sentence}
          onSubmit={(fields) => void rate(fields)}
        >
          {factors.map(({ factor, label, value }) => (
            <SelectField
              key={factor}
              id={`${id}${factor}`}
              name={factor}
              label={label}
              emptyLabel={t('none')}
              options={RATINGS}
              defaultValue={value === null ? '' : String(value)}
            />
          ))}
        </FormDialog>
      ) : null}
    </>
  )
}
