import type { useTranslations } from 'next-intl'
import { checksOf, gateName, seatPips } from '@/components/layout/gate-words'
import { dayLabel } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import type { Evaluation } from '@/lib/scoring/evaluate'
import type { GateResult } from '@/lib/scoring/gates/types'

export type HomeWords = ReturnType<typeof useTranslations<'home'>>
export type { Zone }

const currentGate = ({ gates, phase }: Evaluation) => gates.find(({ from }) => from === phase.current)

/** The title says where the organization stands: "One approval from Phase 3". */
export function headline(t: HomeWords, evaluation: Evaluation): string {
  const gate = currentGate(evaluation)
  if (!gate) return t('title.cadence')
  if (!evaluation.scorecard.latest && gate.from <= 2) return t('title.start')
  const name = { gate: gateName(gate.gateId) }
  if (gate.round?.open) {
    if (gate.round.stale) return t('title.stale', name)
    return t('title.approvalsLeft', { count: gate.chip.approvalsLeft, phase: gate.to })
  }
  const left = gate.lines.filter(({ value }) => value !== 'true').length
  if (left > 0) return t('title.linesLeft', { count: left, ...name })
  return gate.state === 'changes-requested' ? t('title.changes', name) : t('title.ready', name)
}

/** "Scorecard of 2 Nov · overall 3.0 of 5, up 0.5 since 4 Aug". Never built on a draft. */
export function metaLine(t: HomeWords, { scorecard }: Evaluation, zone: Zone): string {
  const { latest, previous } = scorecard
  if (!latest?.submittedOn || !latest.overall) return t('meta.none')
  const overall = (latest.overall.tenths / 10).toFixed(1)
  const text = t('meta.scorecard', { date: dayLabel(latest.submittedOn, zone), overall })
  const stale = latest.stale ? ` · ${t('meta.stale')}` : ''
  if (!previous?.overall || !previous.submittedOn) return text + stale
  const change = latest.overall.tenths - previous.overall.tenths
  const direction = change > 0 ? 'up' : change < 0 ? 'down' : 'same'
  const by = (Math.abs(change) / 10).toFixed(1)
  return text + t('meta.delta', { change: direction, by, before: dayLabel(previous.submittedOn, zone) }) + stale
}

/** Squares, circles and the sentence of a gate, for the chip. */
export function chipOf(t: HomeWords, gate: GateResult, mine: readonly string[]) {
  const { met, required, carried, approvalsLeft } = gate.chip
  const approvals = gate.round?.open ? t('gateChip.approvals', { count: approvalsLeft }) : t('gateChip.submit')
  return {
    checks: checksOf(gate),
    seats: seatPips(gate, mine),
    text: t('gateChip.text', { met, required, carried }) + approvals,
  }
}
