import type { Framework, Gate } from '../../content'
import type { Facts } from '../facts'
import type { Truth } from '../types'
import { type Frozen, type FrozenMoney, frozen } from './frozen'
import { gateMoney } from './gate-money'
import { roundView } from './line'
import { focusLine, requiredLines } from './lines'
import { openReviews, shown } from './snapshot'
import {
  type Change,
  type Changes,
  type Flags,
  FOCUS_GATE,
  type FocusGateResult,
  type GateRound,
  type LineResult,
} from './types'

/** The lines of an open round, windows read from its day of submission and with its frozen thresholds. */
export function roundLines(
  facts: Facts,
  gate: Gate,
  round: GateRound,
): { lines: LineResult[]; focus: FocusGateResult | null } {
  const view = roundView(facts, round.asOf, frozen(round).thresholds)
  return { lines: requiredLines(view, gate), focus: focusLine(view, gate) }
}

/** A line the submission carried by a condition: it was unmet then and may stay so. */
export const isCarried = (facts: Facts, round: GateRound, itemId: string): boolean =>
  frozen(round).lines.get(itemId)?.carried === true ||
  facts.children('gateConditions', 'roundId', round.id).some((row) => row.carries === itemId)

/**
 * What changed since the snapshot, for the approver to see before signing. A required line that is not met now, unless it
 * is carried, makes the round stale; every smaller change is only listed. Without a readable snapshot every line counts
 * as submitted met, so that nothing unmet slips through.
 */
export function changesSince(facts: Facts, gate: Gate, round: GateRound, flags: Flags): Changes {
  const was = frozen(round)
  const { lines, focus } = roundLines(facts, gate, round)
  const list = [
    ...lines.flatMap((line) => lineChange(facts, round, was, line)),
    ...focusChange(was, focus),
    ...ratingChanges(facts, was),
    ...(gate.from === 1 ? inventoryChange(facts, was) : []),
    ...flags.patterns.flatMap((one) => plainChange('flag', one.id, was.flags.get(one.id), one.state)),
    ...plainChange('chain', 'chain', was.chain ?? undefined, flags.chain.state),
    ...reviewChanges(facts, was),
    ...moneyChanges(was.money, gateMoney(facts, gate.id)),
  ]
  return { list, stale: list.some((change) => change.becameUnmet), key: changesKey(list) }
}

function lineChange(facts: Facts, round: GateRound, was: Frozen, line: LineResult): Change[] {
  const before = was.lines.get(line.itemId)
  const now = shown(line.observed)
  const becameUnmet = line.value !== 'true' && !isCarried(facts, round, line.itemId)
  if (before && before.value === line.value && before.shown === now && !becameUnmet) return []
  if (!before && !becameUnmet) return []
  const wasValue = (before?.value as Truth | undefined) ?? 'true'
  return [
    { kind: 'line', id: line.itemId, was: before?.shown ?? '–', now, wasValue, nowValue: line.value, becameUnmet },
  ]
}

function focusChange(was: Frozen, focus: FocusGateResult | null): Change[] {
  if (!focus || !was.focus) return []
  const now = shown(focus.observed)
  if (was.focus.shown === now) return []
  return [{ ...change('focus-gate', focus.itemId, was.focus.shown, now), nowValue: focus.value }]
}

function ratingChanges(facts: Facts, was: Frozen): Change[] {
  return [...was.ratings].flatMap(([areaId, rating]) => {
    const now = [...(facts.latest?.ratings.values() ?? [])].find((row) => row.areaId === areaId)?.final ?? null
    return now === null || now === rating ? [] : [change('rating', areaId, String(rating), String(now))]
  })
}

function inventoryChange(facts: Facts, was: Frozen): Change[] {
  const before = was.inventory
  const now = facts.rows('shadowAiItems')
  if (!before || (now.length === before.size && now.every((row) => before.has(row.id)))) return []
  return [change('inventory', 'inventory', String(before.size), String(now.length))]
}

