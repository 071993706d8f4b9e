import type { Day } from '@/lib/calendar/days'
import { frameworkFor } from '@/lib/content'
import type { Section } from '@/lib/document/schema'
import { loadJudged } from '@/lib/features/evaluation/judgement/queries'
import { createFacts, type Facts } from '@/lib/scoring/facts'
import type { Transaction } from '@/lib/server/db'

/** What notices and clocks read beside the judgements; a test compares it with what they do read. */
export const noticed: readonly Section[] = ['areaAssignments', 'riskEntries']

/** What is told is told of the facts of a day, in the window that rules look back: it costs no more as an organization ages. */
export async function factsOf(tx: Transaction, organizationId: string, day: Day): Promise<Facts> {
  const document = await loadJudged(organizationId, day, tx, noticed)
  return createFacts(frameworkFor(document.organization.provider), document, day)
}
