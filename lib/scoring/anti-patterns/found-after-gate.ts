import type { Day } from '../../calendar/days'
import { say } from '../explain'
import type { Facts } from '../facts'
import { ledgerOf } from '../gates/ledger'
import { rollbackFindings } from '../gates/rollback'
import { known, NOT_APPLICABLE } from '../truth'
import { firstSeen, isOpen, itemLinks, type ShadowItem } from './shadow-register'
import { type SignalResult, signalResult } from './signal'

/**
 * SA-5: gate 1→2 is approved and an item meets its rollback rule, until the review is decided and the item closed;
 * afterwards a historic note. Without an approval in force (also at baseline) it does not apply.
 */
export function foundAfterGate(facts: Facts): SignalResult {
  const gate = facts.content.gates.find((one) => one.from === 1)
  const ledger = gate ? ledgerOf(facts, gate) : null
  if (!ledger?.inForce) return signalResult(facts, 'SA-5', { judged: NOT_APPLICABLE, params: {} })
  const found: ShadowItem[] = []
  let settled = 0
  for (const finding of rollbackFindings(facts, ledger)) {
    const item = finding.criterion === 'undiscovered-shadow-ai' ? facts.find('shadowAiItems', finding.record.id) : null
    if (!item) continue
    if (isOpen(item, facts.today) || !finding.decided) found.push(item)
    else settled++
  }
  return signalResult(facts, 'SA-5', {
    judged: known(found.length > 0),
    params: { items: found.length },
    observed: { value: found.length, unit: 'items' },
    records: itemLinks(found),
    starts: found.map((item) => ({ held: firstSeen(item), known: foundOn(facts, item) })),
    notes: settled > 0 ? [say('scoring.notes.foundAndSettled', { items: settled })] : [],
  })
}

function foundOn(facts: Facts, item: ShadowItem): Day {
  const recorded = item.createdAt === null ? item.discoveredAt : facts.dayOf(item.createdAt)
  return recorded > item.discoveredAt ? recorded : item.discoveredAt
}
