import { daysBetween } from '@/lib/calendar/days'
import { earlier, periodOf, windowOf } from '@/lib/calendar/periods'
import { frameworkFor } from '@/lib/content'
import { judgedWithHistorySince } from '@/lib/features/evaluation/history/queries'
import { fingerprintOf } from '@/lib/report/fingerprint'
import { documentAsOf } from '@/lib/scoring/document-as-of'
import { evaluateFacts } from '@/lib/scoring/evaluate'
import { createFacts } from '@/lib/scoring/facts'
import type { Transaction } from '@/lib/server/db'
import { everyOrganization } from '@/lib/server/every-organization'
import { newId } from '@/lib/server/ids'
import { besideRecords } from '@/lib/server/mutation'
import { inWordsOf } from '@/lib/server/provider-words'
import { reportSections } from '../scene/queries'
import { buildReport } from '../view'
import { dayWords, periodWords, reportWords } from '../words/view'

/** A portal that was not running on the first day makes it later, but not when the quarter is half over. */
const LATEST = 31

const lastQuarter = (day: string): string => earlier(periodOf(day, 'quarter'))

/** The review of a quarter as the records stood on its last day, with every name: who may not see one sees another report. */
async function reportOn(tx: Transaction, organizationId: string, day: string) {
  const document = await judgedWithHistorySince(tx, organizationId, day, reportSections)
  const { name, provider, slug } = document.organization
  return inWordsOf(provider, () => {
    const facts = createFacts(frameworkFor(provider), documentAsOf(document, day), day)
    return buildReport('quarterly', {
      facts,
      evaluation: evaluateFacts(facts),
      basis: { kind: 'live', words: reportWords('basis.live', { day: dayWords(day) }) },
      frozen: null,
      round: null,
      base: `/o/${slug}`,
      organization: name,
      hidden: new Set(),
    })
  })
}

/**
 * Makes the review of the quarter that ended last before `day`, once, keeps its fingerprint and tells who sits in a seat.
 * Not for a demonstration, nor for an organization that switched it off or was not there by the quarter's end. Returns
 * whether it made one.
 */
export function makeQuarterReport(organizationId: string, day: string): Promise<boolean> {
  const quarter = lastQuarter(day)
  const { to } = windowOf(quarter)
  return besideRecords(organizationId, async (tx) => {
    const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    const { createdAt, isDemo, quarterReport } = organization
    if (isDemo || !quarterReport || daysBetween(to, day) > LATEST) return false
    if (createdAt !== null && createdAt.toISOString().slice(0, 10) > to) return false
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`report ${organizationId} ${quarter}`}, 0))::text`
    const of = { organizationId, report: 'quarterly', day: new Date(to), madeBy: 'system' }
    if (await tx.reportFile.findFirst({ where: of })) return false
    const fingerprint = fingerprintOf(await reportOn(tx, organizationId, to))
    const { id } = await tx.reportFile.create({
      data: { ...of, id: newId(), basis: 'live', fingerprint, format: 'screen' },
    })
    const payload = { occurrence: quarter, quarter: periodWords(quarter), day: to }
    await tx.$executeRaw`
      INSERT INTO "OutboxEvent" ("organizationId", "mutation", "event", "subject", "payload")
      VALUES (${organizationId}, ${newId()}, 'report:made', ${`reports/${id}`}, ${JSON.stringify(payload)}::jsonb)`
    return true
  })
}

/** Looks once per organization and quarter, on its first day in the organization's zone. */
export function makeDueReports(): Promise<void> {
  return everyOrganization({ name: 'reports of quarters', period: lastQuarter, run: makeQuarterReport })
}
