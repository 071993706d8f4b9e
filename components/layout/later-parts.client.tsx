'use client'

import dynamic from 'next/dynamic'

/** What shows nothing of a page, and is needed once somebody prints, comes back to a tab or stays past midnight: its script comes after the page's. */
export const Updated = dynamic(() => import('./updated.client').then((part) => part.Updated), { ssr: false })
export const NewDay = dynamic(() => import('./new-day.client').then((part) => part.NewDay), { ssr: false })
export const PrintMark = dynamic(() => import('./print-mark.client').then((part) => part.PrintMark), { ssr: false })
