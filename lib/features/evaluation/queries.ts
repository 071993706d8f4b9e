import { cache } from 'react'
import { framework } from '@/lib/content'
import type { OrganizationDocument, Section } from '@/lib/document/schema'
import { listHiddenItems } from '@/lib/features/registers/inventory-queries'
import { documentAsOf } from '@/lib/scoring/document-as-of'
import { evaluate, evaluateFacts } from '@/lib/scoring/evaluate'
import { createFacts } from '@/lib/scoring/facts'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { invalid } from '@/lib/server/errors'
import { loadDocument, loadSections } from '@/lib/server/records'
import { sentenceText } from '@/lib/server/sentences'
import { getDocumentWithHistorySince } from './history-queries'
import { withoutTitles } from './redaction'

export type Evaluation = ReturnType<typeof evaluate>

type Stored = { seq: string; day: string; data: string | null }

/**
 * The evaluation of the organization on a day. An earlier day is judged from the history. Today's is stored under (day,
 * audit sequence): as long as nothing was written and the day is the same, it is read back instead of computed. What is
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

/** The document as it was at the end of an earlier day, from the stored versions. */
const pastDocumentOf = cache(async (actor: Actor, asOf: string): Promise<OrganizationDocument> => {
  if (asOf > actor.today) throw invalid('/query/asOf', 'Use today or an earlier day: what comes is not known yet.')
  return documentAsOf(await getDocumentWithHistorySince(actor, asOf), asOf)
})

/** Who may not see an item today does not see the name it had then either. */
const pastEvaluationOf = cache(async (actor: Actor, asOf: string): Promise<Evaluation> => {
  const document = await pastDocumentOf(actor, asOf)
  const hidden = new Set((await listHiddenItems(actor)).map(({ id }) => id))
  const named = document.shadowAiItems.filter(({ id }) => hidden.has(id))
  const evaluation = evaluateFacts(createFacts(framework, document, asOf))
  return withoutTitles(evaluation, named, sentenceText({ code: 'hiddenItem', params: {} }))
})

/** Read back once per process: the database says on every request whether day and sequence are still these. */
const held = new Map<string, { key: string; evaluation: Evaluation }>()
const heldAtMost = 16

async function storedEvaluation({ organizationId }: Actor): Promise<Evaluation> {
  const known = held.get(organizationId)
  const [row] = await db().$queryRaw<{ stored: Stored }[]>`
    SELECT stored_evaluation(${organizationId}, ${known?.key ?? null}) AS stored`
  const { seq, day, data } = row!.stored
  const key = `${day} ${seq}`
  if (known?.key === key) return known.evaluation
  const evaluation = data ? (JSON.parse(data) as Evaluation) : await computed(organizationId, day, seq)
  if (held.size >= heldAtMost) held.delete(held.keys().next().value ?? '')
  held.delete(organizationId)
  held.set(organizationId, { key, evaluation: frozen(evaluation) })
  return evaluation
}

async function computed(organizationId: string, day: string, seq: string): Promise<Evaluation> {
  const evaluation = evaluate(framework, await loadDocument(organizationId), day)
  await db().$queryRaw`
    SELECT store_evaluation(${organizationId}, ${day}::date, ${seq}::bigint, ${JSON.stringify(evaluation)})::text`
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
