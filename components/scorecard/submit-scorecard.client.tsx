'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { TextAreaField } from '../ui/field'
import { Notice } from '../ui/notice'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { useToast } from '../ui/toast.client'
import { told, useWrite } from '../write/use-write'

/** Freezes the draft. Stands where the last area was rated and says what it means, so that no dialog has to ask again. */
export function SubmitScorecard({ revision }: { revision: number }) {
  const { slug, base } = usePageContext()
  const t = useTranslations('scorecard.submit')
  const router = useRouter()
  const toast = useToast()
  const [note, setNote] = useState('')
  const [done, setDone] = useState(false)
  const { write, busy, problem } = useWrite()

  async function submit(event: FormEvent) {
    event.preventDefault()
    const path = `/organizations/${slug}/scorecards/draft/submission`
    const body = { note: note.trim() || null, revision }
    const answer = await write<{ id: string }>('POST', path, body, { quiet: true })
    if (!answer?.ok) return
    setDone(true)
    toast({ message: t('done') })
    router.push(`${base}/assess/history/${answer.data.id}`)
    router.refresh()
  }

  return (
    <Plate id="submit" className="mt-4 scroll-mt-16" aria-labelledby="submit-title">
      <PlateHeader id="submit-title" title={t('title')} />
      <PlateBody>
        <form method="post" onSubmit={submit} className="grid gap-3">
          <p className="t-sm max-w-[68ch] text-ink-2">{t('text')}</p>
          <TextAreaField
            id="submission-note"
            label={t('note')}
            aside={t('optional')}
            rows={2}
            value={note}
            maxLength={4000}
            onChange={(event) => setNote(event.target.value)}
          />
          {problem === null ? null : (
            <Notice kind="error" live="assertive">
              {told(problem, (detail) => t('failed', { detail }))}
            </Notice>
          )}
          <Button type="submit" variant="primary" size="lg" className="justify-self-start" disabled={busy || done}>
            {t('confirm')}
          </Button>
        </form>
      </PlateBody>
    </Plate>
  )
}
