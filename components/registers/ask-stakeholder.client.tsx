'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api, newIntention } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'

/** Asks for an acknowledgement; once a day is enough, so a second press only says so. */
export function AskStakeholder({ org, id, name }: { org: string; id: string; name: string }) {
  const t = useTranslations('registers.stakeholders')
  const form = useTranslations('registers.form')
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)

  async function ask() {
    if (busy) return
    setBusy(true)
    const path = `/organizations/${org}/stakeholders/${id}/reminders`
    const answer = await api('POST', path, { idempotencyKey: newIntention() })
    setBusy(false)
    toast({ message: answer.ok ? t('askedDone', { name }) : answer.offline ? form('offline') : answer.problem.detail })
    router.refresh()
  }

  return (
    <Button size="sm" aria-disabled={busy} aria-label={t('askFor', { name })} onClick={() => void ask()}>
      {t('ask')}
    </Button>
  )
}
