import { getFacts } from '@/lib/features/evaluation/facts/queries'
import {
  type OfferedLine,
  type OfferedMonth,
  offeredLines,
  offeredMonths,
  offeredUpkeep,
} from '@/lib/scoring/cost/evidence'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { idleSections } from '../practice/queries'

export type Offers = { lines: OfferedLine[]; months: OfferedMonth[] }

/** What the records offer the business case of a use case; nothing is taken over by itself. */
export async function getOffers(actor: Actor, useCaseId: string): Promise<Offers> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, [...idleSections, 'useCaseCosts', 'costEntries', 'incidents'])
  const useCase = facts.find('useCases', useCaseId)
  return useCase === null
    ? { lines: [], months: [] }
    : { lines: offeredLines(facts, useCase), months: offeredMonths(facts, useCase) }
}

/** What the records offer the programme: the upkeep of own-built parts. */
export async function getProgrammeOffer(actor: Actor): Promise<OfferedLine | null> {
  authorize(actor, 'organization:read')
  return offeredUpkeep(await getFacts(actor, ['components']))
}
