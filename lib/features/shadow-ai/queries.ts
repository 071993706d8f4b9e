import { can } from '@/lib/access/permissions'
import { framework } from '@/lib/content'
import { registerOfSection } from '@/lib/features/registers/catalogue'
import { visibleTo } from '@/lib/features/registers/rows/queries'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'

export type SourceState = {
  id: string
  runs: number
  /** Day of the newest search; null = never searched. */
  lastAt: string | null
  /** Days since then. */
  age: number | null
  items: number
}

export type Confirmation = { id: string; at: string; by: string | null; itemCount: number; lastRunAt: string | null }

export type Inventory = {
  sources: SourceState[]
  items: number
  open: number
  /** Items nobody decided about yet. */
  undecided: number
  unreviewedInUse: number
  lastRunAt: string | null
  confirmation: Confirmation | null
  /** The confirmation is newer than the newest run and the newest item. */
  covers: boolean
  /** Who may confirm: present holders of the seat security lead. */
  leads: { id: string; name: string }[]
}

type Counted = Omit<Inventory, 'sources' | 'leads' | 'confirmation'>

/** Counts name nobody, so they include rows of every data class. */
export async function inventoryOf(tx: Transaction, organizationId: string, today: string): Promise<Inventory> {
  const bySource = await tx.$queryRaw<SourceState[]>`
    SELECT s.id, (SELECT count(*)::int FROM "DiscoveryRun" r WHERE r."organizationId" = ${organizationId} AND r."source" = s.id AND r."archivedAt" IS NULL) AS runs,
      (SELECT max(r."at")::text FROM "DiscoveryRun" r WHERE r."organizationId" = ${organizationId} AND r."source" = s.id AND r."archivedAt" IS NULL) AS "lastAt",
      (SELECT ${today}::date - max(r."at") FROM "DiscoveryRun" r WHERE r."organizationId" = ${organizationId} AND r."source" = s.id AND r."archivedAt" IS NULL) AS age,
      (SELECT count(*)::int FROM "ShadowAiItem" i WHERE i."organizationId" = ${organizationId} AND i."source" = s.id AND i."archivedAt" IS NULL) AS items
    FROM unnest(${framework.discoverySources.map((source) => source.id)}::text[]) WITH ORDINALITY AS s(id, n) ORDER BY s.n`
  const [confirmation] = await tx.$queryRaw<Confirmation[]>`
    SELECT c."id", to_char(c."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at", p."name" AS "by",
      c."itemCount", c."lastRunAt"::text AS "lastRunAt"
    FROM "InventoryConfirmation" c LEFT JOIN "Person" p ON p."organizationId" = c."organizationId" AND p."id" = c."by"
    WHERE c."organizationId" = ${organizationId} AND c."archivedAt" IS NULL ORDER BY c."at" DESC LIMIT 1`
  const since = confirmation?.at ?? null
  const [counted] = await tx.$queryRaw<Counted[]>`
    SELECT count(*)::int AS items,
      (count(*) FILTER (WHERE i."closedAt" IS NULL AND (i."status" NOT IN ('adopted', 'accepted', 'retired')
        OR (i."status" = 'accepted' AND i."acceptedUntil" < ${today}::date))))::int AS open,
      (count(*) FILTER (WHERE i."inUse" = 'yes' AND i."status" IN ('discovered', 'triaged') AND i."securityReviewedAt" IS NULL))::int AS "unreviewedInUse",
      (count(*) FILTER (WHERE i."status" IN ('discovered', 'triaged')))::int AS undecided,
      (SELECT max(r."at")::text FROM "DiscoveryRun" r WHERE r."organizationId" = ${organizationId} AND r."archivedAt" IS NULL) AS "lastRunAt",
      ${since}::timestamptz IS NOT NULL AND coalesce(max(i."createdAt") < ${since}::timestamptz, true) AND coalesce(
        (SELECT max(r."createdAt") < ${since}::timestamptz FROM "DiscoveryRun" r WHERE r."organizationId" = ${organizationId} AND r."archivedAt" IS NULL), true) AS covers
    FROM "ShadowAiItem" i WHERE i."organizationId" = ${organizationId} AND i."archivedAt" IS NULL`
  const leads = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT p."id", p."name" FROM "SeatHolding" h JOIN "Person" p ON p."organizationId" = h."organizationId" AND p."id" = h."personId"
    WHERE h."organizationId" = ${organizationId} AND h."seat" = 'security-lead' AND h."to" IS NULL AND h."archivedAt" IS NULL ORDER BY p."name"`
  return {
    items: 0,
    open: 0,
    undecided: 0,
    unreviewedInUse: 0,
    lastRunAt: null,
    covers: false,
    ...counted,
    sources: bySource,
    confirmation: confirmation ?? null,
    leads,
  }
}

/** Where the inventory stands: each source with its newest search, counts, and the newest confirmation. */
export function getInventory(actor: Actor): Promise<Inventory> {
  authorize(actor, 'organization:read')
  return read(actor, (tx) => inventoryOf(tx, actor.organizationId, actor.today))
}

/** Items the person may count but not see (class confidential or restricted), archived ones too: id and title. */
export async function listHiddenItems(actor: Actor): Promise<{ id: string; title: string }[]> {
  authorize(actor, 'organization:read')
  if (can(actor, 'shadow-ai:read-restricted')) return []
  return read(
    actor,
    (tx) => tx.$queryRaw<{ id: string; title: string }[]>`
      SELECT t."id", t."title" FROM "ShadowAiItem" t
      WHERE t."organizationId" = ${actor.organizationId} AND NOT ${visibleTo(registerOfSection('shadowAiItems')!, actor)}`,
  )
}
