'use client'

import { usePathname } from 'next/navigation'
import { type ComponentType, useEffect, useState } from 'react'
import { usePageContext } from '#page-context'
import { isQuestionsPage, keptScorecards } from './kept-answers'
import type { KeptSenderProps } from './kept-sender.client'

/** Looks on every page whether answers wait on this device; what sends them comes only then. */
export function WaitingAnswers(props: KeptSenderProps) {
  const { slug } = usePageContext()
  const { userKey } = props
  const pathname = usePathname()
  const [Sender, setSender] = useState<ComponentType<KeptSenderProps> | null>(null)
  useEffect(() => {
    if (Sender) return
    const look = async () => {
      if (isQuestionsPage(pathname, slug) || keptScorecards(window.localStorage, userKey, slug).size === 0) return
      // Without a connection nothing can be sent either: the next page, or the connection, asks again.
      const loaded = await import('./kept-sender.client').catch(() => null)
      if (loaded) setSender(() => loaded.KeptSender)
    }
    void look()
    window.addEventListener('online', look)
    return () => window.removeEventListener('online', look)
  }, [slug, userKey, pathname, Sender])
  return Sender ? <Sender {...props} /> : null
}
