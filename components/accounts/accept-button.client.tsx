'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { api, newIntention } from '@/lib/client/api'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'

export type AcceptButtonProps = { token: string; organization: string }

/** Joins as the signed-in person. */
export function AcceptButton({ token, organization }: AcceptButtonProps) {
  const t = useTranslations('accounts')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const intention = useRef<string>(undefined)

  async function accept() {
    setBusy(true)
    setProblem(null)
    intention.current ??= newIntention()
    const path = `/invitations/${token}/acceptance`
    const answer = await api<{ slug: string }>('POST', path, { idempotencyKey: intention.current })
    if (answer.ok) {
      window.location.assign(`/o/${answer.data.slug}`)
      return
    }
    setProblem(answer.offline ? t('form.offline') : answer.problem.detail)
    setBusy(false)
  }

  return (
    <div className="grid gap-3">
      {problem === null ? null : (
        <Notice kind="error" live="assertive">
          {problem}
        </Notice>
      )}
      <Button variant="primary" size="tap" className="w-full" disabled={busy} onClick={accept}>
        {busy ? t('invitation.creating') : t('invitation.accept', { organization })}
      </Button>
    </div>
  )
}
