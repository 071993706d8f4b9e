import { useTranslations } from 'next-intl'
import type { Sentence } from '@/lib/scoring/types'

/** Gives the words of the sentences that rules answer with: codes of the messages `scoring` and `readiness`. */
export function useSentences(): (sentence: Sentence) => string {
  const t = useTranslations()
  return ({ code, params }) => t(code as never, readable(params) as never)
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

const months = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

function spoken(value: Sentence['params'][string]) {
  if (typeof value !== 'string') return value
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return days.format(new Date(value))
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? months.format(new Date(`${value}-01`)) : value
}

/** Days come as 2026-08-18 and are read as 18 Aug 2026, months as 2026-08 and are read as Aug 2026. */
const readable = (params: Sentence['params']): Sentence['params'] =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, spoken(value)]))
