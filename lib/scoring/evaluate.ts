import type { Day } from '../calendar/days'
import type { Framework } from '../content'
import type { OrganizationDocument } from '../document/schema'
import type { PatternResult } from './anti-patterns/patterns'
import { type AsRecordedNow, asRecordedNow } from './as-recorded-now'
import { byWorth, type Money, moneyOf } from './business-case/programme'
import type { ChainResult } from './chain'
import { createFacts, type Facts } from './facts'
import { flags } from './flags'
import type { FocusItem } from './focus'
import { gateResults } from './gates'
import type { GateResult } from './gates/types'
import { type PhaseProgress, phases } from './phases'
import { proposedItems, type ScorecardResult, scorecardResult } from './scorecard'

/** Everything the portal says about an organization on one day, as plain JSON. */
export type Evaluation = {
  asOf: Day
  contentVersion: string
  phase: { current: number; since: Day | null; recorded: boolean }
  scorecard: ScorecardResult
  /** Work proposed by the latest submitted scorecard, what holds back most first. */
  focusItems: FocusItem[]
  patterns: PatternResult[]
  chain: ChainResult
  gates: GateResult[]
  phases: PhaseProgress[]
  /** What the programme costs and is worth, and what areas below 3 hold back. */
  money: Money
  /** States without a date, which an earlier day reads as they are recorded now. */
  asRecordedNow: AsRecordedNow[]
}

/**
 * Judges the document as it was at the end of the day `asOf` in the organization's zone. Pure: the same input gives the
 * same output, the order of rows does not matter, and what is absent is unknown.
 */
export function evaluate(content: Framework, document: OrganizationDocument, asOf: Day): Evaluation {
  return evaluateFacts(createFacts(content, document, asOf))
}

/** The same over facts that were prepared already. */
export function evaluateFacts(facts: Facts): Evaluation {
  const { current, recorded, since } = facts.phase
  const { chain, patterns } = flags(facts)
  const money = moneyOf(facts)
  return {
    asOf: facts.today,
    contentVersion: facts.content.version,
    phase: { current, since, recorded },
    scorecard: scorecardResult(facts),
    focusItems: byWorth(proposedItems(facts), money.heldBack),
    patterns,
    chain,
    gates: gateResults(facts, { patterns, chain }),
    phases: phases(facts),
    money,
    asRecordedNow: asRecordedNow(facts),
  }
}
