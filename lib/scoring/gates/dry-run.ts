import { addDays } from '../../calendar/days'
import type { Gate } from '../../content'
import type { Facts } from '../facts'
import { isCarried } from './changes'
import { exitItems } from './exit-items'
import { itemText, nameOf } from './framework-index'
import { frozen } from './frozen'
import type { Ledger } from './ledger'
import { missingInput } from './line'
import { liveSignatures, seatDeputies, seatHolders, seatSigners } from './seats'
import { expiresOn, staleSentence } from './standing'
import { type Blocker, type DryRun, FOCUS_GATE, type FocusGateResult, type LineResult, type Seat } from './types'

export type DryRunInput = {
  lines: readonly LineResult[]
  focus: FocusGateResult | null
  /** Why the open round is stale, or null. */
  stale: string | null
  /** Who submits or submitted; null while nobody does. */
  submitter: string | null
  /** Line a proposed condition carries. */
  carries: string | null
  exitNotes: ReadonlyMap<string, string>
}

/** Lines nobody may carry by a condition. */
const NEVER_CARRIED = 'P1-B1'

/**
 * "If the seats signed now, what blocks": the check of a submission and of a signature, in the order of the gate table:
 * lines, exit items, seats, staleness. Unknown blocks as "not shown yet". `smallestSet` are the ids that would have to
 * change; `carriable` the unmet lines of which one may be carried by a condition. A gate already behind is open.
 */
export function dryRun(facts: Facts, ledger: Ledger, input: DryRunInput): DryRun {
  const { gate } = ledger
  if (facts.phase.current > gate.from) return { open: true, blockers: [], smallestSet: [], carriable: [] }
  const unmet = input.lines.filter((line) => line.value !== 'true' && !carriedNow(facts, ledger, input, line.itemId))
  const focus = input.focus && input.focus.value !== 'true' ? input.focus : null
  const blockers = [
    ...(facts.phase.current < gate.from ? [phaseBlocker(facts, gate)] : []),
    ...unmet.map((line) => lineBlocker(line, 'submission')),
    ...(focus ? [lineBlocker(focus, 'opening')] : []),
    ...exitBlockers(facts, ledger, input),
    ...seatBlockers(facts, ledger, input.submitter),
    ...stalenessBlockers(facts, ledger, input),
  ]
  return {
    open: blockers.length === 0,
    blockers,
    smallestSet: [...new Set([...unmet, ...(focus ? [focus] : [])].flatMap((line) => line.smallest))],
    carriable: unmet.map((line) => line.itemId).filter((id) => id !== NEVER_CARRIED),
  }
}

function carriedNow(facts: Facts, ledger: Ledger, input: DryRunInput, itemId: string): boolean {
  if (itemId === NEVER_CARRIED) return false
  return input.carries === itemId || (ledger.open !== null && isCarried(facts, ledger.open, itemId))
}

const blocker = (kind: Blocker['kind'], id: string, parts: Partial<Blocker> & Pick<Blocker, 'sentence'>): Blocker => ({
  kind,
  id,
  stops: 'submission',
  notShownYet: false,
  owner: null,
  since: null,
  missing: [],
  ...parts,
})

const lineBlocker = (line: LineResult, stops: Blocker['stops']): Blocker =>
  blocker('line', line.itemId, {
    stops,
    notShownYet: line.value === 'unknown',
    sentence: line.summary,
    owner: line.owner,
    since: line.since,
    missing: line.missing,
  })

function phaseBlocker(facts: Facts, gate: Gate): Blocker {
  const earlier = facts.content.gates.find((one) => one.to === gate.from)
  const params = { from: gate.from, current: facts.phase.current }
  return blocker('phase', earlier?.id ?? gate.id, {
    sentence: { code: 'readiness.blocker.phase', params },
    since: facts.phase.since,
  })
}

function exitBlockers(facts: Facts, ledger: Ledger, input: DryRunInput): Blocker[] {
  const notes = ledger.open ? new Map([...frozen(ledger.open).exitNotes, ...input.exitNotes]) : input.exitNotes
  return exitItems(facts, ledger.gate, notes)
    .filter((item) => item.missing && item.note === null)
    .map(({ itemId }) =>
      blocker('exit', itemId, {
        sentence: { code: 'readiness.blocker.exit', params: { item: itemId, name: itemText(facts.content, itemId) } },
        owner: facts.children('itemStates', 'itemId', itemId)[0]?.owner ?? null,
      }),
    )
}

