import { flags } from '@/lib/scoring/flags'
import { gateResults } from '@/lib/scoring/gates'
import { logFailure } from '@/lib/server/database-errors'
import { db, type Transaction } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { besideRecords } from '@/lib/server/mutation'
import { factsOf } from '../facts/queries'
import { type Happened, type NewNotice, noticeRules, noticesOf } from '../table'

const BATCH = 200

type Waiting = Omit<Happened, 'causedBy'> & { id: string; mutation: string; causes: string[]; at: Date }
/** `late`: too old to be news, after a restart or a restore. `repeated`: the same change said it again, with a newer value. */
type Standing = { late: boolean; repeated: boolean }

/** The oldest events nobody was told about yet, locked; null while another process is at it. */
async function takeBatch(tx: Transaction, organizationId: string): Promise<(Waiting & Standing)[] | null> {
  const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('notices:' || ${organizationId}, 0)) AS mine`
  if (!lock!.mine) return null
  return tx.$queryRaw<(Waiting & Standing)[]>`
    SELECT e."id"::text, e."mutation", e."causes", e."event", e."subject", e."payload", e."at", e."at" < now() - interval '7 days' AS late,
      EXISTS (SELECT 1 FROM "OutboxEvent" l WHERE l."organizationId" = e."organizationId" AND l."deliveredAt" IS NULL
        AND l."id" > e."id" AND l."mutation" = e."mutation" AND l."event" = e."event" AND l."subject" = e."subject") AS repeated
    FROM "OutboxEvent" e WHERE e."organizationId" = ${organizationId} AND e."deliveredAt" IS NULL
    ORDER BY e."id" LIMIT ${BATCH} FOR UPDATE OF e`
}

type Members = { reachable: Set<string>; byUser: Map<string, string> }

/** Persons with a sign-in that works, and which person each account is. Auditors read; nothing is asked of them. */
async function membersOf(tx: Transaction, organizationId: string): Promise<Members> {
  const rows = await tx.membership.findMany({
    where: { organizationId, personId: { not: null } },
    select: { personId: true, userId: true, archivedAt: true, role: true, user: true, person: true },
  })
  const works = rows.filter(
    ({ archivedAt, role, user, person }) =>
      archivedAt === null &&
      role !== 'auditor' &&
      user.disabledAt === null &&
      person?.active === true &&
      person.archivedAt === null,
  )
  return {
    reachable: new Set(works.map(({ personId }) => personId!)),
    byUser: new Map(rows.map(({ userId, personId }) => [`user:${userId}`, personId!])),
  }
}

async function sceneOf(tx: Transaction, organizationId: string) {
  const [clock] = await tx.$queryRaw<{ today: string }[]>`
    SELECT to_char(now() AT TIME ZONE "timezone", 'YYYY-MM-DD') AS today FROM "Organization" WHERE "id" = ${organizationId}`
  const facts = await factsOf(tx, organizationId, clock!.today)
  return { facts, gates: gateResults(facts, flags(facts)) }
}

/** An event that cannot be told is logged and passed over, so that it holds up no other. */
function told(happened: Happened, ...rest: [Parameters<typeof noticesOf>[1], ReadonlySet<string>]): NewNotice[] {
  try {
    return noticesOf(happened, ...rest)
  } catch (error) {
    logFailure(error, { event: happened.event }, 'an event could not be made a notice')
    return []
  }
}

/** The one person whose changes it followed from; what several people brought about together is news to each of them. */
function causerOf(
  mutations: readonly string[],
  actors: ReadonlyMap<string, string>,
  byUser: ReadonlyMap<string, string>,
): string | null {
  const people = new Set(mutations.map((mutation) => byUser.get(actors.get(mutation) ?? '') ?? null))
  return people.size === 1 ? ([...people][0] ?? null) : null
}

async function writeNotices(tx: Transaction, organizationId: string, events: readonly Waiting[]): Promise<void> {
  const entries = await tx.auditEntry.findMany({
    where: { organizationId, mutation: { in: events.flatMap(({ causes, mutation }) => [mutation, ...causes]) } },
    select: { mutation: true, actor: true },
  })
  const actors = new Map(entries.map(({ mutation, actor }) => [mutation, actor]))
  const { reachable, byUser } = await membersOf(tx, organizationId)
  const scene = await sceneOf(tx, organizationId)
  const data = events.flatMap(({ at, causes, event, mutation, payload, subject }) => {
    const causedBy = causerOf(causes.length > 0 ? causes : [mutation], actors, byUser)
    const notices = told({ event, subject, payload, causedBy }, scene, reachable)
    return notices.map((notice) => ({ organizationId, id: newId(), at, ...notice }))
  })
  await tx.notice.createMany({ data })
}

/**
 * Tells people about the events of one organization: the notices and the mark that the events were delivered are one
 * transaction, so a crash in between loses and doubles nothing. A demonstration tells nobody. Returns how many events it took.
 */
export function deliverBatch(organizationId: string): Promise<number> {
  return besideRecords(organizationId, async (tx) => {
    const batch = await takeBatch(tx, organizationId)
    if (!batch || batch.length === 0) return 0
    const { isDemo } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    const news = batch.filter(({ event, late, repeated }) => noticeRules[event] && !late && !repeated)
    if (!isDemo && news.length > 0) await writeNotices(tx, organizationId, news)
    await tx.$executeRaw`
      UPDATE "OutboxEvent" SET "deliveredAt" = now()
      WHERE "organizationId" = ${organizationId} AND "id" = ANY(${batch.map(({ id }) => BigInt(id))}::bigint[])`
    return batch.length
  })
}

/** Empties the outbox of every organization that has something in it. One that fails is tried again and holds up no other. */
export async function deliverNotices(): Promise<void> {
  try {
    const rows = await db().$queryRaw<{ id: string }[]>`SELECT id FROM organizations_with_events()`
    for (const { id } of rows) {
      try {
        while ((await deliverBatch(id)) === BATCH);
      } catch (error) {
        logFailure(error, { organization: id }, 'notices could not be delivered')
      }
    }
  } catch (error) {
    logFailure(error, {}, 'delivering notices could not begin')
  }
}
