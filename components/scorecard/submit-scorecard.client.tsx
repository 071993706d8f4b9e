'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { api, newIntention } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { TextAreaField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'

/** Freezes the draft, after saying what that means. */
export function SubmitScorecard({ slug, revision }: { slug: string; revision: number }) {
  const t = useTranslations('scorecard.submit')
  const router = useRouter()
  const toast = useToast()
  const intention = useRef(newIntention())
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const close = () => setOpen(false)

  async function submit() {
    setBusy(true)
    setFailed(null)
    const answer = await api<{ id: string }>('POST', `/organizations/${slug}/scorecards/draft/submission`, {
      body: { note: note.trim() || null, revision },
      idempotencyKey: intention.current,
    })
    if (answer.ok) {
      toast({ message: t('done'), final: true })
      router.push(`/o/${slug}/assess/history/${answer.data.id}`)
      router.refresh()
      return
    }
    if (!answer.offline) intention.current = newIntention()
    setBusy(false)
    setFailed(answer.offline ? t('offline') : t('failed', { detail: answer.problem.detail }))
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
            <Button variant="primary" disabled={busy} onClick={submit}>
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
          {failed === null ? null : (
            <Notice kind="error" live="assertive">
              {failed}
            </Notice>
          )}
        </div>
      </Dialog>
    </>
  )
}
