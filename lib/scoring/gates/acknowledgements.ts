import type { Facts } from '../facts'
import { frozen } from './frozen'
import type { Acknowledgement, GateRound } from './types'

/**
 * What every approver acknowledges before signing, from the frozen snapshot: flagged patterns, a complete chain, open
 * rollback reviews, and the condition that carries a line (accepting it is part of approving).
 */
export function acknowledgementsOf(facts: Facts, round: GateRound): Acknowledgement[] {
  const was = frozen(round)
  const flags = [...was.flags].filter(([, state]) => state === 'flagged').map(([id]) => id)
  const conditions = facts
    .children('gateConditions', 'roundId', round.id)
    .filter((row) => row.carries !== null)
    .map((row) => row.id)
  return [
    ...flags.map((id) => made('flag', id)),
    ...(was.chain === 'complete' ? [{ id: 'chain', kind: 'chain' as const, subject: 'chain' }] : []),
    ...[...new Set(was.openReviews.map((review) => review.gate))].map((id) => made('review', id)),
    ...conditions.map((id) => made('condition', id)),
  ]
}

const made = (kind: Acknowledgement['kind'], subject: string): Acknowledgement => ({
  id: `${kind}:${subject}`,
  kind,
  subject,
})
