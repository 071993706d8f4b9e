import { can } from '@/lib/access/permissions'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { besideRecords } from '@/lib/server/mutation'

export type OwnChecks = {
  /** Checks of the framework this person ticked. */
  ticked: string[]
  /** Roles in which this person's skills were rated, by id. */
  roles: string[]
}

/** The reader's own checks and roles. Nobody else's are asked for, by anybody; an API token has none. */
export async function getOwnChecks(actor: Actor): Promise<OwnChecks | null> {
  authorize(actor, 'organization:read')
  const { organizationId, personId } = actor
  // Who reads until a day ticks nothing here: the box would be refused.
  if (personId === null || !can(actor, 'comment:write')) return null
  return besideRecords(organizationId, async (tx) => {
    const ticked = await tx.selfCheck.findMany({ where: { organizationId, personId }, orderBy: { checkId: 'asc' } })
    const rated = await tx.skillRating.findMany({
      where: { organizationId, personId, archivedAt: null },
      distinct: ['role'],
      orderBy: { role: 'asc' },
    })
    return { ticked: ticked.map(({ checkId }) => checkId), roles: rated.map(({ role }) => role) }
  })
}
