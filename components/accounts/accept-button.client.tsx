'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useWrite } from '../write/use-write'

export type AcceptButtonProps = { token: string; organization: string }

/** Joins as the signed-in person. */
export function AcceptButton({ token, organization }: AcceptButtonProps) {
  const t = useTranslations('accounts')
  const [joined, setJoined] = useState(false)
  const { write, busy: sending, problem } = useWrite()
  const busy = sending || joined

  async function accept() {
    const path = `/invitations/${token}/acceptance`
    const answer = await write<{ slug: string }>('POST', path, undefined, { quiet: true })
    if (!answer?.ok) return
    setJoined(true)
    window.location.assign(`/o/${answer.data.slug}`)
  }

  return (
    <div className="grid gap-3">
      {problem === null ? null : (
        <Notice kind="error" live="assertive">
          {problem.sentence}
        </Notice>
      )}
      <Button variant="primary" size="tap" className="w-full" disabled={busy} onClick={accept}>
        {busy ? t('invitation.creating') : t('invitation.accept', { organization })}
      </Button>
    </div>
  )
}
