import { can } from '@/lib/access/permissions'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'
import { type HourFacts, type HourStep, hourSteps } from './rules'

/** The first hour of the person who reads it: the steps that are theirs to take, ticked from the records. */
export async function listFirstHour(actor: Actor): Promise<HourStep[]> {
  authorize(actor, 'organization:read')
  const { organizationId: of, personId: me } = actor
  const [row] = await read(
    actor,
    (tx) => tx.$queryRaw<HourFacts[]>`
      SELECT (SELECT count(DISTINCT s."seat") = 2 FROM (
                SELECT h."seat" FROM "SeatHolding" h
                WHERE h."organizationId" = ${of} AND h."archivedAt" IS NULL AND (h."to" IS NULL OR h."to" > now())
                UNION ALL SELECT i."seat" FROM "Invitation" i
                WHERE i."organizationId" = ${of} AND i."archivedAt" IS NULL AND i."acceptedAt" IS NULL AND i."expiresAt" > now()) s
              WHERE s."seat" IN ('infrastructure-lead', 'security-lead')) AS "people",
        EXISTS (SELECT 1 FROM "Scorecard" s WHERE s."organizationId" = ${of} AND s."archivedAt" IS NULL) AS "start",
        EXISTS (SELECT 1 FROM "Answer" a WHERE a."organizationId" = ${of} AND a."answeredBy" = ${me} AND a."archivedAt" IS NULL) AS "rate",
        EXISTS (SELECT 1 FROM "Scorecard" s WHERE s."organizationId" = ${of} AND s."state" = 'submitted' AND s."archivedAt" IS NULL) AS "submit",
        EXISTS (SELECT 1 FROM "DiscoveryRun" d WHERE d."organizationId" = ${of} AND d."archivedAt" IS NULL) AS "search",
        EXISTS (SELECT 1 FROM "ShadowAiItem" s WHERE s."organizationId" = ${of} AND s."reportedBy" = ${me}) AS "report",
        EXISTS (SELECT 1 FROM "InventoryConfirmation" c WHERE c."organizationId" = ${of} AND c."by" = ${me} AND c."archivedAt" IS NULL) AS "confirm",
        NOT EXISTS (SELECT 1 FROM "Notice" n WHERE n."organizationId" = ${of} AND n."personId" = ${me} AND n."readAt" IS NULL) AS "inbox",
        EXISTS (SELECT 1 FROM "AreaAssignment" a JOIN "Scorecard" s ON s."organizationId" = a."organizationId" AND s."id" = a."scorecardId"
          WHERE a."organizationId" = ${of} AND a."personId" = ${me} AND a."archivedAt" IS NULL AND s."archivedAt" IS NULL) AS "assigned"`,
  )
  return hourSteps(row!, {
    administers: can(actor, 'organization:administer'),
    rates: can(actor, 'scorecard:answer', { assigned: row!.assigned }),
    submits: can(actor, 'scorecard:submit'),
    records: can(actor, 'register:create'),
    confirms: can(actor, 'inventory:confirm'),
    seated: actor.seats.length > 0,
  })
}
