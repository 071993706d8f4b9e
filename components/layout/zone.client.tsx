'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Zone } from '@/lib/calendar/zones'

const PageZone = createContext<Zone>({ timezone: 'UTC', today: '' })

/** The organization's zone and day for every island below: one moment has one day on a screen, wherever its reader sits. */
export function ZoneProvider({ timezone, today, children }: Zone & { children: ReactNode }) {
  return <PageZone value={{ timezone, today }}>{children}</PageZone>
}

/** The zone that moments on this page are told in; outside an organization UTC, with every year written. */
export const useZone = (): Zone => useContext(PageZone)
