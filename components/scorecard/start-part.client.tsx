'use client'

import dynamic from 'next/dynamic'

/** Shown to few, or on one face of a page: its script comes only where it is drawn. From a server file it would not be split. */
export const StartScorecard = dynamic(() => import('./start-scorecard.client').then((part) => part.StartScorecard))
