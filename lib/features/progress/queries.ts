import { questionById } from '@/lib/content'
import type { OrganizationDocument } from '@/lib/document/schema'
import { type Evaluation, getFactsAndEvaluation } from '@/lib/features/evaluation/queries'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

/** Ranges of the progress page: the last five scorecards, the last eight, or all of them. */
export const ranges = ['5', '8', 'all'] as const
export type Range = (typeof ranges)[number]

// What the page reads beside the evaluation.
const shownSections = ['answers', 'persons', 'workItems', 'gateRounds', 'signatures'] as const
type ShownDocument = Pick<OrganizationDocument, (typeof shownSections)[number]>

/** One question over the shown scorecards: a rating, 'na', or null where it was not answered. */
export type HeatRow = { questionId: string; levels: (number | 'na' | null)[] }

/** A question or area below 3 in the latest submitted scorecard, with the open work item that stands for it. */
export type GapRow = {
  source: string
  areaId: string
  rating: number
  kind: 'focus' | 'improvement'
  text: string
  owner: string | null
  due: string | null
}

export type GateRow = { gateId: string; number: number; at: string; cause: string; label: string; people: string[] }

/** Submitted scorecards only: a draft never shows in a dashboard. An earlier day is shown as it was. */
export async function getProgress(actor: Actor, range: Range, asOf?: string) {
  authorize(actor, 'organization:read')
  const { document, evaluation } = await getFactsAndEvaluation(actor, shownSections, asOf)
  const { trend } = evaluation.scorecard
  const shown = range === 'all' ? trend : trend.slice(-Number(range))
  return {
    evaluation,
    shown,
    all: trend.length,
    heat: heatOf(
      document,
      shown.map(({ id }) => id),
    ),
    gaps: gapsOf(document, evaluation),
    gates: gatesOf(document, evaluation),
  }
}

function heatOf(document: ShownDocument, scorecards: readonly string[]): Map<string, HeatRow['levels']> {
  const rows = new Map<string, HeatRow['levels']>()
  const column = new Map(scorecards.map((id, index) => [id, index]))
  for (const { scorecardId, questionId, rating, notApplicable, archivedAt } of document.answers) {
    const index = column.get(scorecardId)
    if (index === undefined || archivedAt !== null) continue
    const levels = rows.get(questionId) ?? scorecards.map(() => null)
    levels[index] = notApplicable ? 'na' : rating
    rows.set(questionId, levels)
  }
  return rows
}

function gapsOf(document: ShownDocument, evaluation: Evaluation): GapRow[] {
  const names = new Map(document.persons.map(({ id, name }) => [id, name]))
  const proposed = evaluation.focusItems.map(({ source, areaId, rating, kind, text, workItemId }) => {
    const work = document.workItems.find(({ id }) => id === workItemId)
    const owner = work?.owner ? (names.get(work.owner) ?? null) : null
    return { source, areaId, rating, kind, text, owner, due: work?.dueAt ?? null }
  })
  return [...proposed, ...unproposed(document, evaluation, proposed)].sort((a, b) => a.rating - b.rating)
}

/**
 * Questions below 3 that propose no work, because their area as a whole is ready. Without them the list said that nothing is
 * below 3 beside a heat map with a 2 in it.
 */
function unproposed(document: ShownDocument, { scorecard }: Evaluation, proposed: readonly GapRow[]): GapRow[] {
  const latest = scorecard.trend.at(-1)?.id
  const listed = new Set(proposed.map(({ source }) => source))
  return document.answers.flatMap(({ scorecardId, questionId, rating, notApplicable, archivedAt }) => {
    const question = questionById(questionId)
    if (scorecardId !== latest || archivedAt !== null || notApplicable || listed.has(questionId)) return []
    if (rating === null || rating >= 3 || !question) return []
    const { areaId, remediation } = question
    return [{ source: questionId, areaId, rating, kind: 'improvement', text: remediation, owner: null, due: null }]
  })
}

function gatesOf(document: ShownDocument, evaluation: Evaluation): GateRow[] {
  const names = new Map(document.persons.map(({ id, name }) => [id, name]))
  return document.gateRounds
    .filter(({ state, endCause }) => state === 'ended' && endCause !== 'refreshed')
    .map(({ id, gate, number, endedAt, endCause, hash }) => {
      const signers = document.signatures.filter(({ roundId, decision }) => roundId === id && decision !== 'take-back')
      const from = evaluation.gates.find(({ gateId }) => gateId === gate)
      return {
        gateId: gate,
        number,
        at: endedAt ?? '',
        cause: endCause ?? '',
        label: `G${from?.from}${from?.to}-R${number}-${hash.slice(0, 8)}`,
        people: signers.map(({ personId }) => names.get(personId) ?? ''),
      }
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}
