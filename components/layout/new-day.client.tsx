'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { usePageContext } from '#page-context'
import { dayReader } from '@/lib/calendar/zones'
import { portalNow } from '@/lib/client/clock'
import { useRouter } from './use-router'

/** The frame stays while pages change: whoever goes on after midnight gets it anew, and with it the day that forms begin with. */
export function NewDay() {
  const { timezone, today } = usePageContext().zone
  const path = usePathname()
  const router = useRouter()
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at with every page
  useEffect(() => {
    if (dayReader(timezone)(new Date(portalNow()).toISOString()) > today) router.refresh()
  }, [path, timezone, today, router])
  return null
}
