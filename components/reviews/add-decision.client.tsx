'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

export type AddDecisionProps = {
  reviewId: string
  part: string
  label: string
  people: { value: string; label: string }[]
}

/** What a part of the review decided: an item of the work list, with who and by when. */
export function AddDecision({ reviewId, part, label, people }: AddDecisionProps) {
  const { slug, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('reviews')
  const common = useTranslations('common')
  const id = useId()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const { write, busy, problem } = useWrite()
  async function add(fields: FormData) {
    const body = {
      kind: 'review',
      source: reviewId,
      agendaPart: part,
      text: text.trim(),
      owner: fields.get('owner') || null,
      dueAt: fields.get('dueAt') || null,
    }
    const answer = await write('POST', `/organizations/${slug}/work-items`, body)
    if (!answer?.ok) return
    setText('')
    setOpen(false)
    toast({ message: t('decision.added') })
  }
  return (
    <>
      <Button size="sm" aria-label={`${t('part.decide')}: ${label}`} onClick={() => setOpen(true)}>
        {t('part.decide')}
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('part.decideFor', { part: label })}
        submitLabel={t('decision.save')}
        busy={busy}
        disabled={text.trim() === ''}
        problem={problem?.sentence}
        onSubmit={(fields) => void add(fields)}
      >
        <TextAreaField
          id={`${id}text`}
          label={t('decision.text')}
          hint={t('decision.textHint')}
          rows={2}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          <SelectField
            id={`${id}owner`}
            name="owner"
            label={t('decision.owner')}
            emptyLabel={t('part.nobody')}
            options={people}
            defaultValue=""
          />
          <TextField
            id={`${id}due`}
            name="dueAt"
            type="date"
            label={t('decision.due')}
            aside={common('optional')}
            min={today}
          />
        </div>
      </FormDialog>
    </>
  )
}
