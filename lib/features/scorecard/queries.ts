import { can } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import { areaById, framework, questionById } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db, type Transaction } from '@/lib/server/db'
import { notFound } from '@/lib/server/errors'
import type { AreaId, Desk, ScorecardBundle } from './desk/view'
import type { answerHistoryRoute, getScorecardRoute } from './schema'
import { areaSheet, draftView, submittedView } from './view'

type Client = Pick<Transaction, '$queryRaw'>

/** The draft, the newest submitted scorecard, the one asked for, people and open work items, in one statement. */
export async function loadDesk(client: Client, organizationId: string, asked: string | null): Promise<Desk> {
  const [row] = await client.$queryRaw<
    { desk: Desk }[]
  >`SELECT scorecard_desk(p_organization => ${organizationId}, p_scorecard => ${asked}) AS desk`
  return row!.desk
}

/** The assessment's first page: the draft with its six areas, or what to start from. */
export async function getScorecardHome(actor: Actor) {
  authorize(actor, 'organization:read')
  const desk = await loadDesk(db(), actor.organizationId, null)
  const isOwn = ({ owner, createdBy }: Desk['workItems'][number]) =>
    actor.personId !== null && [owner, createdBy].includes(actor.personId)
  return {
    draft: desk.draft && draftView(desk, desk.draft, actor),
    latest: desk.latest && submittedView(desk.latest, desk),
    people: desk.persons.filter((one) => one.active).map(({ id, name, role }) => ({ id, name, role })),
    may: {
      submit: can(actor, 'scorecard:submit'),
      confirm: can(actor, 'scorecard:confirm'),
      assign: can(actor, 'scorecard:assign'),
      close: desk.workItems.filter((item) => can(actor, 'register:edit', { own: isOwn(item) })).map(({ id }) => id),
    },
  }
}

/** One area of the draft with its questions, answers and last scorecard's answers; null while there is no draft. */
export async function getAreaSheet(actor: Actor, areaId: AreaId) {
  authorize(actor, 'organization:read')
  const desk = await loadDesk(db(), actor.organizationId, null)
  return desk.draft && areaSheet(desk, desk.draft, actor, areaById(areaId))
}

/** One scorecard as it is stored; "draft" names the draft. */
export async function getScorecard(actor: Actor, { scorecardId }: RouteInput<typeof getScorecardRoute>) {
  authorize(actor, 'organization:read')
  const desk = await loadDesk(db(), actor.organizationId, scorecardId)
  const found = scorecardId === 'draft' ? desk.draft : desk.asked
  if (!found) throw notFound()
  const { record, ...rest } = found
  return { ...record, ...rest }
}

/** A submitted scorecard for reading: ratings in words, answers beside their questions. */
export async function getSubmittedScorecard(actor: Actor, scorecardId: string) {
  authorize(actor, 'organization:read')
  const desk = await loadDesk(db(), actor.organizationId, scorecardId)
  return desk.asked?.record.state === 'submitted' ? submittedView(desk.asked, desk) : null
}

type Listed = Pick<ScorecardBundle, 'record' | 'submittedByName' | 'ratings'>

/** The draft and every submitted scorecard, newest first, with their ratings in the framework's order. */
export async function listScorecards(actor: Actor) {
  authorize(actor, 'organization:read')
  const [row] = await db().$queryRaw<{ list: Listed[] }[]>`SELECT scorecard_list(${actor.organizationId}) AS list`
  const items = row!.list.map(({ record, submittedByName, ratings }) => ({
    ...record,
    submittedByName,
    ratings: framework.areas.map(({ id }) => {
      const rating = ratings.find((one) => one.areaId === id)
      return { areaId: id, mode: rating?.mode ?? null, final: rating?.final ?? null }
    }),
  }))
  return { items, nextCursor: null }
}

export type AnswerVersion = { revision: number; at: string; byName: string | null; answer: Row<'answers'> }

/** Earlier values of one answer of the draft, newest first. */
export async function getAnswerHistory(actor: Actor, { questionId }: RouteInput<typeof answerHistoryRoute>) {
  authorize(actor, 'organization:read')
  if (!questionById(questionId)) throw notFound()
  const [row] = await db().$queryRaw<{ items: AnswerVersion[] }[]>`
    SELECT answer_history(p_organization => ${actor.organizationId}, p_question => ${questionId}) AS items`
  return { items: row!.items, nextCursor: null }
}
