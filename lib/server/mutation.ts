import { setTimeout as pause } from 'node:timers/promises'
import { inWords } from '@/lib/messages/in-words'
import { type Actor, actorName, type Visitor } from './actor'
import { db, type Transaction } from './db'
import { isConnectionLost, markUndone, Refusal } from './errors'
import { newId } from './ids'
import { withPatience } from './patience'

const LONG = 15_000

/** Thrown to answer a retry with what the first call answered. */
export class Replay extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super('replayed')
  }
}

type Entry = {
  /** noun:verb, as the audit trail shows it. */
  action: string
  /** What was changed: Section/id or a path of the API. */
  subject: string
  /** An anonymous report stores no person: not in createdBy, versions or audit. */
  anonymous?: boolean
  /** Longer work (imports) may need more than the default 15 s. */
  timeoutMs?: number
}

/** An export or an import of an organization of any size (ms); each of its statements is bounded by itself. */
export const LONG_WORK = 30 * 60_000

/** Serialization failure and deadlock: the transaction may simply be run again. */
const retryable = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'P2034' || /40001|40P01/.test(JSON.stringify(error)))

/** Whose key it is; an anonymous report's belongs to nobody, so that it cannot be traced back. */
const keyOwner = (actor: Actor | Visitor, anonymous: boolean) => (anonymous ? 'anonymous' : actorName(actor))

async function claimKey(tx: Transaction, actor: Actor | Visitor, anonymous = false): Promise<void> {
  const { idempotencyKey, bodyHash } = actor.request
  if (!idempotencyKey || !bodyHash) return
  const user = keyOwner(actor, anonymous)
  // Keys and answers are kept for a day. Those another call is just removing are left to it.
  await tx.$executeRaw`
    DELETE FROM "IdempotencyKey" WHERE "userId" = ${user} AND "key" IN (
      SELECT "key" FROM "IdempotencyKey" WHERE "userId" = ${user} AND "createdAt" < now() - interval '24 hours'
      ORDER BY "key" = ${idempotencyKey} DESC LIMIT 100 FOR UPDATE SKIP LOCKED)`
  // A parallel call with the same key waits here until the first one ends.
  const claimed = await tx.$executeRaw`
    INSERT INTO "IdempotencyKey" ("userId", "key", "bodyHash") VALUES (${user}, ${idempotencyKey}, ${bodyHash})
    ON CONFLICT ("userId", "key") DO NOTHING`
  if (claimed === 1) return
  const stored = await tx.idempotencyKey.findUnique({ where: { userId_key: { userId: user, key: idempotencyKey } } })
  if (stored?.bodyHash !== bodyHash) {
    throw new Refusal('invalid', inWords('organizations.thisIdempotencyKeyWasUsed'), {
      errors: [{ pointer: '/headers/idempotency-key', message: inWords('organizations.useANewKeyFor') }],
    })
  }
  if (stored.response === null) throw new Refusal('conflict', inWords('server.theFirstCallWithThis'))
  throw new Replay(stored.status ?? 200, JSON.parse(stored.response))
}

async function keepAnswer(tx: Transaction, actor: Actor | Visitor, result: unknown, anonymous = false): Promise<void> {
  const { idempotencyKey, success } = actor.request
  if (!idempotencyKey) return
  await tx.$executeRaw`
    UPDATE "IdempotencyKey" SET "status" = ${success}, "response" = ${JSON.stringify(result ?? null)}
    WHERE "userId" = ${keyOwner(actor, anonymous)} AND "key" = ${idempotencyKey}`
}

