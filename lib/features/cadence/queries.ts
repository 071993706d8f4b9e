import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { type CadenceHealth, cadenceHealth } from '@/lib/scoring/cadence'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

/** The four rhythms that stand in the place of a gate after Phase 6. */
export async function getCadence(actor: Actor): Promise<CadenceHealth> {
  authorize(actor, 'organization:read')
  return cadenceHealth(await getFacts(actor, ['cadenceEvents']))
}
