import { cache } from 'react'
import type { OrganizationDocument, Section } from '@/lib/document/schema'
import { listHiddenItems } from '@/lib/features/shadow-ai/queries'
import { inWords } from '@/lib/messages/in-words'
import { documentAsOf } from '@/lib/scoring/document-as-of'
import type { Evaluation } from '@/lib/scoring/evaluate'
import type { Past } from '@/lib/scoring/judgements'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { buildMark } from '@/lib/server/build-mark'
import { db } from '@/lib/server/db'
import { invalid } from '@/lib/server/errors'
import { loadSections } from '@/lib/server/records'
import { sentenceText } from '@/lib/server/sentences'
import { together } from '@/lib/server/shared'
import { inTurn, turnsOf } from '@/lib/server/turns'
import { getDocumentWithHistorySince, loadForPast } from './history/queries'
import { judge, loadForJudgement } from './judgement/queries'
import { withoutTitles } from './redaction/rules'

export type { Evaluation }

type Stored = { seq: string; day: string; data: string | null }

/**
 * The evaluation of the organization on a day. An earlier day is judged from the history. It is stored under (day, audit
 * sequence, mark of the build): as long as nothing was written, it is read back instead of computed. What is
 * stored is the same for everybody; who may not see restricted items gets it without their names.
 */
export async function getEvaluation(actor: Actor, { asOf }: { asOf?: string } = {}): Promise<Evaluation> {
  authorize(actor, 'organization:read')
  return asOf === undefined || asOf === actor.today ? evaluationOf(actor) : pastEvaluationOf(actor, asOf)
}

// Layout and page ask for the same one: React keeps it for the length of a request (and nowhere else).
const evaluationOf = cache(async (actor: Actor): Promise<Evaluation> => {
  const evaluation = await storedEvaluation(actor)
  // Asked afterwards, so that an item recorded in between is not missing from the list.
  const hidden = await listHiddenItems(actor)
  return withoutTitles(evaluation, hidden, sentenceText({ code: 'hiddenItem', params: {} }))
})

const laterDay = () => invalid('/query/asOf', inWords('evaluation.useTodayOrAnEarlier'))

/** The metrics of an earlier day, and the currency that the organization had then. */
export async function getPastMetrics(actor: Actor, asOf: string): Promise<Pick<Past, 'metrics' | 'currency'>> {
  authorize(actor, 'organization:read')
  return pastOf(actor, asOf)
}

/** The document as it was at the end of an earlier day, from the stored versions. */
const pastDocumentOf = cache(async (actor: Actor, asOf: string): Promise<OrganizationDocument> => {
  if (asOf > actor.today) throw laterDay()
  return inTurn(turnsOf(actor), async () => documentAsOf(await getDocumentWithHistorySince(actor, asOf), asOf))
})

/**
 * An earlier day's evaluation is kept like today's until something is written. Who may not see an item today does not see
 * the name it had then either.
 */
const pastEvaluationOf = cache(async (actor: Actor, asOf: string): Promise<Evaluation> => {
  const { evaluation, titles } = await pastOf(actor, asOf)
  const hidden = new Set((await listHiddenItems(actor)).map(({ id }) => id))
  const named = titles.filter(({ id }) => hidden.has(id))
  return withoutTitles(evaluation, named, sentenceText({ code: 'hiddenItem', params: {} }))
})

const pastOf = cache(async (actor: Actor, asOf: string): Promise<Past> => {
  if (asOf > actor.today) throw laterDay()
  const { data, seq } = await keptOf(actor.organizationId, asOf, null)
  if (data) return JSON.parse(data) as Past
  return together(`past ${actor.organizationId} ${asOf} ${seq}`, () => computedPast(actor, asOf, seq))
})

async function computedPast(actor: Actor, asOf: string, seq: string): Promise<Past> {
  const past = await inTurn(turnsOf(actor), async () => judge('past', await loadForPast(actor, asOf), { today: asOf }))
  await keep(actor.organizationId, asOf, seq, JSON.stringify(past))
  return past
}

const keptOf = async (organizationId: string, day: string | null, known: string | null): Promise<Stored> => {
  const [row] = await db().$queryRaw<{ stored: Stored }[]>`
    SELECT kept_evaluation(p_organization => ${organizationId}, p_day => ${day}::date, p_build => ${buildMark()}, p_known => ${known}) AS stored`
  return row!.stored
}

const keep = (organizationId: string, day: string, seq: string, data: string) =>
  db()
    .$queryRaw`SELECT keep_evaluation(p_organization => ${organizationId}, p_day => ${day}::date, p_seq => ${seq}::bigint, p_build => ${buildMark()}, p_data => ${data})::text`

type Held = Map<string, { key: string; evaluation: Evaluation }>
const holder = globalThis as typeof globalThis & { sextantEvaluations?: Held }
const heldAtMost = 16

/**
 * Read back once per process, and not once per bundle: the database says on every request whether day and sequence are
 * still these. Who asks while it is being made waits for that one: a write is followed by many who look.
 */
async function storedEvaluation({ organizationId }: Actor): Promise<Evaluation> {
  holder.sextantEvaluations ??= new Map()
  const { sextantEvaluations: held } = holder
  const known = held.get(organizationId)
  const { seq, day, data } = await keptOf(organizationId, null, known?.key ?? null)
  const key = `${day} ${seq}`
  if (known?.key === key) return known.evaluation
  const evaluation = await together(`evaluation ${organizationId} ${key}`, async () =>
    frozen(data ? (JSON.parse(data) as Evaluation) : await computed(organizationId, day, seq)),
  )
  held.delete(organizationId)
  if (held.size >= heldAtMost) held.delete(held.keys().next().value ?? '')
  held.set(organizationId, { key, evaluation })
  return evaluation
}

/**
 * What the records of an organization stand at: another one as soon as something was written or a day is over. Whatever is
 * made of all records may be kept under it.
 */
export async function getVersion(actor: Actor): Promise<string> {
  authorize(actor, 'organization:read')
  const known = holder.sextantEvaluations?.get(actor.organizationId)
  const { day, seq } = await keptOf(actor.organizationId, null, known?.key ?? null)
  return `${day} ${seq}`
}

async function computed(organizationId: string, day: string, seq: string): Promise<Evaluation> {
  const evaluation = await judge('evaluation', await loadForJudgement(organizationId, day), { today: day })
  await keep(organizationId, day, seq, JSON.stringify(evaluation))
  return evaluation
}

/** Requests share it, so none may change it. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

type Picked<S extends Section> = Pick<OrganizationDocument, S>

/** Some records with the evaluation of the same day, for pages that show records beside results. */
export async function getFactsAndEvaluation<S extends Section>(
  actor: Actor,
  names: readonly S[],
  asOf: string = actor.today,
): Promise<{ document: Pick<OrganizationDocument, S>; evaluation: Evaluation }> {
  authorize(actor, 'organization:read')
  const document =
    asOf === actor.today
      ? loadSections(actor.organizationId, names)
      : (pastDocumentOf(actor, asOf) as Promise<Picked<S>>)
  return { document: await document, evaluation: await getEvaluation(actor, { asOf }) }
}
