import type { Role } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import { sections } from '@/lib/document/schema'
import { lockGates } from '@/lib/features/gates/guards'
import { isTaken } from '@/lib/features/registers/keys/guards'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db'
import { invalid, notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { writeAccess, writeRecord } from '@/lib/server/records'
import { openInvitationsOf } from '../invitations/queries'
import type { addPersonRoute, endMembershipRoute, updateMembershipRoute, updatePersonRoute } from '../schema'
import { annulDeputies } from '../seats/mutations'
import { lastDayOf, lockPerson } from './guards'

async function checkTeam(tx: Transaction, actor: Actor, id: string | null | undefined): Promise<void> {
  if (!id) return
  const where = { organizationId: actor.organizationId, id, archivedAt: null }
  if (!(await tx.team.findFirst({ where, select: { id: true } })))
    throw invalid('/teamId', inWords('organizations.chooseATeamOfThe'))
}

/** An address names one person, as the register of people has it. */
async function checkEmail(tx: Transaction, actor: Actor, id: string, email: string | null | undefined): Promise<void> {
  if (!email) return
  const taken = await isTaken(tx, 'persons', actor.organizationId, { id, email })
  if (taken) throw invalid('/email', inWords('organizations.somebodyInTheDirectoryHas'))
}

/** Adds somebody to the directory: to be an owner, an assignee or a holder. Signing in needs an invitation. */
export function addPerson(actor: Actor, { name, email, teamId }: RouteInput<typeof addPersonRoute>) {
  authorize(actor, 'organization:administer')
  const id = newId()
  return mutate(actor, { action: 'person:add', subject: `persons/${id}` }, async (tx) => {
    await checkTeam(tx, actor, teamId)
    const row = sections.persons.row.parse({ id, name, email: email ?? null, teamId: teamId ?? null })
    await checkEmail(tx, actor, id, row.email)
    return writeRecord(tx, 'persons', row, 0)
  })
}

/**
 * A person is never removed, records keep naming them. An inactive one can be chosen for nothing new, and what they could do
 * ends with it: membership, the sessions of their account, seats and deputies, and links that would let them in again.
 */
export function updatePerson(actor: Actor, { person, revision, ...changes }: RouteInput<typeof updatePersonRoute>) {
  authorize(actor, 'organization:administer')
  return mutate(actor, { action: 'person:update', subject: `persons/${person}` }, async (tx) => {
    await checkTeam(tx, actor, changes.teamId)
    await checkEmail(tx, actor, person, changes.email)
    const stored = await writeRecord(tx, 'persons', { id: person, ...changes }, revision)
    if (changes.active === false) await endAccessOf(tx, actor, person)
    return stored
  })
}

async function endAccessOf(tx: Transaction, actor: Actor, personId: string): Promise<void> {
  const { organizationId } = actor
  const at = await databaseNow(tx)
  for (const { id, revision } of await openInvitationsOf(tx, organizationId, personId)) {
    await writeAccess(tx, 'Invitation', { id, archivedAt: at }, revision)
  }
  const member = await tx.membership.findFirst({ where: { organizationId, personId, archivedAt: null } })
  if (member) {
    const { revision, role, userId } = await lockedMembership(tx, actor, member.id)
    if (role === 'admin') await keepAnAdmin(tx, actor, member.id)
    await writeAccess(tx, 'Membership', { id: member.id, archivedAt: at }, revision)
    await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: at } })
  }
  await endSeatsOf(tx, actor, personId, at)
}

/** The membership, with every membership of the organization locked, so that two admins cannot remove each other at once. */
async function lockedMembership(tx: Transaction, actor: Actor, id: string) {
  const { organizationId } = actor
  await tx.$queryRaw`SELECT "id" FROM "Membership" WHERE "organizationId" = ${organizationId} ORDER BY "id" FOR UPDATE`
  const membership = await tx.membership.findFirst({ where: { organizationId, id, archivedAt: null } })
  if (!membership) throw notFound()
  return membership
}

async function keepAnAdmin(tx: Transaction, actor: Actor, except: string): Promise<void> {
  // An administrator whose account is disabled cannot do anything for the organization.
  const able = { disabledAt: null }
  const where = {
    organizationId: actor.organizationId,
    role: 'admin',
    archivedAt: null,
    id: { not: except },
    user: able,
  }
  if ((await tx.membership.count({ where })) === 0) {
    throw new Refusal('not_allowed_now', inWords('organizations.thisIsTheLastAdministrator'))
  }
}

