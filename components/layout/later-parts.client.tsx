'use client'

import dynamic from 'next/dynamic'

/** What shows nothing of a page, and is needed once somebody prints, or comes back to a tab: its script comes after the page's. */
export const Updated = dynamic(() => import('./updated.client').then((part) => part.Updated), { ssr: false })
export const PrintMark = dynamic(() => import('./print-mark.client').then((part) => part.PrintMark), { ssr: false })
