import type { Facts } from '../facts'
import { frozen } from './frozen'
import type { Acknowledgement, GateRound } from './types'

/**
 * What every approver acknowledges before signing, from the frozen snapshot: flagged patterns, a complete chain, open
 * rollback reviews, and the condition that carries a line (accepting it is part of approving). What the framework does
 * not know (an imported snapshot may say anything) cannot be shown, so nobody is asked for it.
 */
export function acknowledgementsOf(facts: Facts, round: GateRound): Acknowledgement[] {
  const was = frozen(round)
  const { antiPatterns, gates } = facts.content
  const flags = [...was.flags]
    .filter(([id, state]) => state === 'flagged' && antiPatterns.some((pattern) => pattern.id === id))
    .map(([id]) => id)
  const reviews = was.openReviews.flatMap((review) => (gates.some(({ id }) => id === review.gate) ? [review.gate] : []))
  const conditions = facts
    .children('gateConditions', 'roundId', round.id)
    .filter((row) => row.carries !== null)
    .map((row) => row.id)
  return [
    ...flags.map((id) => made('flag', id)),
    ...(was.chain === 'complete' ? [{ id: 'chain', kind: 'chain' as const, subject: 'chain' }] : []),
    ...[...new Set(reviews)].map((id) => made('review', id)),
    ...conditions.map((id) => made('condition', id)),
  ]
}

const made = (kind: Acknowledgement['kind'], subject: string): Acknowledgement => ({
  id: `${kind}:${subject}`,
  kind,
  subject,
})