/** Work that may take longer says so to the database and to the connection, for its own transaction. */
async function patientTransaction<T>(timeout: number, work: (tx: Transaction) => Promise<T>): Promise<T> {
  if (timeout <= LONG) return db().$transaction(work, { timeout, maxWait: 5_000 })
  return withPatience(timeout, () =>
    db().$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(timeout)}, true)`
        return work(tx)
      },
      { timeout, maxWait: 5_000 },
    ),
  )
}

/**
 * One transaction, run again after a conflict. An error before the commit means that nothing was saved. When the answer to
 * the commit itself is lost nobody knows: with an idempotency key (`keyed`) asking again settles it, since the key answers
 * with what was stored; without one the error goes on unmarked and is told as unknown.
 */
async function run<T>(timeout: number, work: (tx: Transaction) => Promise<T>, keyed = false): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let finished = false
    const noted = async (tx: Transaction) => {
      const result = await work(tx)
      finished = true
      return result
    }
    try {
      return await patientTransaction(timeout, noted)
    } catch (error) {
      if (!finished) markUndone(error)
      const again = retryable(error) || (finished && keyed && isConnectionLost(error))
      if (attempt === 4 || !again) throw error
      await pause(attempt * 20)
    }
  }
}

/**
 * One change of one organization: the records, their versions, the audit entry, the outbox and the stored answer commit
 * together or not at all. Throwing inside rolls everything back.
 */
export function mutate<T>(actor: Actor, entry: Entry, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return mutateOrganization(actor, actor.organizationId, actor.personId, entry, work)
}

/** As mutate, for an organization the person is not (yet) acting in: creating, importing, accepting an invitation. */
export function mutateOrganization<T>(
  actor: Actor | Visitor,
  organizationId: string,
  personId: string | null,
  entry: Entry,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return run(
    entry.timeoutMs ?? LONG,
    async (tx) => {
      await claimKey(tx, actor, entry.anonymous)
      const name = entry.anonymous ? null : actorName(actor)
      const person = entry.anonymous ? null : personId
      await tx.$queryRaw`SELECT begin_mutation(organization => ${organizationId}, actor => ${name}, person => ${person}, mutation => ${newId()})::text`
      const result = await work(tx)
      await tx.$queryRaw`SELECT append_audit(p_action => ${entry.action}, p_subject => ${entry.subject}) AS seq`
      await keepAnswer(tx, actor, result, entry.anonymous)
      return result
    },
    actor.request.idempotencyKey !== null,
  )
}

/** A change the portal makes by itself (settle): the actor is "system". */
export function mutateAsSystem<T>(
  organizationId: string,
  entry: Entry,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return run(entry.timeoutMs ?? LONG, async (tx) => {
    await tx.$queryRaw`SELECT begin_mutation(organization => ${organizationId}, actor => ${'system'}, person => ${null}, mutation => ${newId()})::text`
    const result = await work(tx)
    await tx.$queryRaw`SELECT append_audit(p_action => ${entry.action}, p_subject => ${entry.subject}) AS seq`
    return result
  })
}

/**
 * A change the portal makes by itself only where its look at the records finds one. `begin` names the mutation; before it
 * the database refuses every record, and where it was never called nothing is written to the audit trail.
 */
export function mutateWhereNeeded<T>(
  organizationId: string,
  timeoutMs: number,
  work: (
    tx: Transaction,
    begin: (entry: Pick<Entry, 'action' | 'subject'>, causes: readonly string[]) => Promise<void>,
  ) => Promise<T>,
): Promise<T> {
  return run(timeoutMs, async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.organization', ${organizationId}, true)`
    const begun: Pick<Entry, 'action' | 'subject'>[] = []
    const result = await work(tx, async (entry, causes) => {
      begun.push(entry)
      await tx.$queryRaw`SELECT begin_mutation(organization => ${organizationId}, actor => ${'system'}, person => ${null}, mutation => ${newId()})::text,
        set_config('sextant.causes', ${causes.join(' ')}, true)`
    })
    for (const { action, subject } of begun)
      await tx.$queryRaw`SELECT append_audit(p_action => ${action}, p_subject => ${subject}) AS seq`
    return result
  })
}

/** A change of tables that belong to no organization (users, sessions, sign-in). */
export function change<T>(actor: Visitor | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return run(
    15_000,
    async (tx) => {
      if (!actor) return work(tx)
      await claimKey(tx, actor)
      const result = await work(tx)
      await keepAnswer(tx, actor, result)
      return result
    },
    Boolean(actor?.request.idempotencyKey),
  )
}

/** Reads of one organization: a transaction that names it, so that row-level security shows its rows and no others. */
export function read<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return run(10_000, async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.organization', ${actor.organizationId}, true)`
    return work(tx)
  })
}

/** A long read of one organization in one snapshot: whatever is written meanwhile, all of its questions see the same. */
export function snapshot<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const bounds = { timeout: LONG_WORK, maxWait: 5_000, isolationLevel: 'RepeatableRead' } as const
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.organization', ${actor.organizationId}, true)`
    return work(tx)
  }, bounds)
}

/**
 * Writes of one organization that are no records: notices and which of them were read. They have no version and no audit
 * entry; without a named mutation the database refuses every record in here.
 */
export function besideRecords<T>(organizationId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return run(15_000, async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.organization', ${organizationId}, true)`
    return work(tx)
  })
}

/** The same for a call that a retry may repeat: with the key of the first one it is answered as that was. */
export function besideRecordsOnce<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const keyed = actor.request.idempotencyKey !== null
  return run(
    15_000,
    async (tx) => {
      await claimKey(tx, actor)
      await tx.$executeRaw`SELECT set_config('sextant.organization', ${actor.organizationId}, true)`
      const result = await work(tx)
      await keepAnswer(tx, actor, result)
      return result
    },
    keyed,
  )
}

/**
 * An event for later delivery, written in the same transaction as the change that caused it. What the portal noticed
 * afterwards names the mutations it followed from.
 */
export async function emit(
  tx: Transaction,
  event: string,
  subject: string,
  payload: Record<string, unknown> = {},
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "OutboxEvent" ("organizationId", "mutation", "event", "subject", "payload", "causes")
    VALUES (current_organization(), current_setting('sextant.mutation'), ${event}, ${subject}, ${JSON.stringify(payload)}::jsonb,
      coalesce(string_to_array(nullif(current_setting('sextant.causes', true), ''), ' '), '{}'))`
}

/** The id under which everything of the running mutation is kept; taking it back names it. */
export async function currentMutation(tx: Transaction): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT current_setting('sextant.mutation') AS id`
  return row!.id
}
