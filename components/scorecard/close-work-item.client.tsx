'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { told, useWrite } from '../write/use-write'

type Props = { item: { id: string; text: string; revision: number } }

/** Closing is offered, never done silently, and can be taken back. */
export function CloseWorkItem({ item }: Props) {
  const { slug } = usePageContext()
  const t = useTranslations('scorecard.workItem')
  const toast = useToast()
  const { write: send, busy } = useWrite()

  async function write(closed: boolean, revision: number) {
    const path = `/organizations/${slug}/work-items/${item.id}`
    const answer = await send<{ revision: number }>('PATCH', path, { closed, seen: revision })
    if (!answer) return
    if (!answer.ok) {
      toast({ message: told(answer, (detail) => t('failed', { detail })) })
      return
    }
    if (closed) {
      const { revision: stored } = answer.data
      toast({ message: t('closed', { text: item.text }), action: { run: () => void write(false, stored) } })
    }
  }

  return (
    <Button size="sm" disabled={busy} onClick={() => write(true, item.revision)}>
      {t('close')}
    </Button>
  )
}
