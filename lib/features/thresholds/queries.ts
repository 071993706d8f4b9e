import { addDays } from '@/lib/calendar/days'
import type { RouteInput } from '@/lib/client/route'
import { framework, frameworkFor } from '@/lib/content'
import { getDocumentWithHistoryFrom } from '@/lib/features/evaluation/history/queries'
import { getFactsAndEvaluation } from '@/lib/features/evaluation/queries'
import { inWords } from '@/lib/messages/in-words'
import { type BackTest, backTestSteps, type Run } from '@/lib/scoring/back-test'
import { evaluateFacts } from '@/lib/scoring/evaluate'
import { evaluationChanges, metricChanges } from '@/lib/scoring/evaluation-changes'
import { createFacts } from '@/lib/scoring/facts'
import { measured } from '@/lib/scoring/judgements'
import { metricResults } from '@/lib/scoring/metrics/metric-results'
import { wishedValues, wishProblems } from '@/lib/scoring/threshold-rules'
import { thresholds, withThresholds } from '@/lib/scoring/thresholds'
import type { Truth } from '@/lib/scoring/types'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { Refusal } from '@/lib/server/errors'
import { paced } from '@/lib/server/paced'
import { loadSections } from '@/lib/server/records'
import { previewProof } from './guards'
import { newestOverrides } from './rules'
import type { previewThresholdsRoute } from './schema'

/** Signals, gate lines and items that compare with a threshold. */
const usedIn = (key: string): string[] => [
  ...framework.antiPatterns.flatMap(({ signals }) =>
    signals
      .filter(({ thresholds, fixedThresholds }) => [...thresholds, ...fixedThresholds].some((one) => one === key))
      .map(({ id }) => id as string),
  ),
  ...framework.gates.flatMap(({ lines }) =>
    lines
      .filter(({ thresholds, fixedThresholds }) => [...thresholds, ...fixedThresholds].some((one) => one === key))
      .map(({ id }) => id as string),
  ),
  ...framework.phases.flatMap(({ groups }) =>
    groups.flatMap(({ items }) => items.filter(({ aim }) => aim?.thresholdKey === key).map(({ id }) => id as string)),
  ),
]

/** Every number a rule compares with: what it is for, its present value and range, who says so, who changed it and why. */
export async function listThresholds(actor: Actor) {
  authorize(actor, 'organization:read')
  const document = await loadSections(actor.organizationId, ['thresholdOverrides', 'persons'])
  const values = thresholds(framework, document)
  const names = new Map(document.persons.map(({ id, name }) => [id, name]))
  const overrides = newestOverrides(document.thresholdOverrides)
  return {
    adjustable: framework.thresholds.adjustable.map((threshold) => {
      const row = overrides.get(threshold.key)?.[0]
      return {
        ...threshold,
        value: values.get(threshold.key) ?? threshold.default,
        usedIn: usedIn(threshold.key),
        override: row
          ? {
              value: row.value,
              reason: row.reason,
              by: row.by ? (names.get(row.by) ?? null) : null,
              at: row.updatedAt ?? row.createdAt,
              revision: row.revision,
            }
          : null,
      }
    }),
    fixed: framework.thresholds.fixed.map((threshold) => ({ ...threshold, usedIn: usedIn(threshold.key) })),
  }
}

export type SignalLimit = { key: string; value: number; standard: number; unit: string; about: string }

/** The changeable numbers each signal compares with, as they were on the day asked for. */
export async function listSignalLimits(actor: Actor, asOf?: string): Promise<Record<string, SignalLimit[]>> {
  authorize(actor, 'organization:read')
  const { document } = await getFactsAndEvaluation(actor, ['thresholdOverrides'], asOf)
  const values = thresholds(framework, document)
  const limits = new Map(
    framework.thresholds.adjustable.map(({ key, default: standard, unit, about }) => [
      key,
      { key, value: values.get(key) ?? standard, standard, unit, about },
    ]),
  )
  return Object.fromEntries(
    framework.antiPatterns.flatMap(({ signals }) =>
      signals.map(({ id, thresholds: keys }) => [id, keys.flatMap((key) => limits.get(key) ?? [])]),
    ),
  )
}

export type ThresholdList = Awaited<ReturnType<typeof listThresholds>>

/** The longest stretch a preview looks back. */
const longestDays = 730

export type SignalHistory = { rule: string; patternId: string; before: Run<Truth>[]; after: Run<Truth>[] }

/**
 * What wished thresholds would change today, metrics included, and which signals would have fired when: the present values
 * and the wished ones, each over the same days of the history. Nothing is stored; the proof says that it was looked at.
 */
export async function previewThresholds(actor: Actor, input: RouteInput<typeof previewThresholdsRoute>) {
  authorize(actor, 'organization:administer')
  const earliest = addDays(actor.today, -longestDays)
  const from = input.from && input.from > earliest ? input.from : earliest
  const first = from < actor.today ? from : actor.today
  const document = await getDocumentWithHistoryFrom(actor, first, measured)
  const present = thresholds(framework, document)
  refuseWishes(wishProblems(framework, present, input.changes))
  const wished = wishedValues(framework, present, input.changes)
  const judged = (values: Parameters<typeof withThresholds>[1]) => {
    const facts = createFacts(
      frameworkFor(document.organization.provider),
      withThresholds(document, values),
      actor.today,
    )
    return { evaluation: evaluateFacts(facts), metrics: metricResults(facts) }
  }
  const unchanged = wishedValues(framework, present, [])
  const steps = backTestSteps(framework, document, first, actor.today, [unchanged, wished])
  const [before, after] = (await paced(steps, {
    whole: 20_000,
    sentence: inWords('thresholds.thereAreTooManyRecords'),
  })) as [BackTest, BackTest]
  const [now, then] = [judged(unchanged), judged(wished)]
  return {
    today: [...evaluationChanges(now.evaluation, then.evaluation), ...metricChanges(now.metrics, then.metrics)],
    proof: previewProof(actor, input.changes),
    history: {
      from: before.days[0] as string,
      to: actor.today,
      days: before.days.length,
      signals: affected(before, after, new Set(input.changes.map(({ key }) => key))),
    },
  }
}

export type ThresholdPreview = Awaited<ReturnType<typeof previewThresholds>>

/** Signals that read a changed threshold, and any other that comes out differently. */
function affected(before: BackTest, after: BackTest, keys: ReadonlySet<string>): SignalHistory[] {
  return before.signals.flatMap(({ rule, patternId, runs }, index) => {
    const other = after.signals[index]?.runs ?? []
    const signal = framework.antiPatterns.flatMap(({ signals }) => signals).find(({ id }) => id === rule)
    const reads = signal?.thresholds.some((key) => keys.has(key))
    return reads || JSON.stringify(runs) !== JSON.stringify(other)
      ? [{ rule, patternId, before: runs, after: other }]
      : []
  })
}

export function refuseWishes(problems: readonly { index: number; sentence: string }[]): void {
  if (problems.length === 0) return
  throw new Refusal(
    'invalid',
    problems.length === 1 ? problems[0]!.sentence : inWords('thresholds.someValuesAreNotAllowed'),
    {
      errors: problems.map(({ index, sentence }) => ({ pointer: `/changes/${index}/value`, message: sentence })),
    },
  )
}
