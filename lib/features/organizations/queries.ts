import type { OrganizationRecord } from '@/lib/document/schema'
import { findOwnOrganizations } from '@/lib/features/accounts/queries'
import type { Actor, Visitor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'

/** The organizations a person can open, as a list of the API. The cursor is how many came before. */
export async function listOrganizations(visitor: Visitor, input: { q: string; limit: number; cursor: number }) {
  const { q, limit, cursor } = input
  const { items, total } = await findOwnOrganizations(visitor, { search: q, limit, skip: cursor })
  const seen = cursor + items.length
  return { items, nextCursor: items.length > 0 && seen < total ? String(seen) : null }
}

/** Facts and settings, with the revision that a change has to name. */
export function getOrganization(actor: Actor): Promise<OrganizationRecord> {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ record: OrganizationRecord }[]>`
      SELECT record_json(o.*) AS record FROM "Organization" o WHERE o."id" = ${actor.organizationId}`
    return row!.record
  })
}

export type DirectoryPerson = { id: string; name: string; active: boolean; teamId: string | null }

/** Everybody in the directory, by name: for choosing an owner, a holder, an assignee. */
export function listDirectory(actor: Actor): Promise<DirectoryPerson[]> {
  authorize(actor, 'organization:read')
  return read(actor, (tx) =>
    tx.person.findMany({
      where: { organizationId: actor.organizationId, archivedAt: null },
      select: { id: true, name: true, active: true, teamId: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  )
}

/** Names of the administrators: whom to ask for a right. */
export function listAdministrators(actor: Actor): Promise<string[]> {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const rows = await tx.membership.findMany({
      where: { organizationId: actor.organizationId, archivedAt: null, role: 'admin' },
      select: { user: { select: { name: true } } },
      orderBy: { createdAt: 'asc' },
      take: 5,
    })
    return rows.map(({ user }) => user.name)
  })
}

/** Who makes organizations in this portal, by name: for the sentence that tells a person whom to ask. */
export async function listOperators(_visitor: Visitor): Promise<string[]> {
  const operators = await db().user.findMany({
    where: { operator: true, disabledAt: null },
    select: { name: true },
    orderBy: { name: 'asc' },
    take: 5,
  })
  return operators.map(({ name }) => name)
}
