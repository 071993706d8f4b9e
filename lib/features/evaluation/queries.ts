import { cache } from 'react'
import { framework } from '@/lib/content'
import type { OrganizationDocument, Section } from '@/lib/document/schema'
import { listHiddenItems } from '@/lib/features/registers/inventory-queries'
import { evaluate } from '@/lib/scoring/evaluate'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { loadDocument, loadSections } from '@/lib/server/records'
import { sentenceText } from '@/lib/server/sentences'
import { withoutTitles } from './redaction'

export type Evaluation = ReturnType<typeof evaluate>

type Stored = { seq: string; day: string; data: string | null }

/**
 * Today's evaluation of the organization. It is stored under (day, audit sequence): as long as nothing was written and
 * the day is the same, it is read back instead of computed. What is stored is the same for everybody; who may not see
 * restricted items gets it without their names.
 */
export async function getEvaluation(actor: Actor): Promise<Evaluation> {
  authorize(actor, 'organization:read')
  return evaluationOf(actor)
}

// Layout and page ask for the same one: React keeps it for the length of a request (and nowhere else).
const evaluationOf = cache(async (actor: Actor): Promise<Evaluation> => {
  const evaluation = await storedEvaluation(actor)
  // Asked afterwards, so that an item recorded in between is not missing from the list.
  const hidden = await listHiddenItems(actor)
  return withoutTitles(evaluation, hidden, sentenceText({ code: 'hiddenItem', params: {} }))
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

/** Some records with today's evaluation, for pages that show records beside results. */
export async function getFactsAndEvaluation<S extends Section>(
  actor: Actor,
  names: readonly S[],
): Promise<{ document: Pick<OrganizationDocument, S>; evaluation: Evaluation }> {
  authorize(actor, 'organization:read')
  const [document, evaluation] = await Promise.all([loadSections(actor.organizationId, names), getEvaluation(actor)])
  return { document, evaluation }
}
