import type { PatternId } from '@/lib/content'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { type IdleCost, idleCost } from '@/lib/scoring/cost/idle'
import { type Upkeep, upkeepCost } from '@/lib/scoring/cost/upkeep'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { idleSections } from '../practice/queries'

/** What a flag costs a month; a pattern whose cost no record tells has no price, and says so. */
export type FlagPrice = { kind: 'idle'; idle: IdleCost } | { kind: 'upkeep'; upkeep: Upkeep } | { kind: 'none' }

export async function getFlagPrice(actor: Actor, pattern: PatternId): Promise<FlagPrice> {
  authorize(actor, 'organization:read')
  if (pattern === 'gpu-hoarding') return { kind: 'idle', idle: idleCost(await getFacts(actor, idleSections)) }
  if (pattern !== 'build-everything') return { kind: 'none' }
  return { kind: 'upkeep', upkeep: upkeepCost(await getFacts(actor, ['components'])) }
}
