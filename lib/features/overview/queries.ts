import { can } from '@/lib/access/permissions'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import type { Evaluation } from '@/lib/scoring/evaluate'
import { nextStep } from '@/lib/scoring/next-step'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'

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
  const [evaluation, records] = await Promise.all([getEvaluation(actor), recordTasks(actor)])
  const mine = new Set([...actor.seats, ...actor.deputies.map(({ seat }) => seat)])
  const waiting = evaluation.gates.flatMap((gate) => waitingSeats(gate, mine))
  const step = nextStep(evaluation, {
    waitingGateIds: waiting.filter(({ kind }) => kind === 'sign').map(({ id }) => id),
    mayRate: can(actor, 'scorecard:answer', { assigned: true }),
    maySubmit: can(actor, 'gate:submit'),
  })
  // An assigned area that is confirmed already is no task any more.
  const open = new Set<string>(evaluation.scorecard.draft?.missing.map(({ areaId }) => areaId))
  const tasks = [...waiting, ...records.filter(({ kind, id }) => kind !== 'area' || open.has(id))]
  tasks.sort((a, b) => ((a.due ?? DUE_LATER) < (b.due ?? DUE_LATER) ? -1 : 1))
  return { evaluation, step, tasks, mySeats: [...mine] }
}

async function recordTasks({ organizationId, personId }: Actor): Promise<MyTask[]> {
  if (personId === null) return []
  const [row] = await db().$queryRaw<{ tasks: MyTask[] }[]>`SELECT my_tasks(${organizationId}, ${personId}) AS tasks`
  return row!.tasks
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
