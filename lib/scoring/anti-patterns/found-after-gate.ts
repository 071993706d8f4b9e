import { earliest, need, say } from '../explain'
import { type Facts, moment } from '../facts'
import { frozen } from '../gates/frozen'
import { ledgerOf } from '../gates/ledger'
import type { GateRound } from '../gates/types'
import { and, FALSE, type Judged, known, NOT_APPLICABLE, or, unknown } from '../truth'
import type { Day } from '../types'
import { isOpen, itemLinks, type ShadowItem } from './shadow-register'
import { type SignalResult, signalResult } from './signal'

/**
 * SA-5: gate 1→2 is approved and an item meets its rollback rule, until the review is decided and the item closed;
 * afterwards a historic note. Without an approval in force (also at baseline) it does not apply.
 */
export function foundAfterGate(facts: Facts): SignalResult {
  const gate = facts.content.gates.find((one) => one.from === 1)
  const round = gate ? ledgerOf(facts, gate).inForce : null
  if (!round) return signalResult(facts, 'SA-5', { judged: NOT_APPLICABLE, params: {} })
  const items = facts.rows('shadowAiItems')
  const judge = (item: ShadowItem): Judged =>
    and(known(isOpen(item, facts.today) || !isDecided(facts, item)), undiscovered(facts, round, item))
  const found = items.filter((item) => judge(item).value === 'true')
  const settled = items.filter(
    (item) => judge(item).value === 'false' && undiscovered(facts, round, item).value === 'true',
  )
  return signalResult(facts, 'SA-5', {
    judged: or(FALSE, ...items.map(judge)),
    params: { items: found.length },
    observed: { value: found.length, unit: 'items' },
    records: itemLinks(found),
    since: earliest(found.map((item) => foundOn(facts, item))),
    notes: settled.length > 0 ? [say('scoring.notes.foundAndSettled', { items: settled.length })] : [],
  })
}

/**
 * Found after the gate (by the later of the stated date and the recording, so backdating hides nothing), not in the
 * inventory the seats saw, and in use before the gate or since an unknown day. A date equal to the gate's is neither.
 */
function undiscovered(facts: Facts, round: GateRound, item: ShadowItem): Judged {
  const { endedAt } = round
  const { inventory } = frozen(round)
  if (endedAt === null) return unknown(need('gateRounds', 'endedAt', 'scoring.missing.approvedOn', {}, round.id))
  const gateDay = facts.dayOf(endedAt)
  const after = item.discoveredAt > gateDay || (item.createdAt !== null && moment(item.createdAt) > moment(endedAt))
  const inUseBefore = item.inUseSince === null || item.inUseSince < gateDay
  const unseen = inventory
    ? known(!inventory.has(item.id))
    : unknown(need('gateRounds', 'snapshot', 'scoring.missing.inventorySnapshot', {}, round.id))
  return and(known(after), known(inUseBefore), unseen)
}

const isDecided = (facts: Facts, item: ShadowItem): boolean =>
  facts.children('rollbackFacts', 'recordId', item.id).some((fact) => {
    const state = facts.find('rollbackReviews', fact.reviewId)?.state
    return state !== undefined && state !== 'open'
  })

function foundOn(facts: Facts, item: ShadowItem): Day {
  const recorded = item.createdAt === null ? item.discoveredAt : facts.dayOf(item.createdAt)
  return recorded > item.discoveredAt ? recorded : item.discoveredAt
}
