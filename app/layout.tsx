import './globals.css'
import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EarlyPresses } from '@/components/layout/early-presses.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { LinkNavigation } from '@/components/layout/link-navigation.client'
import { WritingGuard } from '@/components/write/guard.client'

export const metadata: Metadata = {
  title: { default: 'Sextant', template: '%s · Sextant' },
  icons: { icon: '/favicon.svg' },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get('theme')?.value
  // Without a choice the system decides through color-scheme, so there is nothing to correct after the first paint.
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : undefined
  return (
    <html
      lang={await getLocale()}
      data-build={process.env.SEXTANT_BUILD}
      data-theme={theme}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body>
        <LinkNavigation />
        <EarlyPresses />
        <IslandMessages namespaces={[]}>
          <WritingGuard>{children}</WritingGuard>
        </IslandMessages>
      </body>
    </html>
  )
}
