import { framework } from '@/lib/content'
import type { Figure } from '@/lib/scoring/business-case/figure'
import { createFacts, type Facts } from '@/lib/scoring/facts'
import { documentOf, type Parts, TODAY } from '../documents'

export const factsOf = (parts: Parts, today = TODAY): Facts => createFacts(framework, documentOf(parts), today)

/** The value of a figure that has to be known. */
export function figureOf<T>(figure: Figure<T>): T {
  if (!figure.known) throw new Error(`not known: ${missingOf(figure).join(', ')}`)
  return figure.value
}

export const missingOf = (figure: Figure<unknown>): string[] =>
  figure.known ? [] : figure.missing.map(({ sentence }) => sentence.code.replace(/^.*missing\./, ''))

export const entry = (month: string, amount: string, more: object = {}) => ({
  id: `${month}-${amount}-${JSON.stringify(more)}`.replaceAll(/[^A-Za-z0-9-]/g, '_').slice(0, 64),
  environment: 'production' as const,
  month,
  amount,
  ...more,
})
