import type { Facts } from '../facts'
import type { Sentence } from '../types'
import type { GateActor, GateContext, GateEffect } from './commands'
import { isActive, seatDeputies, seatHolders } from './seats'
import type { GateState, Seat } from './types'

/** Either effects or refusals; never both. */
export type Verdict = { refusals: Sentence[]; effects: GateEffect[]; outcome: GateState | null }

export const sentence = (code: string, params: Sentence['params'] = {}): Sentence => ({
  code: `readiness.refused.${code}`,
  params,
})
export const refusal = (code: string, params: Sentence['params'] = {}): Verdict => refused([sentence(code, params)])
export const refused = (refusals: Sentence[]): Verdict => ({ refusals, effects: [], outcome: null })
export const allowed = (effects: GateEffect[], outcome: GateState | null): Verdict => ({
  refusals: [],
  effects,
  outcome,
})

/** Role editor or admin, or a present holder of infrastructure-lead: may submit, refresh and withdraw. */
export const maySubmit = (facts: Facts, actor: GateActor): boolean =>
  actor.role === 'admin' ||
  actor.role === 'editor' ||
  (actor.personId !== null && seatHolders(facts, 'infrastructure-lead').includes(actor.personId))

export type Signer = { personId: string; forPersonId: string | null }

/** In which right a person signs a seat: as its holder, else as the deputy of one. Null when neither. */
export function signerFor(facts: Facts, seat: Seat, personId: string | null): Signer | null {
  if (personId === null || !isActive(facts, personId)) return null
  if (seatHolders(facts, seat).includes(personId)) return { personId, forPersonId: null }
  const deputy = seatDeputies(facts, seat).find((one) => one.personId === personId)
  return deputy ? { personId, forPersonId: deputy.forPersonId } : null
}

export const hasReason = (facts: Facts, reason: string): boolean =>
  reason.trim().length >= facts.threshold('reason.minLength')

/** Proof of identity at most five minutes old. */
export function isFresh({ actor, now }: GateContext): boolean {
  if (actor.authenticatedAt === null) return false
  const age = Date.parse(now) - Date.parse(actor.authenticatedAt)
  return age <= REAUTHENTICATION && age >= -REAUTHENTICATION
}
const REAUTHENTICATION = 5 * 60_000
