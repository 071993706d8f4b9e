import { createHmac, randomBytes } from 'node:crypto'
import { inWords } from '@/lib/messages/in-words'
import { type Actor, actorName } from './actor'
import type { Transaction } from './db'
import { Refusal } from './errors'

const tooMany = (most: number, what: string) =>
  new Refusal('too_many', inWords('server.mostWhatADayAre', { most, what }), { retryAfter: 3600 })

/**
 * Refuses what one person, or one token, did `most` times today already. Counted in the audit trail, inside the mutation that
 * would add the next one: those of an organization run one after the other.
 */
export async function limitPerDay(tx: Transaction, actor: Actor, action: string, most: number, what: string) {
  const [row] = await tx.$queryRaw<{ done: number }[]>`
    SELECT count(*)::int AS done FROM "AuditEntry" WHERE "organizationId" = ${actor.organizationId} AND "action" = ${action}
      AND "actor" = ${actorName(actor)} AND "at" >= (${actor.today}::date::timestamp AT TIME ZONE ${actor.timezone})`
  if ((row?.done ?? 0) >= most) throw tooMany(most, what)
}

/** Known to this process alone and gone with it: from what is counted here nobody can tell afterwards who did something. */
const secret = randomBytes(32)
let counted = { today: '', byMember: new Map<string, number>() }

/**
 * The same for what is done without a name. The count is kept in memory only, under a mark that another process cannot make,
 * and is forgotten with the day: nothing stored connects a member with an anonymous report.
 */
export function limitUnnamedPerDay(actor: Actor, action: string, most: number, what: string): void {
  const today = new Date().toISOString().slice(0, 10)
  if (counted.today !== today) counted = { today, byMember: new Map() }
  const mark = createHmac('sha256', secret)
    .update(`${actor.organizationId} ${actorName(actor)} ${action}`)
    .digest('base64')
  const done = counted.byMember.get(mark) ?? 0
  if (done >= most) throw tooMany(most, what)
  counted.byMember.set(mark, done + 1)
}
