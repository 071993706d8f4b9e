import type { RouteInput } from '@/lib/client/route'
import type { OrganizationRecord, Row } from '@/lib/document/schema'
import { listOwnOrganizations } from '@/lib/features/accounts/queries'
import type { Actor, Visitor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db, type Transaction } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'
import { secretHash } from '@/lib/server/session'
import type { listPeopleRoute } from './schema'

/** The organizations a person can open, as a list of the API. */
export const listOrganizations = async (visitor: Visitor) => ({
  items: await listOwnOrganizations(visitor),
  nextCursor: null,
})

/** Facts and settings, with the revision that a change has to name. */
export function getOrganization(actor: Actor): Promise<OrganizationRecord> {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ record: OrganizationRecord }[]>`
      SELECT record_json(o.*) AS record FROM "Organization" o WHERE o."id" = ${actor.organizationId}`
    return row!.record
  })
}
