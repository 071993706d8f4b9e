import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'

export const setupSteps = ['people', 'baseline'] as const
export type SetupStep = (typeof setupSteps)[number]

/**
 * The steps of the set-up with something in them: the seats of the first gate are held or come with an open invitation, and
 * where to begin is known: by a starting phase, or because the first scorecard was begun. The facts were given with the
 * organization and are not asked again.
 */
export async function listSetupDone(actor: Actor): Promise<SetupStep[]> {
  authorize(actor, 'organization:read')
  const { organizationId: of } = actor
  const [row] = await read(
    actor,
    (tx) => tx.$queryRaw<Record<SetupStep, boolean>[]>`
      SELECT (SELECT count(DISTINCT s."seat") = 2 FROM (
                SELECT h."seat" FROM "SeatHolding" h
                WHERE h."organizationId" = ${of} AND h."archivedAt" IS NULL AND (h."to" IS NULL OR h."to" > now())
                UNION ALL SELECT i."seat" FROM "Invitation" i
                WHERE i."organizationId" = ${of} AND i."archivedAt" IS NULL AND i."acceptedAt" IS NULL AND i."expiresAt" > now()) s
              WHERE s."seat" IN ('infrastructure-lead', 'security-lead')) AS people,
             EXISTS (SELECT 1 FROM "Baseline" b WHERE b."organizationId" = ${of} AND b."archivedAt" IS NULL)
               OR EXISTS (SELECT 1 FROM "Scorecard" s WHERE s."organizationId" = ${of} AND s."archivedAt" IS NULL) AS baseline`,
  )
  return setupSteps.filter((step) => row?.[step])
}
