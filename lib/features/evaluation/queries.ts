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

async function storedEvaluation(actor: Actor): Promise<Evaluation> {
  const [row] = await db().$queryRaw<{ stored: Stored }[]>`SELECT stored_evaluation(${actor.organizationId}) AS stored`
  const { seq, day, data } = row!.stored
  if (data) return JSON.parse(data) as Evaluation
  const evaluation = evaluate(framework, await loadDocument(actor.organizationId), day)
  await db().$queryRaw`
    SELECT store_evaluation(${actor.organizationId}, ${day}::date, ${seq}::bigint, ${JSON.stringify(evaluation)})::text`
  return evaluation
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
