'use client'

import dynamic from 'next/dynamic'

/**
 * One face of a page: its script comes only where it is drawn. It is drawn once it listens, because keys and choices made
 * before would be lost.
 */
export const Triage = dynamic(() => import('./triage.client').then((part) => part.Triage), {
  ssr: false,
  loading: () => <div aria-busy="true" className="h-96" />,
})