/** Whether this person may never sign this seat in a round of their own (GATE-SELF; small-team mode does not lift it). */
export const submitterBarred = (gate: Gate, seat: Seat): boolean =>
  seat !== 'infrastructure-lead' || gate.seatIds.length === 1

function seatBlockers(facts: Facts, ledger: Ledger, submitter: string | null): Blocker[] {
  const { gate, open } = ledger
  const signed = open ? liveSignatures(facts, open) : new Map<Seat, { personId: string }>()
  const blockers: Blocker[] = []
  for (const seat of gate.seatIds) {
    if (signed.has(seat)) continue
    const params = { seat: nameOf(facts.content, seat) }
    if (seatHolders(facts, seat).length === 0) {
      blockers.push(blocker('seat', seat, { sentence: { code: 'readiness.blocker.seat-empty', params } }))
    } else if (possibleSigners(facts, gate, seat, submitter).length === 0) {
      blockers.push(
        blocker('seat', seat, {
          sentence: { code: 'readiness.blocker.seat-only-submitter', params },
          owner: submitter,
        }),
      )
    }
  }
  if (blockers.length > 0 || facts.organization.smallTeamMode) return blockers
  const left = gate.seatIds.filter((seat) => !signed.has(seat))
  const taken = new Set([...signed.values()].map((signature) => signature.personId))
  const stuck = left.length > 0 && !assignable(facts, gate, left, taken, submitter)
  const seat = left[left.length - 1] ?? ''
  const sentence = { code: 'readiness.blocker.seat-same-person', params: { seat: nameOf(facts.content, seat) } }
  return stuck ? [blocker('seat', seat, { stops: 'opening', sentence })] : []
}

/** Who could sign a seat, given who submitted: never the submitter where barred, and never as somebody's deputy. */
function possibleSigners(facts: Facts, gate: Gate, seat: Seat, submitter: string | null): string[] {
  if (submitter === null) return seatSigners(facts, seat)
  const holders = seatHolders(facts, seat).filter((id) => id !== submitter || !submitterBarred(gate, seat))
  const deputies = seatDeputies(facts, seat).map((deputy) => deputy.personId)
  return [...new Set([...holders, ...deputies.filter((id) => id !== submitter)])]
}

/** Whether the seats left can be filled by different people; at most three seats, so trying is cheap. */
function assignable(
  facts: Facts,
  gate: Gate,
  seats: readonly Seat[],
  taken: Set<string>,
  submitter: string | null,
): boolean {
  const [seat, ...rest] = seats
  if (!seat) return true
  return possibleSigners(facts, gate, seat, submitter).some(
    (id) => !taken.has(id) && assignable(facts, gate, rest, new Set([...taken, id]), submitter),
  )
}

function stalenessBlockers(facts: Facts, ledger: Ledger, input: DryRunInput): Blocker[] {
  const { gate, open } = ledger
  if (open && input.stale !== null) {
    const sentence = staleSentence(facts, gate, open, input.stale)
    const since = open.staleAt ? facts.dayOf(open.staleAt) : input.stale === 'age' ? expiresOn(facts, open) : null
    return sentence ? [blocker('staleness', open.id, { stops: 'opening', sentence, since })] : []
  }
  const limit = facts.threshold('scorecard.staleDays')
  const latest = facts.latest
  const reads = gate.lines.some((line) => line.id === FOCUS_GATE)
  if (open || !reads) return []
  if (!latest?.submittedOn || latest.age === null) {
    const sentence = { code: 'readiness.blocker.scorecard-none', params: {} }
    const missing = [missingInput('scorecards', 'submitted-scorecard')]
    return [blocker('staleness', 'scorecard', { sentence, notShownYet: true, missing })]
  }
  if (latest.age <= limit) return []
  const sentence = { code: 'readiness.blocker.scorecard-stale', params: { days: latest.age, limit } }
  return [blocker('staleness', latest.record.id, { sentence, since: addDays(latest.submittedOn, limit + 1) })]
}
