import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import {
  type QuarterSaving,
  quarterSaving,
  type SavingsSum,
  type SprintResult,
  savingsSum,
  sprintResults,
} from '@/lib/scoring/cost/savings'
import { type SprintLists, sprintLists } from '@/lib/scoring/cost/sprint-lists'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { idleSections } from '../practice/queries'

export type Savings = { rows: number; all: SavingsSum; sprints: SprintResult[]; quarter: QuarterSaving | null }

/** What measures realized, in all and by sprint. */
export async function getSavings(actor: Actor): Promise<Savings> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['savings', 'cadenceEvents', 'costEntries'])
  const rows = facts.rows('savings')
  return { rows: rows.length, all: savingsSum(rows), sprints: sprintResults(facts), quarter: quarterSaving(facts) }
}

export type Sprint = { lists: SprintLists; result: SprintResult | null; savings: readonly Row<'savings'>[] }

/** What a sprint opens with, and what its measures came to. */
export async function getSprint(actor: Actor, id: string): Promise<Sprint> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, [...idleSections, 'savings', 'cadenceEvents', 'models'])
  const result = sprintResults(facts).find(({ sprintId }) => sprintId === id) ?? null
  return { lists: sprintLists(facts), result, savings: facts.rows('savings') }
}
