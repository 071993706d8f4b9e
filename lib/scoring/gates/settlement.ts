import type { Facts } from '../facts'
import type { GateEffect, NewFact } from './commands'
import { ledgerOf } from './ledger'
import { isStillTrue } from './reviews'
import { isUndecided } from './standing'
import type { Flags, Instant, RollbackFinding } from './types'
import { type GateView, gateView } from './view'

/**
 * System events of all gates that the rows do not record yet: a round that went stale, rollback facts that open a review
 * or join an open one, facts that stopped or started being true again. Written before each gate command, after writes an
 * open round or a criterion reads, and daily; applying them and settling again finds nothing.
 */
export const settlement = (facts: Facts, flags: Flags, now: Instant): GateEffect[] =>
  facts.content.gates.flatMap((gate) => {
    const { open, inForce } = ledgerOf(facts, gate)
    return open || inForce ? settleGate(facts, gateView(facts, flags, gate), now) : []
  })

function settleGate(facts: Facts, view: GateView, now: Instant): GateEffect[] {
  const { ledger, findings, stale } = view
  const effects: GateEffect[] = []
  if (ledger.open && ledger.open.staleAt === null && stale !== null) {
    effects.push({ kind: 'mark-stale', roundId: ledger.open.id, at: now, cause: stale })
  }
  if (!ledger.inForce) return effects
  const fresh = findings.filter((finding) => isUndecided(finding) && finding.reviewId === null).map(newFact)
  const open = ledger.reviews.find((review) => review.state === 'open')
  if (fresh.length > 0) {
    effects.push(
      open
        ? { kind: 'add-facts', reviewId: open.id, facts: fresh }
        : { kind: 'open-review', gateId: view.gate.id, roundId: ledger.inForce.id, at: now, facts: fresh },
    )
  }
  for (const row of open ? facts.children('rollbackFacts', 'reviewId', open.id) : []) {
    const stillTrue = isStillTrue(row, findings)
    if (stillTrue !== row.stillTrue) effects.push({ kind: 'set-fact', factId: row.id, stillTrue })
  }
  return effects
}

const newFact = (finding: RollbackFinding): NewFact => ({
  criterion: finding.criterion,
  recordId: finding.record.id,
  observed: shownObserved(finding),
  threshold: finding.threshold
    ? `${finding.threshold.comparator} ${finding.threshold.value} ${finding.threshold.unit}`.trim()
    : '–',
})

function shownObserved({ observed }: RollbackFinding): string {
  if (!observed) return '–'
  return observed.of === undefined ? `${observed.value} ${observed.unit}` : `${observed.value}/${observed.of}`
}
