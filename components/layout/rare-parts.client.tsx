'use client'

import dynamic from 'next/dynamic'

/** Shown to few, or on one face of a page: its script comes only where it is drawn. From a server file it would not be split. */
export const OrganizationSearch = dynamic(() =>
  import('./organization-search.client').then((part) => part.OrganizationSearch),
)
export const ResetDemo = dynamic(() => import('./reset-demo.client').then((part) => part.ResetDemo))
