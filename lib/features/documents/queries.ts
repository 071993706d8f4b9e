import { z } from 'zod'
import type { RouteInput } from '@/lib/client/route'
import { framework, frameworkDocument, knownIds } from '@/lib/content'
import { documentWarnings } from '@/lib/document/checks'
import { organizationDocument } from '@/lib/document/schema'
import { getHistory } from '@/lib/features/evaluation/history-queries'
import { evaluateFacts } from '@/lib/scoring/evaluate'
import { createFacts } from '@/lib/scoring/facts'
import { metricResults } from '@/lib/scoring/metrics/metric-results'
import type { Actor, Guest } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { Download } from '@/lib/server/endpoint'
import { loadDocument } from '@/lib/server/records'
import { toldEvaluation } from '@/lib/server/told-evaluation'
import { timeZoneError } from './checks'
import type { evaluateRoute, exportRoute } from './schema'

/** The framework itself: content, wording, thresholds, origins. */
export function getFramework() {
  return frameworkDocument()
}

/** JSON Schema of the organization document as a person writes it. */
export function getDocumentSchema() {
  return { $id: 'organization.json', ...z.toJSONSchema(organizationDocument, { io: 'input', unrepresentable: 'any' }) }
}

/**
 * Evaluates what was sent and stores nothing. `asOf` defaults to today in the document's time zone. What an import would
 * refuse is judged all the same and answered as warnings.
 */
export function evaluateDocument(_who: Guest, { asOf, ...document }: RouteInput<typeof evaluateRoute>) {
  const { timezone } = document.organization
  timeZoneError(timezone)
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(new Date())
  const facts = createFacts(framework, document, asOf ?? today)
  const told = toldEvaluation(evaluateFacts(facts), metricResults(facts), facts.organization.currency)
  return { ...told, warnings: documentWarnings(document, knownIds) }
}

/** The whole organization as one document; with its history when asked. Text of erased persons is absent. */
export async function exportDocument(actor: Actor, { history }: RouteInput<typeof exportRoute>) {
  authorize(actor, 'organization:export')
  const document = await loadDocument(actor.organizationId)
  const exportedAt = new Date().toISOString()
  const versions = history === 'true' ? await getHistory(actor) : undefined
  const content = JSON.stringify({ ...document, exportedAt, ...(versions ? { history: versions } : {}) }, null, 2)
  return new Download(`${actor.slug}-${actor.today}.json`, 'application/json', content)
}
