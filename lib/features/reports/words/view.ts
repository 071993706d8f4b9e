import { createTranslator } from 'next-intl'
import type { Day } from '@/lib/calendar/days'
import { spokenParams } from '@/lib/calendar/words'
import { messages } from '@/lib/messages/messages'
import type { Tone, Value } from '@/lib/report/model'
import { dayWords, minorOf } from '@/lib/report/values'
import type { Sentence } from '@/lib/scoring/types'
import { sentenceText } from '@/lib/server/sentences'
import type { PageKey } from '@/lib/site/pages'
import { wordsOf } from '@/lib/site/places'

const { 'business-case': businessCase, metrics, reports, reviews } = messages

/** The words of the reports. */
export const reportWords = createTranslator({ locale: 'en', messages: { reports }, namespace: 'reports' })
/** Words of pages whose figures a report repeats. */
export const caseWords = createTranslator({
  locale: 'en',
  messages: { 'business-case': businessCase },
  namespace: 'business-case',
})
export const metricsWords = createTranslator({ locale: 'en', messages: { metrics }, namespace: 'metrics' })
export const reviewWords = createTranslator({ locale: 'en', messages: { reviews }, namespace: 'reviews' })

const all = createTranslator({ locale: 'en', messages: messages as Record<string, unknown> })
/** What a page is called where a link leads to it. */
export const pageName = (page: PageKey): string => all(wordsOf(page) as never)

/** A rule's sentence. Those of models stand in the messages of their module, all others in those of the rules. */
export const sentence = ({ code, params }: Sentence): string =>
  code.startsWith('models.') ? all(code as never, spokenParams(params) as never) : sentenceText({ code, params })

export { dayWords }

export const text = (words: string, tone?: Tone, href?: string): Value => ({
  kind: 'text',
  text: words,
  ...(tone ? { tone } : {}),
  ...(href ? { href } : {}),
})

export const day = (value: Day | null, none = reportWords('notRecorded'), tone?: Tone): Value =>
  value === null ? unknown(none) : { kind: 'day', day: value, text: dayWords(value), ...(tone ? { tone } : {}) }

export const number = (value: number | null, unit?: string, words?: string, tone?: Tone): Value =>
  value === null
    ? unknown(reportWords('notRecorded'))
    : {
        kind: 'number',
        value,
        ...(unit ? { unit } : {}),
        text: words ?? [written(value), unit].filter(Boolean).join(' '),
        ...(tone ? { tone } : {}),
      }

/** A percentage as rules give it: 12.5 is a share of 0.125. */
export const percent = (value: number | null, tone?: Tone): Value =>
  value === null
    ? unknown(reportWords('notRecorded'))
    : { kind: 'share', value: value / 100, text: `${written(value)}%`, ...(tone ? { tone } : {}) }

/** What is not recorded, and who can record it. */
export const unknown = (missing: string, who?: string, href?: string): Value => ({
  kind: 'unknown',
  text: missing,
  ...(who ? { who } : {}),
  ...(href ? { href } : {}),
})

const written = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 })

/** "€192,040": whole, as the pages show it beside their tables. */
export const moneyWords = (amount: string, currency: string): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 }).format(Number(amount))

export const money = (amount: string, currency: string, tone?: Tone): Value => ({
  kind: 'money',
  minor: minorOf(amount, currency),
  currency,
  text: moneyWords(amount, currency),
  ...(tone ? { tone } : {}),
})

/** Names in a sentence: "Networking, Security". */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** 2026-11 as "Nov 2026", 2026-Q4 as "Q4 2026". */
export const periodWords = (period: string): string =>
  period.includes('Q')
    ? `${period.slice(5)} ${period.slice(0, 4)}`
    : monthName.format(new Date(`${period}-01T00:00:00Z`))
