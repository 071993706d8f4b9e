import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import type { Role, Seat } from '@/lib/access/permissions'
import { organization } from '@/lib/document/organization'
import { sections } from '@/lib/document/schema'
import type { Actor, RequestFacts, Visitor } from '@/lib/server/actor'
import { sessionCookie } from '@/lib/server/cookies'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { newId } from '@/lib/server/ids'
import { mutateAsSystem } from '@/lib/server/mutation'
import { hashPassword } from '@/lib/server/password'
import { createAccess, insertOrganization, insertRecords, slugOf } from '@/lib/server/records'
import { memberOf, visitorOf } from '@/lib/server/session'
import { openSession } from '@/lib/server/sign-in'

process.env.AUTH_SECRET ??= 'a secret for tests only, thirty-two characters'

/** The password of every account made here. */
export const testPassword = 'seven quiet otters swim'
let passwordHash: Promise<string> | undefined

/** What a request brings along; give an `idempotencyKey` with `bodyHash` to try retries. */
export function requestFacts(facts: Partial<RequestFacts> = {}): RequestFacts {
  return {
    id: randomUUID(),
    address: '192.0.2.10',
    userAgent: 'vitest',
    idempotencyKey: null,
    bodyHash: null,
    success: 200,
    ...facts,
  }
}

/** An account without any organization. */
export async function createUser(name: string, facts: { operator?: boolean; isDemo?: boolean } = {}) {
  passwordHash ??= hashPassword(testPassword)
  const id = newId()
  const email = `${slugOf(name)}-${id.slice(-6)}@example.test`
  await db().user.create({ data: { id, email, name, passwordHash: await passwordHash, ...facts } })
  return { id, email, name }
}

/** The request headers of a browser in which this session's cookie is set. */
export async function cookieOf(sessionId: string): Promise<Headers> {
  const name = sessionCookie()
  const token = await encode({ token: { sid: sessionId }, secret: env.authSecret(), salt: name })
  return new Headers({ cookie: `${name}=${token}` })
}

/** Signs the user in (a new session each time) and returns what a page of theirs would send. */
export const signedIn = async (userId: string): Promise<Headers> => cookieOf(await openSession(userId, requestFacts()))

/** The signed-in person as a route outside an organization gets them. */
export async function visitorFor(userId: string, facts?: Partial<RequestFacts>): Promise<Visitor> {
  const visitor = await visitorOf(await signedIn(userId), requestFacts(facts))
  if (!visitor) throw new Error(`No live session for ${userId}`)
  return visitor
}

/**
 * Who acts, got the way a request gets it: a session, its cookie, the membership looked up in the database. Call it again
 * after changing roles or seats; an Actor is a picture of one request. Throws for somebody who is no member.
 */
export async function actorFor(userId: string, slug: string, facts?: Partial<RequestFacts>): Promise<Actor> {
  const actor = await memberOf(await signedIn(userId), slug, requestFacts(facts))
  if (typeof actor === 'string') throw new Error(`${userId} is ${actor} in ${slug}`)
  return actor
}

/** A member to make: `role` defaults to viewer; `seats` are held from the moment of creation. */
export type MemberWish = { role?: Role; seats?: readonly Seat[] }
export type TestMember = { userId: string; personId: string; membershipId: string; email: string; name: string }

/**
 * An organization with members, for integration tests:
 *
 *     const { organizationId, slug, members, actor } = await createOrganizationWith({
 *       ana: { role: 'admin' },
 *       ben: { role: 'viewer', seats: ['security-lead'] },
 *     })
 *     await saveSomething(await actor('ana'), …)
 *
 * Each key makes a user (password `testPassword`), a person of that name, a membership and the seat holdings. Phase 1 is
 * entered now. `facts` are fields of the organization, for example its time zone.
 */
export async function createOrganizationWith<K extends string>(
  wishes: Record<K, MemberWish>,
  facts: Partial<Record<'name' | 'timezone' | 'currency' | 'provider', string>> & { smallTeamMode?: boolean } = {},
) {
  const organizationId = newId()
  const names = Object.keys(wishes) as K[]
  const members = {} as Record<K, TestMember>
  for (const name of names) {
    const user = await createUser(name)
    members[name] = { userId: user.id, email: user.email, name, personId: newId(), membershipId: newId() }
  }
  const entry = { action: 'organization:create', subject: `organizations/${organizationId}` }
  const slug = await mutateAsSystem(organizationId, entry, async (tx) => {
    // Its beginning is now, as in set-up.
    const {
      slug: _slug,
      createdAt: _createdAt,
      ...row
    } = organization.parse({ id: organizationId, slug: 'new', name: 'Testers', ...facts })
    const made = await insertOrganization(tx, row, slugOf(row.name))
    const now = new Date().toISOString()
    const persons = names.map((name) => {
      const { personId: id, email } = members[name]
      return sections.persons.row.parse({ id, name, email })
    })
    await insertRecords(tx, 'persons', persons, true)
    const phase = sections.phaseStates.row.parse({ id: newId(), phase: 1, enteredAt: now, cause: 'setup' })
    await insertRecords(tx, 'phaseStates', [phase], true)
    for (const name of names) {
      const { membershipId: id, userId, personId } = members[name]
      const { role = 'viewer', seats = [] } = wishes[name]
      // Only an auditor has a last day, and always one.
      const endsAt = role === 'auditor' ? '2199-01-01' : null
      await createAccess(tx, 'Membership', { id, userId, role, personId, endsAt })
      const held = seats.map((seat) => sections.seatHoldings.row.parse({ id: newId(), seat, personId, from: now }))
      await insertRecords(tx, 'seatHoldings', held, true)
    }
    return made
  })
  return {
    organizationId,
    slug,
    members,
    /** The member as the actor of a new request. */
    actor: (name: K, request?: Partial<RequestFacts>) => actorFor(members[name].userId, slug, request),
  }
}
