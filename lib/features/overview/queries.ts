import { can } from '@/lib/access/permissions'
import type { OrganizationDocument } from '@/lib/document/schema'
import { getFactsAndEvaluation } from '@/lib/features/evaluation/queries'
import type { Evaluation } from '@/lib/scoring/evaluate'
import { nextStep } from '@/lib/scoring/next-step'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

/** Something this person has to do; `id` is the record it is about. */
export type MyTask = {
  kind: 'sign' | 'vote' | 'work-item' | 'area' | 'shadow-item' | 'acknowledge'
  id: string
  title: string
  /** Where it comes from: seat, area id, question id. */
  source: string
  due: string | null
}

const DUE_LATER = '9999-12-31'

/** What the overview shows: the evaluation, the one next step and this person's tasks, the soonest due first. */
export async function getOverview(actor: Actor) {
  authorize(actor, 'organization:read')
  const { document, evaluation } = await getFactsAndEvaluation(actor)
  const mine = new Set([...actor.seats, ...actor.deputies.map(({ seat }) => seat)])
  const waiting = evaluation.gates.flatMap((gate) => waitingSeats(gate, mine))
  const step = nextStep(evaluation, {
    waitingGateIds: waiting.filter(({ kind }) => kind === 'sign').map(({ id }) => id),
    mayRate: can(actor, 'scorecard:answer', { assigned: true }),
    maySubmit: can(actor, 'gate:submit'),
  })
  const tasks = [...waiting, ...tasksOf(document, evaluation, actor.personId)]
  tasks.sort((a, b) => ((a.due ?? DUE_LATER) < (b.due ?? DUE_LATER) ? -1 : 1))
  return { evaluation, step, tasks, mySeats: [...mine] }
}

function waitingSeats(gate: Evaluation['gates'][number], mine: ReadonlySet<string>): MyTask[] {
  const open = gate.round?.open && !gate.round.stale ? gate.chip.seats : []
  const sign = open.filter(({ seat, state }) => state === 'waiting' && mine.has(seat))
  const votes = gate.openReview?.seats.filter(({ seat, vote }) => vote === null && mine.has(seat)) ?? []
  const task =
    (kind: 'sign' | 'vote') =>
    ({ seat }: { seat: string }) => ({
      kind,
      id: gate.gateId,
      title: '',
      source: seat,
      due: kind === 'sign' ? (gate.round?.expiresOn ?? null) : null,
    })
  return [...sign.map(task('sign')), ...votes.map(task('vote'))]
}

function tasksOf(document: OrganizationDocument, evaluation: Evaluation, personId: string | null): MyTask[] {
  if (personId === null) return []
  const work = document.workItems
    .filter(({ owner, closedAt, archivedAt }) => owner === personId && closedAt === null && archivedAt === null)
    .map(({ id, text, source, dueAt }) => ({
      kind: 'work-item' as const,
      id,
      title: text,
      source: source ?? '',
      due: dueAt,
    }))
  const draft = evaluation.scorecard.draft
  const open = new Set<string>(draft?.missing.map(({ areaId }) => areaId) ?? [])
  const areas = document.areaAssignments
    .filter(
      (row) =>
        row.personId === personId && row.archivedAt === null && row.scorecardId === draft?.id && open.has(row.areaId),
    )
    .map(({ areaId, dueAt }) => ({ kind: 'area' as const, id: areaId, title: '', source: areaId, due: dueAt }))
  const items = document.shadowAiItems
    .filter(({ owner, closedAt, archivedAt, status }) => {
      const settled = status === 'adopted' || status === 'accepted' || status === 'retired'
      return owner === personId && closedAt === null && archivedAt === null && !settled
    })
    .map(({ id, title, dueAt }) => ({ kind: 'shadow-item' as const, id, title, source: 'shadow-ai', due: dueAt }))
  const version = Math.max(0, ...document.alignmentNotes.map((note) => note.version))
  const acknowledge = document.stakeholders
    .filter((row) => row.personId === personId && row.archivedAt === null && row.removedAt === null)
    .filter((row) => version > 0 && (row.acknowledgedAt === null || row.alignmentVersion !== version))
    .map(({ id, group }) => ({ kind: 'acknowledge' as const, id, title: '', source: group, due: null }))
  return [...work, ...areas, ...items, ...acknowledge]
}
