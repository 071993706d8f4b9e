import { framework } from '@/lib/content'
import type { OrganizationDocument } from '@/lib/document/schema'
import { evaluate } from '@/lib/scoring/evaluate'
import { TODAY } from './documents'

/** LAW_RUNS draws more often than an everyday run. */
export const runs = (everyday: number) => ({ numRuns: Number(process.env.LAW_RUNS ?? everyday) })

/** Signal values by rule, and pattern states by id. */
export function judged(document: OrganizationDocument) {
  const { patterns } = evaluate(framework, document, TODAY)
  return {
    signals: new Map(patterns.flatMap((one) => one.signals).map((signal) => [signal.rule, signal])),
    states: new Map(patterns.map((one) => [one.id, one.state])),
  }
}
