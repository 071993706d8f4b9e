'use client'

import './globals.css'
import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import { NextIntlClientProvider } from 'next-intl'
import { ErrorBlock } from '@/components/layout/blocks'
import { Button } from '@/components/ui/button'
import common from '@/lib/messages/en/common.json'

/** What is left when even the frame of a page broke: the same block and the same way on. Nothing of the layout is there. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <NextIntlClientProvider locale="en" messages={{ common }}>
          <title>{`${common.broken.title} · Sextant`}</title>
          <main className="mx-auto grid min-h-dvh max-w-[44rem] content-center px-6 py-10 phone:px-4">
            <ErrorBlock
              reference={error.digest}
              action={<Button onClick={() => window.location.reload()}>{common.retry}</Button>}
            />
          </main>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
