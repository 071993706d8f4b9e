import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Gives the islands below only the namespaces they use, plus `common`: messages are sent with every page. */
export async function IslandMessages({ namespaces, children }: { namespaces: string[]; children: ReactNode }) {
  const all: Record<string, unknown> = await getMessages()
  const picked = Object.fromEntries(
    ['common', ...namespaces].flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
  )
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>
}
