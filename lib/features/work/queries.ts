import { Prisma } from '@prisma/client'
import { can } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import type { Row } from '@/lib/document/schema'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'
import { ofScorecard } from './rules'
import type { listWorkRoute } from './schema'

type Asked = RouteInput<typeof listWorkRoute>
export type WorkKind = Row<'workItems'>['kind']

/** One line of the work list. A condition is kept with its gate and closed there, with its evidence. */
export type WorkRow = {
  id: string
  kept: 'here' | 'gate'
  kind: WorkKind
  source: string | null
  /** Where the source is a record: its name, the gate of a condition, the quarter of a review. */
  about: string | null
  text: string
  owner: string | null
  ownerName: string | null
  dueAt: string | null
  closedAt: string | null
  createdAt: string | null
  createdBy: string | null
  revision: number
}

/** Work items, and the conditions under which gates were approved, as one table. */
const work = (organizationId: string) => Prisma.sql`(
  SELECT w."id", 'here' AS kept, w."kind", w."source", w."text", w."owner", w."dueAt", w."closedAt", w."createdAt",
    w."createdBy", w."revision"
  FROM "WorkItem" w WHERE w."organizationId" = ${organizationId} AND w."archivedAt" IS NULL
  UNION ALL
  SELECT c."id", 'gate', 'condition', r."gate", c."text", c."owner", c."dueAt", c."closedAt", c."createdAt",
    c."createdBy", c."revision"
  FROM "GateCondition" c
  JOIN "GateRound" r ON r."organizationId" = c."organizationId" AND r."id" = c."roundId" AND r."endCause" = 'approved'
  WHERE c."organizationId" = ${organizationId} AND c."archivedAt" IS NULL)`

function scopeOf(actor: Actor, { state, who, source }: Asked) {
  const parts = [Prisma.sql`true`]
  if (state !== 'all')
    parts.push(state === 'open' ? Prisma.sql`t."closedAt" IS NULL` : Prisma.sql`t."closedAt" IS NOT NULL`)
  if (who === 'mine') parts.push(Prisma.sql`t."owner" = ${actor.personId ?? ''}`)
  if (source !== undefined) parts.push(Prisma.sql`t."source" = ${source}`)
  return Prisma.join(parts, ' AND ')
}

async function rowsOf(tx: Transaction, actor: Actor, asked: Asked): Promise<{ items: WorkRow[]; more: boolean }> {
  const { state, kind, limit, cursor } = asked
  const scope = kind ? Prisma.sql`${scopeOf(actor, asked)} AND t."kind" = ${kind}` : scopeOf(actor, asked)
  // What is closed is read backwards: the latest first.
  const order = state === 'closed' ? Prisma.sql`t."closedAt" DESC` : Prisma.sql`t."closedAt" IS NOT NULL, t."dueAt"`
  const rows = await tx.$queryRaw<{ row: WorkRow }[]>`
    SELECT to_json(f.*) AS row FROM (
      SELECT t.*, p."name" AS "ownerName", COALESCE(f."title", k."title", n."name", s."title", d."title", r."gate", e."quarter") AS about
      FROM ${work(actor.organizationId)} t
      LEFT JOIN "Person" p ON p."organizationId" = ${actor.organizationId} AND p."id" = t."owner"
      LEFT JOIN "Finding" f ON f."organizationId" = ${actor.organizationId} AND f."id" = t."source"
      LEFT JOIN "Control" k ON k."organizationId" = ${actor.organizationId} AND t."source" = 'controls/' || k."id"
      LEFT JOIN "Endpoint" n ON n."organizationId" = ${actor.organizationId} AND t."source" = 'endpoints/' || n."id"
      LEFT JOIN "RiskEntry" s ON s."organizationId" = ${actor.organizationId} AND t."source" = 'riskEntries/' || s."id"
      LEFT JOIN "Adr" d ON d."organizationId" = ${actor.organizationId} AND t."source" = 'adrs/' || d."id"
      LEFT JOIN "GateCondition" c ON c."organizationId" = ${actor.organizationId} AND c."id" = t."source"
      LEFT JOIN "GateRound" r ON r."organizationId" = ${actor.organizationId} AND r."id" = c."roundId"
      LEFT JOIN "CadenceEvent" e ON e."organizationId" = ${actor.organizationId} AND e."id" = t."source"
        AND t."kind" = 'review'
      WHERE ${scope} ORDER BY ${order} NULLS LAST, t."id" LIMIT ${limit + 1} OFFSET ${(cursor - 1) * limit}) f`
  return { items: rows.slice(0, limit).map(({ row }) => row), more: rows.length > limit }
}

/** The work list, the soonest due first; `counts` says how many there are of each kind with the same state and owner. */
export async function listWork(actor: Actor, asked: Asked) {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const { items, more } = await rowsOf(tx, actor, asked)
    const counted = await tx.$queryRaw<{ kind: WorkKind; count: number; late: number }[]>`
      SELECT t."kind", count(*)::int AS count,
        (count(*) FILTER (WHERE t."closedAt" IS NULL AND t."dueAt" < ${actor.today}::date))::int AS late
      FROM ${work(actor.organizationId)} t WHERE ${scopeOf(actor, asked)} GROUP BY t."kind"`
    const counts = Object.fromEntries(counted.map(({ kind, count }) => [kind, count])) as Partial<
      Record<WorkKind, number>
    >
    return {
      items,
      nextCursor: more ? String(asked.cursor + 1) : null,
      total: counted.reduce((sum, { kind, count }) => sum + (asked.kind && asked.kind !== kind ? 0 : count), 0),
      late: counted.reduce((sum, { kind, late }) => sum + (asked.kind && asked.kind !== kind ? 0 : late), 0),
      counts,
    }
  })
}

/** Sources a submitted scorecard does not ask for any more: their open items may be closed, by a person. */
async function settledSources(actor: Actor): Promise<(source: string | null, kind: WorkKind) => boolean> {
  const { focusItems, scorecard } = await getEvaluation(actor)
  const asked = new Set(focusItems.map(({ source }) => source))
  return (source, kind) =>
    scorecard.latest !== null &&
    ofScorecard(source) &&
    (kind === 'focus' || kind === 'improvement') &&
    !asked.has(source ?? '')
}

/** Everything the page of the work list shows. */
export async function getWork(actor: Actor, asked: Asked) {
  authorize(actor, 'organization:read')
  const [list, isSettled, people] = await Promise.all([
    listWork(actor, asked),
    settledSources(actor),
    read(actor, (tx) =>
      tx.person.findMany({
        where: { organizationId: actor.organizationId, active: true, archivedAt: null },
        select: { id: true, name: true },
        orderBy: { name: 'asc' },
      }),
    ),
  ])
  const editor = can(actor, 'register:edit')
  const mayChange = ({ owner, createdBy }: WorkRow) =>
    editor ||
    can(actor, 'register:edit', { own: actor.personId !== null && [owner, createdBy].includes(actor.personId) })
  return {
    ...list,
    items: list.items.map((row) => ({
      ...row,
      editable: row.kept === 'here' && mayChange(row),
      settled: row.closedAt === null && isSettled(row.source, row.kind),
    })),
    people,
    mayAdd: can(actor, 'register:create'),
  }
}
export type WorkList = Awaited<ReturnType<typeof getWork>>
