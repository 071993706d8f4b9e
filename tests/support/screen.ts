import { NextIntlClientProvider } from 'next-intl'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { messages } from '@/lib/messages/messages'
import type { PageContext } from '@/lib/page-context/context'
import { PageContextProvider } from '@/lib/page-context/in-browser.client'

const context: PageContext = {
  slug: 'x',
  base: '/o/x',
  organization: 'Testers',
  zone: { timezone: 'UTC', today: '2026-11-20' },
  currency: 'EUR',
  isDemo: false,
}

/** The HTML of a piece of a screen with the portal's own words; a word that is missing throws. */
export function htmlOf(piece: ReactNode): string {
  const onError = (error: Error) => {
    throw error
  }
  const provider = { locale: 'en', messages, timeZone: 'UTC', onError } as const
  const children = createElement(PageContextProvider, { context }, piece)
  return renderToStaticMarkup(createElement(NextIntlClientProvider, { ...provider, children }))
}

/** What somebody reads of it. */
export const readingOf = (children: ReactNode): string =>
  htmlOf(children)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#x27;/g, '’')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The links of it: words → address. */
export const linksOf = (children: ReactNode): Record<string, string> =>
  Object.fromEntries(
    [...htmlOf(children).matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href = '', words = '']) => [
      words.replaceAll(/<[^>]+>/g, '').trim(),
      href.replaceAll('&amp;', '&'),
    ]),
  )
