'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { TextAreaField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useReviewWrite } from './use-review-write'

export type PartNoteProps = {
  /** Where the review is written. */
  path: string
  revision: number
  part: string
  label: string
  /** The notes of all parts: they are kept together. */
  notes: { part: string; note: string }[]
}

/** The note of one part; an empty one is taken away. */
export function PartNote({ path, revision, part, label, notes }: PartNoteProps) {
  const t = useTranslations('reviews')
  const id = useId()
  const toast = useToast()
  const stored = notes.find((one) => one.part === part)?.note ?? ''
  const [open, setOpen] = useState(false)
  const [text, setText] = useState(stored)
  const { write, busy, problem } = useReviewWrite()
  async function save() {
    const others = notes.filter((one) => one.part !== part)
    const sections = text.trim() === '' ? others : [...others, { part, note: text.trim() }]
    const answer = await write('PATCH', path, { seen: revision, sections })
    if (!answer?.ok) return
    setOpen(false)
    toast({ message: t('saved') })
  }
  const name = t('part.noteFor', { part: label })
  return (
    <>
      <Button
        size="sm"
        aria-label={`${t(stored ? 'part.editNote' : 'part.addNote')}: ${label}`}
        onClick={() => {
          setText(stored)
          setOpen(true)
        }}
      >
        {t(stored ? 'part.editNote' : 'part.addNote')}
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={name}
        submitLabel={t('keep')}
        busy={busy}
        unsaved={text !== stored}
        problem={problem?.sentence}
        onSubmit={() => void save()}
      >
        <TextAreaField
          id={id}
          label={t('part.note')}
          hint={t('part.noteHint')}
          rows={5}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </FormDialog>
    </>
  )
}
