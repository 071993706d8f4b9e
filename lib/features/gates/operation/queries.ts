import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { gateOperation } from '@/lib/scoring/gates/gate-operation'
import type { GateResult } from '@/lib/scoring/gates/types'
import { residencySections } from '@/lib/scoring/residency/residency'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { type FrozenView, isFrozen } from '../snapshot/view'

const operationSections = [
  'endpoints',
  'sloObjectives',
  'runbooks',
  'runbookTests',
  'models',
  'modelTests',
  ...residencySections,
] as const

/** What runs, of gate 5→6: as frozen or as it is; an older snapshot has none, and today's is not put there. */
export async function getOperation(actor: Actor, result: GateResult, snapshot: FrozenView | null) {
  authorize(actor, 'organization:read')
  if (isFrozen(result)) {
    const shown = snapshot?.context?.operation
    return shown ? { frozen: true, ...shown } : null
  }
  if (result.gateId !== 'gate-5-6') return null
  const shown = gateOperation(await getFacts(actor, operationSections), result.gateId, new Date().toISOString())
  return shown && { frozen: false, ...shown }
}
