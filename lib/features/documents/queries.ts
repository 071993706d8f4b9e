import { z } from 'zod'
import type { RouteInput } from '@/lib/client/route'
import { framework, frameworkDocument, knownIds } from '@/lib/content'
import { documentWarnings } from '@/lib/document/checks'
import { organizationDocument } from '@/lib/document/schema'
import { evaluateFacts } from '@/lib/scoring/evaluate'
import { createFacts } from '@/lib/scoring/facts'
import { metricResults } from '@/lib/scoring/metrics/metric-results'
import type { Guest } from '@/lib/server/actor'
import { toldEvaluation } from '@/lib/server/told-evaluation'
import { timeZoneError } from './checks'
import type { evaluateRoute } from './schema'

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
