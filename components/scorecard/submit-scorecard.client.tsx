'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { TextAreaField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
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
  const close = () => setOpen(false)

  async function submit() {
    const path = `/organizations/${slug}/scorecards/draft/submission`
    const body = { note: note.trim() || null, revision }
    const answer = await write<{ id: string }>('POST', path, body, { quiet: true })
    if (!answer?.ok) return
    setDone(true)
    toast({ message: t('done'), final: true })
    router.push(`/o/${slug}/assess/history/${answer.data.id}`)
    router.refresh()
  }

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={t('title')}
        closeLabel={t('close')}
        footer={
          <>
            <Button onClick={close}>{t('cancel')}</Button>
            <Button variant="primary" disabled={busy || done} onClick={submit}>
              {t('confirm')}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          <p className="t-sm text-ink-2">{t('text')}</p>
          <TextAreaField
            id="submission-note"
            label={t('note')}
            aside={t('optional')}
            value={note}
            maxLength={4000}
            onChange={(event) => setNote(event.target.value)}
          />
          {problem === null ? null : (
            <Notice kind="error" live="assertive">
              {told(problem, (detail) => t('failed', { detail }))}
            </Notice>
          )}
        </div>
      </Dialog>
    </>
  )
}
