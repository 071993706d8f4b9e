'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/lib/client/api'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'

type Props = { slug: string; item: { id: string; text: string; revision: number } }

/** Closing is offered, never done silently, and can be taken back. */
export function CloseWorkItem({ slug, item }: Props) {
  const t = useTranslations('scorecard.workItem')
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)

  async function write(closed: boolean, revision: number) {
    setBusy(true)
    const path = `/organizations/${slug}/work-items/${item.id}`
    const answer = await api<{ revision: number }>('PATCH', path, { body: { closed, seen: revision } })
    setBusy(false)
    if (!answer.ok) {
      toast({ message: answer.offline ? t('offline') : t('failed', { detail: answer.problem.detail }) })
      return
    }
    if (closed) {
      const { revision: stored } = answer.data
      toast({ message: t('closed', { text: item.text }), action: { run: () => void write(false, stored) } })
    }
    router.refresh()
  }

  return (
    <Button size="sm" disabled={busy} onClick={() => write(true, item.revision)}>
      {t('close')}
    </Button>
  )
}
