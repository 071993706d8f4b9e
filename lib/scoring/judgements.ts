import type { Day } from '../calendar/days'
import type { Framework, PatternId } from '../content'
import type { OrganizationDocument, OrganizationRecord, Section } from '../document/schema'
import type { PatternStateName } from './anti-patterns/patterns'
import type { SignalId } from './anti-patterns/signal'
import { type Evaluation, evaluate, evaluateFacts } from './evaluate'
import { createFacts, type Facts } from './facts'
import { flags } from './flags'
import type { FocusItem } from './focus'
import type { GateActor, GateCommand, GateDecision, GateEffect } from './gates/commands'
import { decide } from './gates/decide'
import { settlement } from './gates/settlement'
import type { Instant } from './gates/types'
import { type MetricResult, metricResults } from './metrics/metric-results'
import { proposedItems } from './scorecard'

/** Sections beside the judged ones that metrics read, for an earlier day, a quarter's snapshot and the preview of thresholds. */
export const measured: readonly Section[] = ['incidents', 'metricValues', 'metricTargets']

/** The moment a judgement is made, and the day it is in the organization's zone. */
export type Now = { now: Instant; today: Day }

/** What a writer of gate effects needs to know of the records they were decided upon. */
export type Ground = {
  organization: OrganizationRecord
  /** Of rounds, conditions, facts and reviews, by id: a parallel change refuses the whole transaction. */
  revisions: Readonly<Record<string, number>>
  /** Phase entries that were not left. */
  presentPhases: readonly string[]
  /** Work proposed by the latest submitted scorecard that is not in the list yet. */
  proposed: readonly FocusItem[]
}

/** What a pattern says now, as it is written down: its state and the signals that hold. */
export type PatternSaying = { pattern: PatternId; state: PatternStateName; signals: SignalId[] }

export type Settlement = { effects: GateEffect[]; patterns: PatternSaying[]; chain: string; ground: Ground }

export type Past = {
  evaluation: Evaluation
  titles: { id: string; title: string }[]
  metrics: MetricResult[]
  /** The organization's currency on that day: the words of a metric name it. */
  currency: string
}

function groundOf(facts: Facts): Ground {
  const { gateConditions, gateRounds, phaseStates, rollbackFacts, rollbackReviews } = facts.document
  const rows = [gateConditions, gateRounds, phaseStates, rollbackFacts, rollbackReviews].flat()
  return {
    organization: facts.organization,
    revisions: Object.fromEntries(rows.map(({ id, revision }) => [id, revision])),
    presentPhases: phaseStates.filter((row) => row.leftAt === null && row.archivedAt === null).map(({ id }) => id),
    proposed: proposedItems(facts).filter(({ workItemId }) => workItemId === null),
  }
}

/**
 * The judgements of a whole organization that the portal asks for, as functions of a document to plain data: so that a long
 * one can be made in another thread. The document is what was loaded; reading a section that was not is an error.
 */
export const judgements = {
  /** Everything the portal says on a day. */
  evaluation: (content: Framework, document: OrganizationDocument, { today }: { today: Day }): Evaluation =>
    evaluate(content, document, today),

  /**
   * The same of an earlier day, and the metrics of that day, with the titles its items had then: who may not see an item
   * does not see that either.
   */
  past(content: Framework, document: OrganizationDocument, { today }: { today: Day }): Past {
    const facts = createFacts(content, document, today)
    const titles = facts.document.shadowAiItems.map(({ id, title }) => ({ id, title }))
    const { currency } = facts.organization
    return { evaluation: evaluateFacts(facts), titles, metrics: metricResults(facts), currency }
  },

  /** What happened by itself and is not recorded yet, and what the patterns say now. */
  settlement(content: Framework, document: OrganizationDocument, { now, today }: Now): Settlement {
    const facts = createFacts(content, document, today)
    const said = flags(facts)
    return {
      effects: settlement(facts, said, now),
      patterns: said.patterns.map(({ flagged, id, state, watching }) => ({
        pattern: id,
        state,
        signals: [...flagged, ...watching].sort(),
      })),
      chain: said.chain.state,
      ground: groundOf(facts),
    }
  },

  /** One command on the gates. */
  decision(
    content: Framework,
    document: OrganizationDocument,
    { actor, command, now, today }: Now & { actor: GateActor; command: GateCommand },
  ): { decision: GateDecision; ground: Ground } {
    const facts = createFacts(content, document, today)
    return { decision: decide(command, { facts, flags: flags(facts), now, actor }), ground: groundOf(facts) }
  },
}

type Judgements = typeof judgements
export type JudgementName = keyof Judgements
export type JudgementInput<N extends JudgementName> = Parameters<Judgements[N]>[2]
export type Judgement<N extends JudgementName> = ReturnType<Judgements[N]>
