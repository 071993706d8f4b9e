import { frameworkFor, knownIds } from '@/lib/content'
import { documentWarnings } from '@/lib/document/checks'
import type { OrganizationDocument } from '@/lib/document/schema'
import { type Evaluation, evaluateFacts } from '@/lib/scoring/evaluate'
import { createFacts } from '@/lib/scoring/facts'
import { type MetricResult, metricResults } from '@/lib/scoring/metrics/metric-results'
import { readDocumentFile, versionsIn } from '@/lib/server/document-file'
import { Refusal } from '@/lib/server/errors'
import { timeZoneError } from '../guards'

/** What a refusal says, as data: a thread hands over no errors of our own kind. */
export type Refused = { refused: Pick<Refusal, 'code' | 'detail' | 'more'> }
export type Judged = {
  evaluation: Evaluation
  metrics: MetricResult[]
  currency: string
  warnings: ReturnType<typeof documentWarnings>
}

/** The whole document with its history: of a wrong one reading ends with the first hundred places. */
async function wholeDocument(path: string): Promise<OrganizationDocument> {
  const document = await readDocumentFile(path)
  const history: NonNullable<OrganizationDocument['history']> = []
  for await (const versions of versionsIn(path)) for (const version of versions) history.push(version)
  return history.length === 0 ? document : { ...document, history }
}

/** Judges a kept document on a day, today in its own zone when none is named. Knows no database: it may run in a thread. */
export async function evaluateFile(path: string, asOf?: string): Promise<Judged | Refused> {
  try {
    const document = await wholeDocument(path)
    const { currency, provider, timezone } = document.organization
    timeZoneError(timezone)
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(new Date())
    const facts = createFacts(frameworkFor(provider), document, asOf ?? today)
    const warnings = documentWarnings(document, knownIds)
    return { evaluation: evaluateFacts(facts), metrics: metricResults(facts), currency, warnings }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, detail, more } = error
    return { refused: { code, detail, more } }
  }
}
