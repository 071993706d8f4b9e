import type { Role } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db'
import { type FieldError, Refusal } from '@/lib/server/errors'
import { mutate } from '@/lib/server/mutation'
import { writeAccess } from '@/lib/server/records'
import { secretHash } from '@/lib/server/session'
import { lockPerson } from '../../people/guards'
import { giveSeat } from '../../seats/mutations'
import { teamNamed } from '../../teams/mutations'
import { insertInvitation, joinTeam } from '../mutations'
import { invitationToken, otherRequest, unkeyed } from '../rules'
import type { InvitedRow, inviteListRoute } from '../schema'

type Wanted = RouteInput<typeof inviteListRoute>['rows'][number]
/** Who an address is here. Without a role they are of the directory only, without a person a member only. */
type Known = { role: Role | null; person: { id: string; name: string; active: boolean } | null }

/** Everybody of these addresses that the organization knows: by the account they sign in with, else by the directory. */
async function knownOf(
  tx: Transaction,
  organizationId: string,
  emails: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const people = await tx.$queryRaw<{ id: string; name: string; active: boolean; email: string | null }[]>`
    SELECT "id", "name", "active", lower("email") AS "email" FROM "Person" p
    WHERE p."organizationId" = ${organizationId} AND p."archivedAt" IS NULL AND (lower(p."email") = ANY (${emails}::text[])
      OR p."id" IN (SELECT m."personId" FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
        WHERE m."organizationId" = ${organizationId} AND m."archivedAt" IS NULL AND u."email" = ANY (${emails}::text[])))`
  const members = await tx.$queryRaw<{ email: string; role: Role; personId: string | null }[]>`
    SELECT u."email", m."role", m."personId" FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
    WHERE m."organizationId" = ${organizationId} AND m."archivedAt" IS NULL
      AND (u."email" = ANY (${emails}::text[]) OR m."personId" = ANY (${people.map(({ id }) => id)}::text[]))`
  return new Map(
    emails.map((email) => {
      const listed = people.find((person) => person.email === email)
      const member =
        members.find((one) => one.email === email) ?? members.find(({ personId }) => personId === listed?.id)
      const person = member ? people.find(({ id }) => id === member.personId) : listed
      return [email, { role: member?.role ?? null, person: person ?? null }]
    }),
  )
}

/** Why a row cannot be done as it says, or null. */
function refusalOf({ email, role, seat, team }: Wanted, before: readonly Wanted[], known: Known) {
  const { person } = known
  const name = person?.name ?? email
  if (before.some((row) => row.email === email))
    return { field: 'email', message: inWords('organizations.thisAddressIsThereTwice') }
  if (person?.active === false) {
    return { field: 'email', message: inWords('organizations.nameIsInactiveMakeThem', { name }) }
  }
  if (known.role === null) return null
  if (known.role !== role) {
    return { field: 'role', message: inWords('organizations.nameIsHereAlreadyWith', { name }) }
  }
  return person === null && (seat || team)
    ? { field: 'email', message: inWords('organizations.nameIsNoPersonOf', { name }) }
    : null
}

/** Older links for the same address end: of two, one would be forgotten and stay open for a week. */
async function endOlder(tx: Transaction, organizationId: string, emails: readonly string[]): Promise<void> {
  const open = { organizationId, archivedAt: null, acceptedAt: null, email: { in: [...emails] } }
  const archivedAt = await databaseNow(tx)
  for (const { id, revision } of await tx.invitation.findMany({ where: open })) {
    await writeAccess(tx, 'Invitation', { id, archivedAt }, revision)
  }
}

type Link = { token: string; made: { expiresAt: Date } | null }

async function inviteOne(tx: Transaction, actor: Actor, row: Wanted, known: Known, { token, made }: Link) {
  const { organizationId } = actor
  const { email, role, seat, team } = row
  const teamId = team === null ? null : await teamNamed(tx, actor, team)
  const personId = known.person?.id ?? null
  if (made) return { ...row, outcome: 'invited', token, expiresAt: made.expiresAt.toISOString() } satisfies InvitedRow
  if (known.role !== null) {
    if (personId && teamId) await joinTeam(tx, organizationId, personId, teamId)
    if (personId && seat) await giveSeat(tx, actor, { seat, personId, event: 'seat:assigned' })
    return { ...row, outcome: 'member', token: null, expiresAt: null } satisfies InvitedRow
  }
  if (personId) await lockPerson(tx, organizationId, personId)
  const { expiresAt } = await insertInvitation(tx, token, { role, personId, email, seat, teamId, endsAt: null })
  return { ...row, outcome: 'invited', token, expiresAt } satisfies InvitedRow
}

/**
 * Invites several people at once, all or nobody: a link for each address, with the role, the seat and the team that joining
 * brings. Who is a member already gets seat and team now. A team that is not there yet is made, and a new link for an address
 * ends its older ones.
 */
export function inviteList(actor: Actor, { rows }: RouteInput<typeof inviteListRoute>) {
  authorize(actor, 'organization:administer')
  const { organizationId } = actor
  const tokens = rows.map((_, n) => invitationToken(actor, n + 1))
  const hashes = tokens.map(secretHash)
  const emails = rows.map(({ email }) => email)
  return mutate(unkeyed(actor), { action: 'invitation:create', subject: 'invitations' }, async (tx) => {
    const before = await tx.invitation.findMany({ where: { organizationId, tokenHash: { in: hashes } } })
    const made = rows.map((_, i) => before.find(({ tokenHash }) => tokenHash === hashes[i]) ?? null)
    if (made.some((one, i) => one && (one.email !== emails[i] || one.role !== rows[i]?.role))) throw otherRequest()
    const known = await knownOf(tx, organizationId, emails)
    const of = (email: string): Known => known.get(email) ?? { role: null, person: null }
    const errors: FieldError[] = rows.flatMap((row, i) => {
      const refused = made[i] ? null : refusalOf(row, rows.slice(0, i), of(row.email))
      return refused ? [{ pointer: `/rows/${i}/${refused.field}`, message: refused.message }] : []
    })
    if (errors.length > 0) throw new Refusal('invalid', inWords('organizations.nobodyIsInvitedYetSome'), { errors })
    if (before.length === 0) await endOlder(tx, organizationId, emails)
    const items: InvitedRow[] = []
    for (const [i, row] of rows.entries()) {
      items.push(await inviteOne(tx, actor, row, of(row.email), { token: tokens[i]!, made: made[i] ?? null }))
    }
    return { items, nextCursor: null }
  })
}
