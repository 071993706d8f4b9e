import { type Evaluation, getEvaluation } from '@/lib/features/evaluation/queries'
import { listWaiting } from '@/lib/features/gates/queries'
import { nextStep } from '@/lib/scoring/next-step'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'
import { stepPeople } from './people/queries'
import { sponsorSpend } from './spend/queries'

/** Something this person has to do; `id` is the record it is about. */
export type MyTask = {
  kind:
    | 'sign'
    | 'vote'
    | 'work-item'
    | 'condition'
    | 'area'
    | 'shadow-item'
    | 'finding'
    | 'training'
    | 'reclaim'
    | 'acknowledge'
  id: string
  /** For a decision: the holder a deputy takes it for, else empty. */
  title: string
  /** Where it comes from: seat, area id, question id. */
  source: string
  due: string | null
}

const DUE_LATER = '9999-12-31'

/** What the overview shows: the evaluation, the one next step and this person's tasks, the soonest due first. */
export async function getOverview(actor: Actor) {
  authorize(actor, 'organization:read')
  const [evaluation, decisions, records, stoodInFor] = await Promise.all([
    getEvaluation(actor),
    listWaiting(actor),
    recordTasks(actor),
    namesStoodInFor(actor),
  ])
  const mine = new Set([...actor.seats, ...actor.deputies.map(({ seat }) => seat)])
  const waiting = decisions.map(
    ({ kind, gateId, seat, due }): MyTask => ({ kind, id: gateId, title: stoodInFor[seat] ?? '', source: seat, due }),
  )
  const waitingFor = (wanted: 'sign' | 'vote') =>
    decisions.filter(({ kind }) => kind === wanted).map(({ gateId }) => gateId)
  const step = nextStep(evaluation, waitingFor('sign'), waitingFor('vote'))
  // An assigned area that is confirmed already is no task any more.
  const open = new Set<string>(evaluation.scorecard.draft?.missing.map(({ areaId }) => areaId))
  const tasks = [
    ...waiting,
    ...conditionTasks(evaluation, actor),
    ...records.filter(({ kind, id }) => kind !== 'area' || open.has(id)),
  ]
  tasks.sort((a, b) => ((a.due ?? DUE_LATER) < (b.due ?? DUE_LATER) ? -1 : 1))
  const people = await stepPeople(
    actor,
    step,
    evaluation,
    tasks.some(({ kind }) => kind === 'area'),
  )
  return { evaluation, step, people, tasks, mySeats: [...mine], spend: await sponsorSpend(actor, evaluation) }
}

/** The holders this person decides for today, by seat. */
async function namesStoodInFor(actor: Actor): Promise<Record<string, string>> {
  const { organizationId, seats } = actor
  const namings: readonly { seat: string; forPersonId: string }[] = actor.deputies
  const others = namings.filter(({ seat }) => !(seats as readonly string[]).includes(seat))
  if (others.length === 0) return {}
  const where = { organizationId, id: { in: others.map(({ forPersonId }) => forPersonId) } }
  const people = await read(actor, (tx) => tx.person.findMany({ where, select: { id: true, name: true } }))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return Object.fromEntries(others.map(({ seat, forPersonId }) => [seat, names.get(forPersonId) ?? '']))
}

/** Conditions in force that this person answers for: kept with their gate, so no record of their own says so. */
const conditionTasks = ({ gates }: Evaluation, { personId }: Actor): MyTask[] =>
  gates.flatMap(({ conditions, gateId }) =>
    conditions
      .filter(
        ({ owner, state }) => personId !== null && owner === personId && (state === 'open' || state === 'overdue'),
      )
      .map(({ dueAt, id, text }): MyTask => ({ kind: 'condition', id, title: text, source: gateId, due: dueAt })),
  )

async function recordTasks({ organizationId, personId }: Actor): Promise<MyTask[]> {
  if (personId === null) return []
  const [row] = await db().$queryRaw<
    { tasks: MyTask[] }[]
  >`SELECT my_tasks(p_organization => ${organizationId}, p_person => ${personId}) AS tasks`
  return row!.tasks
}
