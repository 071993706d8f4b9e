import { stat } from 'node:fs/promises'
import { z } from 'zod'
import type { RouteInput } from '@/lib/client/route'
import { frameworkDocument } from '@/lib/content'
import { organizationDocument } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Guest } from '@/lib/server/actor'
import { Refusal } from '@/lib/server/errors'
import { inThread } from '@/lib/server/threads'
import { toldEvaluation } from '@/lib/server/told-evaluation'
import { evaluateFile, type Judged, type Refused } from './file/rules'
import type { evaluateRoute, frameworkRoute } from './schema'

/** The framework itself: content, wording in a provider's words, thresholds, origins. */
export function getFramework({ provider }: RouteInput<typeof frameworkRoute>) {
  return frameworkDocument(provider)
}

/** JSON Schema of the organization document as a person writes it. */
export function getDocumentSchema() {
  return { $id: 'organization.json', ...z.toJSONSchema(organizationDocument, { io: 'input', unrepresentable: 'any' }) }
}

/** A document of this size (bytes) is read and judged in a few milliseconds; a larger one in a thread of its own. */
const LONG = 400_000

const outOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * Evaluates what was sent and stores nothing. `asOf` defaults to today in the document's time zone. What an import would
 * refuse is judged all the same and answered as warnings. No document, good or bad, holds up who asks for something else.
 */
export async function evaluateDocument(_who: Guest, { asOf, upload }: RouteInput<typeof evaluateRoute>) {
  const { path } = upload
  const said = (await stat(path)).size <= LONG ? await evaluateFile(path, asOf) : await evaluatedApart({ path, asOf })
  if ('refused' in said) throw new Refusal(said.refused.code, said.refused.detail, said.refused.more)
  const { currency, evaluation, metrics, warnings } = said
  return { ...toldEvaluation(evaluation, metrics, currency), warnings }
}

const evaluatedApart = (input: { path: string; asOf: string | undefined }) =>
  inThread<Judged | Refused>('evaluate', input, 'evaluate').catch((error: unknown) => {
    if (!outOfMemory(error)) throw error
    throw new Refusal('too_large', inWords('documents.theDocumentNeedsMoreMemory'))
  })
