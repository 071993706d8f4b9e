'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { api, newIntention } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'

type Props = {
  slug: string
  /** The submitted scorecard to start from. */
  copyFrom: string | null
  /** Offer the empty start beside the copy. */
  blank?: boolean
}

/** Starts the one draft: from the last answers, or empty. */
export function StartScorecard({ slug, copyFrom, blank = false }: Props) {
  const t = useTranslations('scorecard.start')
  const router = useRouter()
  const intention = useRef(newIntention())
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)

  async function start(from: string | null) {
    setBusy(true)
    setFailed(null)
    const answer = await api('POST', `/organizations/${slug}/scorecards`, {
      body: { copyFrom: from },
      idempotencyKey: intention.current,
    })
    // Somebody else started the one draft meanwhile: this person wants to be there too.
    if (answer.ok || answer.problem.status === 409) {
      router.push(`/o/${slug}/assess`)
      router.refresh()
      return
    }
    if (!answer.offline) intention.current = newIntention()
    setBusy(false)
    setFailed(answer.offline ? t('offline') : t('failed', { detail: answer.problem.detail }))
  }

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={busy} onClick={() => start(copyFrom)}>
          {copyFrom === null ? t('fresh') : t('copy')}
        </Button>
        {blank && copyFrom !== null ? (
          <Button disabled={busy} onClick={() => start(null)}>
            {t('blank')}
          </Button>
        ) : null}
      </div>
      {failed === null ? null : (
        <Notice kind="error" live="assertive">
          {failed}
        </Notice>
      )}
    </div>
  )
}
