import type { Gate, Provider } from '../../content'
import type { Facts } from '../facts'
import type { AnyThresholdKey } from '../thresholds'
import type { Observed } from '../types'
import type { ProposedCondition } from './commands'
import { type GateContext, gateContext } from './gate-context'
import { type GateMoney, gateMoney } from './gate-money'
import { gateOperation } from './gate-operation'
import { ledgerOf } from './ledger'
import { liveView } from './line'
import { focusLine, requiredLines } from './lines'
import type { ExitItem, Flags, FocusGateResult, LineResult } from './types'

export const SNAPSHOT_FORMAT = 'sextant-gate-snapshot'

export type SnapshotInput = {
  number: number
  /** The moment of submission, by which the age of a backup is told. */
  now: string
  note: string | null
  conditions: readonly ProposedCondition[]
  exitItems: readonly ExitItem[]
}

export type FrozenLine = {
  id: string
  value: string
  shown: string
  carried: boolean
  /** The line's own sentence and its remarks; a snapshot of an older build has none. */
  summary?: LineResult['summary']
  notes?: LineResult['notes']
  observed: LineResult['observed']
  threshold: LineResult['threshold']
  window: LineResult['window']
  records: LineResult['records']
}

/** What the seats decide on, complete in itself: plain data, in a shape that `canonicalJson` turns into one text. */
export type GateSnapshot = {
  format: typeof SNAPSHOT_FORMAT
  /** 2 carries `money`, and `context` and `provider` where it was made since; older ones stay as they were signed. */
  formatVersion: 2
  gate: string
  round: number
  asOf: string
  contentVersion: string
  currency: string
  /** In whose words the items were read. */
  provider: Provider
  note: string | null
  lines: FrozenLine[]
  focusGate: { status: FocusGateResult['status']; shown: string; areas: FocusGateResult['areas'] } | null
  exitItems: ExitItem[]
  evidence: { id: string; label: string; url: string | null; fileId: string | null; attachedTo: string | null }[]
  scorecard: {
    id: string
    submittedAt: string | null
    ageDays: number | null
    ratings: Record<string, number>
    ts1: number | null
  } | null
  inventory: string[]
  estimates: Record<string, Record<'compute' | 'storage' | 'networking' | 'monthlyCost', string | null>>
  signals: Record<string, string>
  flags: Record<string, string>
  chain: string
  openReviews: { id: string; gate: string }[]
  conditions: ProposedCondition[]
  thresholds: Record<string, number>
  money: GateMoney | null
  context: GateContext
}

/** Freezes what the seats decide on, as the facts are on the day of submission. */
export function buildSnapshot(facts: Facts, flags: Flags, gate: Gate, input: SnapshotInput): GateSnapshot {
  const view = liveView(facts)
  const carried = new Set(input.conditions.flatMap((condition) => condition.carries ?? []))
  const focus = focusLine(view, gate)
  const items = new Set(
    facts.content.phases.flatMap((phase) =>
      phase.n === gate.from ? phase.groups.flatMap((group) => group.items.map((item) => item.id as string)) : [],
    ),
  )
  const operation = gateOperation(facts, gate.id, input.now)
  return {
    format: SNAPSHOT_FORMAT,
    formatVersion: 2,
    gate: gate.id,
    round: input.number,
    asOf: facts.today,
    contentVersion: facts.content.version,
    currency: facts.organization.currency,
    provider: facts.organization.provider,
    note: input.note,
    lines: requiredLines(view, gate).map((line) => ({
      id: line.itemId,
      value: line.value,
      shown: shown(line.observed),
      carried: carried.has(line.itemId),
      summary: line.summary,
      notes: line.notes,
      observed: line.observed,
      threshold: line.threshold,
      window: line.window,
      records: line.records,
    })),
    focusGate: focus && { status: focus.status, shown: shown(focus.observed), areas: focus.areas },
    exitItems: [...input.exitItems],
    evidence: facts
      .rows('evidences')
      .filter((row) => row.attachedTo !== null && items.has(row.attachedTo))
      .map(({ id, label, url, fileId, attachedTo }) => ({ id, label, url, fileId, attachedTo })),
    scorecard: frozenScorecard(facts),
    inventory: facts
      .rows('shadowAiItems')
      .map((row) => row.id)
      .sort(),
    estimates: Object.fromEntries(
      facts
        .rows('useCases')
        .map(({ id, compute, storage, networking, monthlyCost }) => [
          id,
          { compute, storage, networking, monthlyCost },
        ]),
    ),
    signals: Object.fromEntries(facts.rows('monitoringSignals').map((row) => [row.id, signalState(row)])),
    flags: Object.fromEntries(flags.patterns.map((pattern) => [pattern.id, pattern.state])),
    chain: flags.chain.state,
    openReviews: openReviews(facts),
    conditions: [...input.conditions],
    thresholds: frozenThresholds(facts, gate),
    money: gateMoney(facts, gate.id),
    context: {
      ...gateContext({ rounds: facts.rows('gateRounds'), decisions: facts.rows('adrs') }),
      ...(operation ? { operation } : {}),
    },
  }
}

/** How far a signal was tested, in one comparable text. */
export const signalState = (row: {
  lastTestAt: string | null
  outcome: string | null
  changedAt: string | null
}): string => `${row.lastTestAt ?? '-'} ${row.outcome ?? '-'} ${row.changedAt ?? '-'}`

/** An observation as bare numerals: "21/25", "29"; what no register holds is "–". */
export const shown = (observed: Observed | null): string =>
  observed === null ? '–' : observed.of === undefined ? String(observed.value) : `${observed.value}/${observed.of}`

/** Open reviews of approvals in force, which every later snapshot carries. */
export const openReviews = (facts: Facts): { id: string; gate: string }[] =>
  facts.content.gates.flatMap((gate) =>
    ledgerOf(facts, gate)
      .reviews.filter((review) => review.state === 'open')
      .map((review) => ({ id: review.id, gate: gate.id })),
  )

function frozenScorecard(facts: Facts): GateSnapshot['scorecard'] {
  const { latest } = facts
  if (!latest) return null
  const ratings: Record<string, number> = {}
  for (const [areaId, row] of latest.ratings) if (row.final !== null) ratings[areaId] = row.final
  const ts1 = latest.answers.get('TS-1')?.rating ?? null
  return { id: latest.record.id, submittedAt: latest.record.submittedAt, ageDays: latest.age, ratings, ts1 }
}

function frozenThresholds(facts: Facts, gate: Gate): Record<string, number> {
  const keys = new Set<AnyThresholdKey>(['gate.roundDays', 'gate.conditionDays'])
  for (const line of gate.lines) for (const key of [...line.thresholds, ...line.fixedThresholds]) keys.add(key)
  return Object.fromEntries([...keys].sort().map((key) => [key, facts.threshold(key)]))
}
