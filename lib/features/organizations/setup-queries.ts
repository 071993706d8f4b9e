import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'

export const setupSteps = ['facts', 'seats', 'teams', 'baseline'] as const
export type SetupStep = (typeof setupSteps)[number]

/**
 * The steps of the set-up with something in them: the facts were given with the organization, the seats of the first gate
 * are held, there is a team, and where to begin is known: by a starting phase, or because the first scorecard was begun.
 */
export async function listSetupDone(actor: Actor): Promise<SetupStep[]> {
  authorize(actor, 'organization:read')
  const { organizationId: of } = actor
  const [row] = await read(
    actor,
    (tx) => tx.$queryRaw<Record<'seats' | 'teams' | 'baseline', boolean>[]>`
      SELECT (SELECT count(DISTINCT h."seat") = 2 FROM "SeatHolding" h
              WHERE h."organizationId" = ${of} AND h."archivedAt" IS NULL AND (h."to" IS NULL OR h."to" > now())
                AND h."seat" IN ('infrastructure-lead', 'security-lead')) AS seats,
             EXISTS (SELECT 1 FROM "Team" t WHERE t."organizationId" = ${of} AND t."archivedAt" IS NULL) AS teams,
             EXISTS (SELECT 1 FROM "Baseline" b WHERE b."organizationId" = ${of} AND b."archivedAt" IS NULL)
               OR EXISTS (SELECT 1 FROM "Scorecard" s WHERE s."organizationId" = ${of} AND s."archivedAt" IS NULL) AS baseline`,
  )
  return setupSteps.filter((step) => step === 'facts' || row?.[step])
}
