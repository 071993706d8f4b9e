'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useReviewWrite } from './use-review-write'

export type FreezeReviewProps = { path: string; revision: number; name: string; from: string }

/** Ends a review: what it said is kept as it is. */
export function FreezeReview({ path, revision, name, from }: FreezeReviewProps) {
  const { today } = usePageContext().zone
  const t = useTranslations('reviews.freeze')
  const id = useId()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const { write, busy, problem, errorOf } = useReviewWrite()
  async function freeze(fields: FormData) {
    const answer = await write('POST', `${path}/freeze`, { seen: revision, at: String(fields.get('at') ?? '') })
    if (!answer?.ok) return
    setOpen(false)
    toast({ message: t('done') })
  }
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title', { quarter: name })}
        text={t('text')}
        submitLabel={t('button')}
        busy={busy}
        problem={errorOf('at') ? null : problem?.sentence}
        onSubmit={(fields) => void freeze(fields)}
      >
        <TextField
          id={id}
          name="at"
          type="date"
          label={t('at')}
          min={from}
          max={today}
          defaultValue={today}
          error={errorOf('at')}
        />
      </FormDialog>
    </>
  )
}
