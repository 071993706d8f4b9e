'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { TextAreaField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { told, useWrite } from '../write/use-write'

/** Freezes the draft, after saying what that means. */
export function SubmitScorecard({ slug, revision }: { slug: string; revision: number }) {
  const t = useTranslations('scorecard.submit')
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const [done, setDone] = useState(false)
  const { write, busy, problem } = useWrite()
  function close() {
    setOpen(false)
    setNote('')
  }

  async function submit() {
    const path = `/organizations/${slug}/scorecards/draft/submission`
    const body = { note: note.trim() || null, revision }
    const answer = await write<{ id: string }>('POST', path, body, { quiet: true })
    if (!answer?.ok) return
    setDone(true)
    toast({ message: t('done') })
    router.push(`/o/${slug}/assess/history/${answer.data.id}`)
    router.refresh()
  }

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        title={t('title')}
        className="gap-4"
        text={t('text')}
        submitLabel={t('confirm')}
        busy={busy}
        disabled={done}
        problem={problem === null ? null : told(problem, (detail) => t('failed', { detail }))}
        onSubmit={() => void submit()}
      >
        <TextAreaField
          id="submission-note"
          label={t('note')}
          aside={t('optional')}
          value={note}
          maxLength={4000}
          onChange={(event) => setNote(event.target.value)}
        />
      </FormDialog>
    </>
  )
}
