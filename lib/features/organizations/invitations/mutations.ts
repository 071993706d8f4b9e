import type { RouteInput } from '@/lib/client/route'
import { sections } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Actor, Guest, Visitor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db'
import { invalid, notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate, mutateOrganization, read } from '@/lib/server/mutation'
import { insertUser, newcomer, refuseMixed } from '@/lib/server/newcomer'
import { hashPassword, passwordProblem } from '@/lib/server/password'
import { createAccess, writeAccess, writeRecord } from '@/lib/server/records'
import { secretHash } from '@/lib/server/session'
import { accountKey } from '@/lib/server/sign-in'
import { lastDayOf, lockPerson } from '../people/guards'
import type { acceptInvitationRoute, joinRoute } from '../schema'
import { giveSeat } from '../seats/mutations'
import { findInvitation, maskedAddress, type OpenInvitation, type PendingInvitation } from './queries'
import { invitationToken, otherRequest, unkeyed } from './rules'
import type { createInvitationRoute, revokeInvitationRoute } from './schema'

const DAYS = 7

type NewInvitation = Pick<PendingInvitation, 'role' | 'personId' | 'email' | 'seat' | 'teamId' | 'endsAt'>

/** Stores a link that works for seven days; the secret itself is only in the answer. */
export async function insertInvitation(tx: Transaction, token: string, facts: NewInvitation, id = newId()) {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT now() + make_interval(days => ${DAYS}) AS at`
  const expiresAt = row!.at.toISOString()
  await createAccess(tx, 'Invitation', { id, tokenHash: secretHash(token), ...facts, expiresAt })
  return { id, ...facts, expiresAt, token }
}

/** Makes one link, for whoever opens it first, for an address, or for a person of the directory. */
export async function createInvitation(actor: Actor, input: RouteInput<typeof createInvitationRoute>) {
  authorize(actor, 'organization:administer')
  const { role, personId = null, email = null, seat = null } = input
  const endsAt = lastDayOf(role, input.endsAt, actor.today)
  if (role === 'auditor' && seat) throw invalid('/seat', inWords('organizations.anAuditorHoldsNoSeat'))
  const facts = { role, personId, email, seat, teamId: null, endsAt }
  const token = invitationToken(actor)
  const before = await read(actor, (tx) =>
    tx.invitation.findFirst({ where: { organizationId: actor.organizationId, tokenHash: secretHash(token) } }),
  )
  if (before) {
    const same = before.role === role && before.personId === personId && before.email === email && before.seat === seat
    if (!same) throw otherRequest()
    return { id: before.id, ...facts, expiresAt: before.expiresAt.toISOString(), token }
  }
  const id = newId()
  return mutate(unkeyed(actor), { action: 'invitation:create', subject: `invitations/${id}` }, async (tx) => {
    if (personId) await checkInvitable(tx, actor.organizationId, personId)
    return insertInvitation(tx, token, facts, id)
  })
}

/** Holds the person, so that of several who would be linked to them at once only one is. */
export async function checkInvitable(tx: Transaction, organizationId: string, personId: string): Promise<void> {
  await lockPerson(tx, organizationId, personId)
  const person = await tx.person.findFirst({ where: { organizationId, id: personId, active: true, archivedAt: null } })
  if (!person) throw invalid('/personId', inWords('organizations.chooseAnActivePersonOf'))
  const linked = await tx.membership.findFirst({ where: { organizationId, personId, archivedAt: null } })
  if (linked) throw invalid('/personId', inWords('organizations.thisPersonHasASign'))
}

export function revokeInvitation(actor: Actor, { invitation: id, revision }: RouteInput<typeof revokeInvitationRoute>) {
  authorize(actor, 'organization:administer')
  return mutate(actor, { action: 'invitation:revoke', subject: `invitations/${id}` }, async (tx) => {
    const where = { organizationId: actor.organizationId, id, archivedAt: null, acceptedAt: null }
    if (!(await tx.invitation.findFirst({ where, select: { id: true } }))) throw notFound()
    return writeAccess(tx, 'Invitation', { id, archivedAt: await databaseNow(tx) }, revision)
  })
}

const gone = () => new Refusal('not_found', inWords('organizations.thisInvitationCannotBeUsed'))

/** A link that was made for one address lets nobody else in, however they came by it, and tells them no address. */
function refuseOther({ boundTo }: OpenInvitation, email: string): void {
  if (boundTo === null || accountKey(boundTo) === accountKey(email)) return
  const sentence = inWords('organizations.thisInvitationWasMadeFor', { boundTo: maskedAddress(boundTo) })
  throw new Refusal('forbidden', sentence, { errors: [{ pointer: '/email', message: sentence }] })
}

/** Uses the link up, makes the membership and gives the seat, in one transaction: of two who open it at once, one joins. */
async function accept(tx: Transaction, visitor: Visitor, found: OpenInvitation, personId: string): Promise<void> {
  const { organizationId, id } = found
  refuseMixed(visitor, found)
  refuseOther(found, visitor.email)
  await tx.$queryRaw`SELECT "id" FROM "Invitation" WHERE "organizationId" = ${organizationId} AND "id" = ${id} FOR UPDATE`
  const invitation = await tx.invitation.findFirst({
    where: { organizationId, id, archivedAt: null, acceptedAt: null },
  })
  const now = await databaseNow(tx)
  if (!invitation || invitation.expiresAt.toISOString() <= now) throw gone()
  const live = { organizationId, userId: visitor.userId, archivedAt: null }
  if (await tx.membership.findFirst({ where: live, select: { id: true } })) {
    throw new Refusal('conflict', inWords('organizations.youAreAMemberOf'))
  }
  const { role, teamId } = invitation
  const endsAt = invitation.endsAt?.toISOString().slice(0, 10) ?? null
  if (invitation.personId) {
    await checkInvitable(tx, organizationId, invitation.personId)
    if (teamId) await joinTeam(tx, organizationId, personId, teamId)
  } else {
    const person = { id: personId, name: visitor.name, email: visitor.email, teamId }
    await writeRecord(tx, 'persons', sections.persons.row.parse(person), 0)
  }
  await createAccess(tx, 'Membership', { id: newId(), userId: visitor.userId, role, personId, endsAt })
  const used = { id, acceptedAt: now, acceptedBy: visitor.userId }
  await writeAccess(tx, 'Invitation', used, invitation.revision)
  if (found.seat) await giveSeat(tx, found, { seat: found.seat, personId, event: 'seat:joined' })
}

/** Puts a person of the directory into a team; unchanged where they are in it. */
export async function joinTeam(tx: Transaction, organizationId: string, id: string, teamId: string): Promise<void> {
  const person = await tx.person.findFirst({ where: { organizationId, id }, select: { teamId: true, revision: true } })
  if (person && person.teamId !== teamId) await writeRecord(tx, 'persons', { id, teamId }, person.revision)
}

/** Accepts as the signed-in person. */
export async function acceptInvitation(visitor: Visitor, { token }: RouteInput<typeof acceptInvitationRoute>) {
  const found = await findInvitation(token)
  if (!found) throw gone()
  const personId = found.personId ?? newId()
  const entry = { action: 'invitation:accept', subject: `invitations/${found.id}` }
  return mutateOrganization(visitor, found.organizationId, personId, entry, async (tx) => {
    await accept(tx, visitor, found, personId)
    return { slug: found.slug }
  })
}

/** Accepts with a new account, made in the same transaction. */
export async function join(guest: Guest, { token, name, email, password }: RouteInput<typeof joinRoute>) {
  const found = await findInvitation(token)
  if (!found) throw gone()
  // Before the password is hashed: a link that is not for them costs nothing.
  refuseMixed({ isDemo: false }, found)
  refuseOther(found, email)
  const problem = passwordProblem(password, [email, name, found.organizationName])
  if (problem) throw invalid('/password', problem)
  const passwordHash = await hashPassword(password)
  const visitor = newcomer({ email, name, operator: false }, guest.request)
  const personId = found.personId ?? newId()
  const entry = { action: 'invitation:accept', subject: `invitations/${found.id}` }
  return mutateOrganization(visitor, found.organizationId, personId, entry, async (tx) => {
    await insertUser(tx, visitor, passwordHash)
    await accept(tx, visitor, found, personId)
    return { slug: found.slug }
  })
}