function reviewChanges(facts: Facts, was: Frozen): Change[] {
  const before = new Set(was.openReviews.map((review) => review.id))
  return openReviews(facts)
    .filter((review) => !before.has(review.id))
    .map((review) => change('review', review.gate, '–', 'open'))
}

const NO_MONEY: FrozenMoney = { npv: null, monthlyCost: null, counted: 0, of: 0 }

/** What differs of the money; a snapshot of an older format said nothing of it, so nothing changed. */
function moneyChanges(was: FrozenMoney | null | undefined, now: FrozenMoney | null): Change[] {
  if (was === undefined) return []
  const [before, after] = [was ?? NO_MONEY, now ?? NO_MONEY]
  const counted = ({ counted: known, of }: FrozenMoney) => `${known}/${of}`
  return [
    ...plainChange('money', 'npv', before.npv ?? '–', after.npv ?? '–'),
    ...plainChange('money', 'monthly-cost', before.monthlyCost ?? '–', after.monthlyCost ?? '–'),
    ...plainChange('money', 'cases', counted(before), counted(after)),
  ]
}

const plainChange = (kind: Change['kind'], id: string, was: string | undefined, now: string): Change[] =>
  was === undefined || was === now ? [] : [change(kind, id, was, now)]

const change = (kind: Change['kind'], id: string, was: string, now: string): Change => ({
  kind,
  id,
  was,
  now,
  wasValue: null,
  nowValue: null,
  becameUnmet: false,
})

/**
 * What a refresh changed: the snapshot of a round against that of the refreshed round before it; null for any other
 * round. Only what both snapshots hold and the framework knows is compared.
 */
export function changesBetweenRounds(
  { antiPatterns, gates }: Framework,
  rounds: readonly GateRound[],
  round: GateRound,
): Change[] | null {
  const before = rounds.find((one) => one.number === round.number - 1)
  if (before?.endCause !== 'refreshed') return null
  const was = frozen(before)
  const now = frozen(round)
  const lines = [...now.lines].flatMap(([id, line]): Change[] => {
    const earlier = was.lines.get(id)
    if (!earlier || (earlier.value === line.value && earlier.shown === line.shown)) return []
    const values = { wasValue: earlier.value as Truth, nowValue: line.value as Truth }
    return [{ ...change('line', id, earlier.shown, line.shown), ...values }]
  })
  const reviews = now.openReviews.filter(
    ({ id, gate }) => was.openReviews.every((one) => one.id !== id) && gates.some((one) => one.id === gate),
  )
  const flags = [...now.flags].filter(([id]) => antiPatterns.some((pattern) => pattern.id === id))
  return [
    ...lines,
    ...(now.focus ? plainChange('focus-gate', FOCUS_GATE, was.focus?.shown, now.focus.shown) : []),
    ...[...now.ratings].flatMap(([id, rating]) =>
      plainChange('rating', id, was.ratings.get(id)?.toString(), String(rating)),
    ),
    ...(round.gate === 'gate-1-2' && was.inventory && now.inventory
      ? plainChange('inventory', 'inventory', String(was.inventory.size), String(now.inventory.size))
      : []),
    ...flags.flatMap(([id, state]) => plainChange('flag', id, was.flags.get(id), state)),
    ...plainChange('chain', 'chain', was.chain ?? undefined, now.chain ?? was.chain ?? ''),
    ...reviews.map(({ gate }) => change('review', gate, '–', 'open')),
    ...(now.money === undefined ? [] : moneyChanges(was.money, now.money)),
  ]
}

/** A short key of the list; empty when nothing changed. Not a secret and no proof: it only tells lists apart. */
function changesKey(list: readonly Change[]): string {
  if (list.length === 0) return ''
  let a = 0x811c9dc5
  let b = 0x1b873593
  for (const one of list) {
    for (const char of `${one.kind}:${one.id}:${one.was}:${one.now}:${one.nowValue};`) {
      const code = char.charCodeAt(0)
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul(b ^ code, 0x85ebca6b)
    }
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('')
}
