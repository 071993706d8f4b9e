import type { Gate } from '../../content'
import { unknown } from '../truth'
import { focusGate } from './focus-gate'
import { type LineView, lineResult } from './line'
import { inventoryConfirmed, scorecardComplete, stakeholderAlignment } from './lines-diagnostic'
import { quotaApproved, securityBaseline, trainingComplete } from './lines-enablement'
import { costsReviewed, estimatesComplete, useCasesValidated } from './lines-experimentation'
import { alertingTested, pipelinesOperational, templatesValidated } from './lines-preparation'
import { auditPassed, runbooksTested, slosMet } from './lines-production'
import { FOCUS_GATE, type FocusGateResult, type LineResult } from './types'

const RULES: Readonly<Record<string, (view: LineView) => LineResult>> = {
  'P1-B1': scorecardComplete,
  'P1-C2': inventoryConfirmed,
  'P1-A3': stakeholderAlignment,
  'P2-A1': trainingComplete,
  'P2-C2': quotaApproved,
  'P2-D6': securityBaseline,
  'P3-A7': templatesValidated,
  'P3-C4': pipelinesOperational,
  'P3-D7': alertingTested,
  'P4-E1': useCasesValidated,
  'P4-E2': estimatesComplete,
  'P4-E3': costsReviewed,
  'P5-B3': slosMet,
  'P5-C6': runbooksTested,
  'P5-D6': auditPassed,
}

/** The three required lines of a gate in its order; a line without a rule is not shown yet, never met. */
export const requiredLines = (view: LineView, gate: Gate): LineResult[] =>
  gate.deliverables.map((id) => RULES[id]?.(view) ?? lineResult(view, id, { judged: unknown() }))

/** The fourth line, where the gate has one. */
export const focusLine = (view: LineView, gate: Gate): FocusGateResult | null =>
  gate.lines.some((line) => line.id === FOCUS_GATE) ? focusGate(view, gate.seatIds) : null
