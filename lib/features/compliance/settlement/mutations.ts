import { spokenDay } from '@/lib/calendar/words'
import { framework } from '@/lib/content'
import { sections, type VersionedSection } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { readingSections } from '@/lib/scoring/controls/readings'
import { afterWrite } from '@/lib/server/after-write'
import type { Transaction } from '@/lib/server/db'
import { everyOrganization } from '@/lib/server/every-organization'
import { newId } from '@/lib/server/ids'
import { besideRecords, emit, mutateWhereNeeded } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { type StandingControl, standingsOf } from '../standing/queries'
import { lookAtTrail } from './queries'

/** Sections whose writes may contradict a control, or end that. */
export const controlSections: readonly VersionedSection[] = ['controls', 'controlTests', 'findings', ...readingSections]

/** Controls of the catalogue that the records can contradict. */
const READ = framework.controls.flatMap(({ calc, id }) => (calc === null ? [] : [id]))
const ABOUT_TRAIL = framework.controls.find(({ calc }) => calc === 'audit-chain')?.id ?? ''

/** Inside the transaction of a write: leaves the mark of the settle job where a control could be contradicted by it. */
export async function markForControls(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SettleMark" ("organizationId", "mutation")
    SELECT current_organization(), current_setting('sextant.mutation')
    WHERE EXISTS (SELECT 1 FROM "Control" c JOIN "ControlTest" t ON t."organizationId" = c."organizationId" AND t."controlId" = c."id"
      WHERE c."organizationId" = current_organization() AND c."archivedAt" IS NULL AND c."contentId" = ANY(${READ}::text[]))
    ON CONFLICT DO NOTHING`
}

/** Which controls with a reading there are, and the day in the organization's zone. A demonstration tells nobody. */
const present = (tx: Transaction, organizationId: string) =>
  tx.$queryRaw<{ contentId: string; today: string }[]>`
    SELECT c."contentId", to_char(now() AT TIME ZONE o."timezone", 'YYYY-MM-DD') AS today
    FROM "Control" c JOIN "Organization" o ON o."id" = c."organizationId"
    WHERE c."organizationId" = ${organizationId} AND c."archivedAt" IS NULL AND c."applies" <> 'no'
      AND NOT o."isDemo" AND c."contentId" = ANY(${READ}::text[])
      AND EXISTS (SELECT 1 FROM "ControlTest" t WHERE t."organizationId" = c."organizationId" AND t."controlId" = c."id"
        AND t."archivedAt" IS NULL)`

/**
 * Contradicted controls that nobody was told of: each once for the test that the records contradict, and not while an
 * action about it is open.
 */
async function untold(tx: Transaction, organizationId: string, today: string, trail: boolean | null) {
  const found = await standingsOf(tx, organizationId, today, { auditTrail: trail })
  const contradicted = found.filter(({ standing }) => standing.state === 'contradicted')
  if (contradicted.length === 0) return []
  const subjects = contradicted.map(({ row }) => `controls/${row.id}`)
  const known = await tx.$queryRaw<{ subject: string; occurrence: string | null }[]>`
    SELECT o."subject", o."payload" ->> 'occurrence' AS occurrence FROM "OutboxEvent" o
    WHERE o."organizationId" = ${organizationId} AND o."event" = 'control:contradicted' AND o."subject" = ANY(${subjects}::text[])
    UNION ALL
    SELECT w."source", NULL FROM "WorkItem" w WHERE w."organizationId" = ${organizationId} AND w."kind" = 'finding'
      AND w."source" = ANY(${subjects}::text[]) AND w."closedAt" IS NULL AND w."archivedAt" IS NULL`
  return contradicted.filter(
    ({ row, standing }) =>
      !known.some(
        ({ occurrence, subject }) =>
          subject === `controls/${row.id}` && (occurrence === null || occurrence === standing.test?.id),
      ),
  )
}

/** An action for its owner, and the event that becomes a notice. */
async function tell(tx: Transaction, { row, standing }: StandingControl): Promise<void> {
  const subject = `controls/${row.id}`
  const since = standing.since ?? ''
  const text = inWords('controls.theRecordsContradict', { title: row.title, since: spokenDay(since) })
  const work = { id: newId(), kind: 'finding', source: subject, text, owner: row.owner }
  await writeRecord(tx, 'workItems', sections.workItems.row.parse(work), 0)
  const payload = { occurrence: standing.test?.id ?? '', owner: row.owner ?? '', name: row.title, since }
  await emit(tx, 'control:contradicted', subject, payload)
}

/**
 * Tells the owners of controls that the records contradict, once for each test however often and wherever this runs; it
 * changes no finding and no gate by itself. Returns how many were told.
 */
export async function settleControls(organizationId: string): Promise<number> {
  const there = await besideRecords(organizationId, (tx) => present(tx, organizationId))
  const today = there[0]?.today
  if (today === undefined) return 0
  const asked = there.some(({ contentId }) => contentId === ABOUT_TRAIL)
  const trail = asked ? await lookAtTrail(organizationId, today) : null
  const look = await besideRecords(organizationId, (tx) => untold(tx, organizationId, today, trail))
  if (look.length === 0) return 0
  return mutateWhereNeeded(organizationId, 60_000, async (tx, begin) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('controls:' || ${organizationId}, 0))::text`
    const found = await untold(tx, organizationId, today, trail)
    if (found.length === 0) return 0
    await begin({ action: 'system:settle', subject: `controls/${found[0]!.row.id}` }, [])
    for (const one of found) await tell(tx, one)
    await afterWrite(tx, 'workItems')
    return found.length
  })
}

/** Looks once per organization and day of its own zone: an interval or a window ends without a write. */
export function settleDueControls(): Promise<void> {
  return everyOrganization({ name: 'controls', run: settleControls })
}