/** A person of the directory is one sign-in at most, so that nobody signs under two names. */
async function checkLink(tx: Transaction, actor: Actor, membership: string, personId: string | null | undefined) {
  if (!personId) return
  const { organizationId } = actor
  await lockPerson(tx, organizationId, personId)
  const person = await tx.person.findFirst({ where: { organizationId, id: personId, archivedAt: null } })
  if (!person) throw invalid('/personId', inWords('organizations.chooseAPersonOfThe'))
  const where = { organizationId, personId, archivedAt: null, id: { not: membership } }
  if (await tx.membership.findFirst({ where, select: { id: true } })) {
    throw invalid('/personId', inWords('organizations.thisPersonHasASign'))
  }
}

/** Role and last day as they would stand. Whoever becomes an auditor gives up their seats first: a signature is no reading. */
async function roleOf(
  tx: Transaction,
  actor: Actor,
  present: { role: string; personId: string | null; endsAt: Date | null },
  asked: { role?: Role; endsAt?: string | null },
) {
  const role = asked.role ?? (present.role as Role)
  const before = role === 'auditor' ? (present.endsAt?.toISOString().slice(0, 10) ?? null) : null
  const endsAt = lastDayOf(role, asked.endsAt === undefined ? before : asked.endsAt, actor.today)
  const { personId } = present
  const held = { organizationId: actor.organizationId, personId: personId ?? '', to: null, archivedAt: null }
  if (role === 'auditor' && personId && (await tx.seatHolding.findFirst({ where: held, select: { id: true } }))) {
    throw invalid('/role', inWords('organizations.anAuditorHoldsNoSeat'))
  }
  return { role, endsAt }
}

/** Changes role or person of a member; works at once, the right is looked up on every request. */
export function updateMembership(
  actor: Actor,
  { membership: id, revision, role, personId, endsAt }: RouteInput<typeof updateMembershipRoute>,
) {
  authorize(actor, 'organization:administer')
  return mutate(actor, { action: 'membership:update', subject: `memberships/${id}` }, async (tx) => {
    const present = await lockedMembership(tx, actor, id)
    if (present.role === 'admin' && role !== undefined && role !== 'admin') await keepAnAdmin(tx, actor, id)
    await checkLink(tx, actor, id, personId)
    const asked = { role, endsAt }
    const changes = {
      ...(role === undefined && endsAt === undefined ? {} : await roleOf(tx, actor, present, asked)),
      ...(personId === undefined ? {} : { personId }),
    }
    return writeAccess(tx, 'Membership', { id, ...changes }, revision)
  })
}

/** Ends a membership at once. Seats end with it: a seat whose holder cannot sign in would only look filled. */
export function endMembership(actor: Actor, { membership: id, revision }: RouteInput<typeof endMembershipRoute>) {
  authorize(actor, 'organization:administer')
  return mutate(actor, { action: 'membership:end', subject: `memberships/${id}` }, async (tx) => {
    const present = await lockedMembership(tx, actor, id)
    if (present.role === 'admin') await keepAnAdmin(tx, actor, id)
    const at = await databaseNow(tx)
    const ended = await writeAccess(tx, 'Membership', { id, archivedAt: at }, revision)
    if (present.personId) await endSeatsOf(tx, actor, present.personId, at)
    return ended
  })
}

async function endSeatsOf(tx: Transaction, actor: Actor, personId: string, at: string): Promise<void> {
  const { organizationId } = actor
  // Between two decisions at a gate, as every change of who may sign.
  await lockGates(tx, organizationId)
  for (const held of await tx.seatHolding.findMany({
    where: { organizationId, personId, to: null, archivedAt: null },
  })) {
    await writeRecord(tx, 'seatHoldings', { id: held.id, to: at }, held.revision)
    await annulDeputies(tx, actor, personId, held.seat, at)
  }
  const standIns = { organizationId, personId, annulledAt: null, archivedAt: null }
  for (const { id, revision } of await tx.deputy.findMany({ where: standIns })) {
    await writeRecord(tx, 'deputies', { id, annulledAt: at }, revision)
  }
  await afterWrite(tx, 'seatHoldings')
}
