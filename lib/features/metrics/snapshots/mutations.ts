import { earlier, periodOf, windowOf } from '@/lib/calendar/periods'
import { frameworkFor } from '@/lib/content'
import { sections } from '@/lib/document/schema'
import { judgedWithHistorySince } from '@/lib/features/evaluation/history/queries'
import { documentAsOf } from '@/lib/scoring/document-as-of'
import { createFacts } from '@/lib/scoring/facts'
import { measured } from '@/lib/scoring/judgements'
import { quarterSnapshot } from '@/lib/scoring/quarter-snapshot'
import type { Transaction } from '@/lib/server/db'
import { everyOrganization } from '@/lib/server/every-organization'
import { newId } from '@/lib/server/ids'
import { mutateAsSystem } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'

const lastQuarter = (day: string) => earlier(periodOf(day, 'quarter'))

/** One process at a time looks and writes, so that a quarter is remembered once. */
async function isRemembered(tx: Transaction, organizationId: string, quarter: string): Promise<boolean> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${organizationId} ${quarter}`}, 0))::text`
  const row = await tx.quarterSnapshot.findFirst({ where: { organizationId, quarter, archivedAt: null } })
  return row !== null
}

class Remembered extends Error {}

/**
 * Writes the snapshot of the quarter that ended last before `day`, once, where the organization existed by its end: from the
 * stored versions, so that a portal that starts late sees the quarter's last day and no edit made since. Returns whether it
 * wrote one.
 */
export async function rememberQuarter(organizationId: string, day: string): Promise<boolean> {
  const quarter = lastQuarter(day)
  const { to } = windowOf(quarter)
  const entry = { action: 'system:remember-quarter', subject: `quarterSnapshots/${quarter}` }
  try {
    await mutateAsSystem(organizationId, entry, async (tx) => {
      if (await isRemembered(tx, organizationId, quarter)) throw new Remembered()
      const document = await judgedWithHistorySince(tx, organizationId, to, measured)
      const facts = createFacts(frameworkFor(document.organization.provider), documentAsOf(document, to), to)
      const { createdAt } = document.organization
      if (createdAt !== null && facts.dayOf(createdAt) > to) throw new Remembered()
      const row = sections.quarterSnapshots.row.parse({ id: newId(), ...quarterSnapshot(facts, quarter) })
      await writeRecord(tx, 'quarterSnapshots', row, 0)
    })
    return true
  } catch (error) {
    if (error instanceof Remembered) return false
    throw error
  }
}

/** Looks once per organization and quarter. */
export function rememberDueQuarters(): Promise<void> {
  return everyOrganization({ name: 'remembering quarters', period: lastQuarter, run: rememberQuarter })
}
