'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { PageContext } from './context'

/** Outside an organization moments are told in UTC, with every year written. */
const nowhere: PageContext = {
  slug: '',
  base: '',
  organization: '',
  zone: { timezone: 'UTC', today: '' },
  currency: '',
  isDemo: true,
}

const Context = createContext(nowhere)

export function PageContextProvider({ context, children }: { context: PageContext; children?: ReactNode }) {
  return <Context value={context}>{children}</Context>
}

/** The organization of this page, for islands; a part that the server draws gets the same from the same import. */
export const usePageContext = (): PageContext => useContext(Context)
