import type { VersionedSection } from '@/lib/document/schema'
import { judge } from '@/lib/features/evaluation/judgement/queries'
import type { Settlement } from '@/lib/scoring/judgements'
import { logFailure } from '@/lib/server/database-errors'
import { db, type Transaction } from '@/lib/server/db'
import { everyOrganization } from '@/lib/server/every-organization'
import { besideRecords, mutateWhereNeeded } from '@/lib/server/mutation'
import { applyEffects } from '../effects/mutations'
import { lockGates, sceneOf } from '../guards'
import { type Changes, changesSince, patternSections, recordPatterns } from '../patterns/mutations'

/** Sections that an open round or a rollback criterion reads. */
const gateSections: readonly VersionedSection[] = [
  'scorecards',
  'areaAcceptances',
  'itemStates',
  'evidences',
  'stakeholders',
  'alignmentNotes',
  'discoveryRuns',
  'inventoryConfirmations',
  'shadowAiItems',
  'courses',
  'trainingAssignments',
  'labRetests',
  'taskDrills',
  'gpuQuotas',
  'templates',
  'templateValidations',
  'pipelineRuns',
  'monitoringSignals',
  'useCases',
  'useCaseCosts',
  'costReviews',
  'endpoints',
  'sloObjectives',
  'sloDays',
  'sloBudgets',
  'runbooks',
  'runbookTests',
  'complianceAudits',
  'findings',
  'gateConditions',
  'seatHoldings',
  'deputies',
]

/** Writing one of these is settled afterwards: gates where a round is open or in force, patterns everywhere. */
export const watchedSections: readonly VersionedSection[] = [...new Set([...gateSections, ...patternSections])]

/**
 * Inside the transaction of a write to a watched record: leaves a mark for the settle job, always where the patterns read
 * it, otherwise when a round is open or a gate was ever approved. One row per mutation that nobody else touches, so that no
 * write waits for another because of it.
 */
export async function markForSettling(tx: Transaction, section: VersionedSection): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SettleMark" ("organizationId", "mutation")
    SELECT current_organization(), current_setting('sextant.mutation')
    WHERE ${patternSections.includes(section)} OR EXISTS (SELECT 1 FROM "GateRound"
      WHERE "organizationId" = current_organization() AND ("state" = 'open' OR "endCause" = 'approved'))
    ON CONFLICT DO NOTHING`
}

/** How long a claim stands: a job that died is done again after this. */
const LEASE = '30 seconds'

/** Marks nobody else is at, claimed. They are read before the records, so that the records hold at least these writes. */
const claimMarks = (organizationId: string) =>
  besideRecords(
    organizationId,
    (tx) => tx.$queryRaw<{ mutation: string }[]>`
    UPDATE "SettleMark" SET "claimedAt" = now() WHERE "organizationId" = ${organizationId}
      AND ("claimedAt" IS NULL OR "claimedAt" < now() - ${LEASE}::interval) RETURNING "mutation"`,
  )

const dropMarks = (tx: Transaction, organizationId: string, marks: readonly string[]) =>
  tx.$executeRaw`DELETE FROM "SettleMark" WHERE "organizationId" = ${organizationId} AND "mutation" = ANY(${marks}::text[])`

type Found = { effects: Settlement['effects']; changes: Changes }

const amountOf = ({ changes, effects }: Found) =>
  effects.length + changes.patterns.length + (changes.chain === null ? 0 : 1)

/** Looks without any lock, and without a connection while it judges. */
async function look(organizationId: string): Promise<number> {
  const { clock, document } = await besideRecords(organizationId, (tx) => sceneOf(tx, organizationId))
  const { effects, ...said } = await judge('settlement', document, clock)
  return amountOf({ effects, changes: await besideRecords(organizationId, (tx) => changesSince(tx, said)) })
}

/** Looks again under the gate lock, where nothing is decided meanwhile, and writes what it finds. */
function write(organizationId: string, marks: readonly string[]): Promise<number> {
  return mutateWhereNeeded(organizationId, 60_000, async (tx, begin) => {
    await lockGates(tx, organizationId)
    const { clock, document } = await sceneOf(tx, organizationId)
    const { effects, ground, ...said } = await judge('settlement', document, clock)
    const changes = await changesSince(tx, said)
    await dropMarks(tx, organizationId, marks)
    const amount = amountOf({ effects, changes })
    if (amount === 0) return 0
    const causes = [...marks].sort()
    const subject = causes.length === 0 ? 'gates' : `mutations/${causes.at(-1)}`
    await begin({ action: 'system:settle', subject }, causes)
    await applyEffects(tx, ground, effects)
    await recordPatterns(tx, changes, clock)
    return amount
  })
}

/**
 * Finds what happened by itself (a stale round, a rollback fact, an overdue condition, a changed flag) and writes it as the
 * system, naming the mutations it followed from. Several writes are settled together and each exactly once: their marks go
 * in the transaction that writes what was found. Returns how much that was.
 */
export async function settle(organizationId: string): Promise<number> {
  const marks = (await claimMarks(organizationId)).map(({ mutation }) => mutation)
  if ((await look(organizationId)) > 0) return write(organizationId, marks)
  if (marks.length > 0) await besideRecords(organizationId, (tx) => dropMarks(tx, organizationId, marks))
  return 0
}

/** Organizations with a write that nobody looked at yet. Only this statement sees them all, and it tells nothing but ids. */
async function organizationsToSettle(): Promise<string[]> {
  const [, rows] = await db().$transaction([
    db().$executeRaw`SELECT set_config('sextant.settling', 'on', true)`,
    db().$queryRaw<{ id: string }[]>`
      SELECT DISTINCT "organizationId" AS id FROM "SettleMark"
      WHERE "claimedAt" IS NULL OR "claimedAt" < now() - ${LEASE}::interval`,
  ])
  return rows.map(({ id }) => id)
}

/** What other modules notice by themselves in an organization that was written to, after its gates and patterns. */
export type AlsoSettled = (organizationId: string) => Promise<unknown>

/** Settles wherever something was written. One that fails is tried again when its claim ends, and holds up no other. */
export async function settleWritten(also: readonly AlsoSettled[] = []): Promise<void> {
  try {
    for (const id of await organizationsToSettle()) {
      for (const run of [settle, ...also]) {
        await run(id).catch((error: unknown) => logFailure(error, { organization: id }, 'settling failed'))
      }
    }
  } catch (error) {
    logFailure(error, {}, 'settling could not begin')
  }
}

/** Settles every organization once per day of its own zone, whatever was written: time alone changes things too. */
export function settleDueOrganizations(): Promise<void> {
  return everyOrganization({ name: 'settling', run: settle })
}
