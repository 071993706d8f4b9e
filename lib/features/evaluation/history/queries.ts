import { Prisma } from '@prisma/client'
import type { Day } from '@/lib/calendar/days'
import { type OrganizationDocument, type Section, sections } from '@/lib/document/schema'
import { type History, type StoredVersion, storedHistory } from '@/lib/document/stored'
import { inWords } from '@/lib/messages/in-words'
import { measured } from '@/lib/scoring/judgements'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { Refusal } from '@/lib/server/errors'
import { read } from '@/lib/server/mutation'
import { loadDocument } from '@/lib/server/records'
import { type DocumentText, loadForJudgement, loadJudged } from '../judgement/queries'

export type { History }

const mostVersions = 200_000

/** The text of a kept version: made for the rows that are wanted, not for those that a query only looks at. */
const text = Prisma.sql`CASE WHEN "base" IS NULL THEN "data" ELSE version_text("organizationId", "base", "data") END`

/**
 * From when a version counts. The first one that an import wrote by itself counts from the creation of the record, and
 * where nobody recorded that, always: its own dates then say what an earlier day knows of it (rules RECORDED-LATE, AS-OF).
 */
const counted = Prisma.sql`CASE WHEN brought OR NOT is_first THEN "at"
  ELSE least("at", coalesce(((${text})::json ->> 'createdAt')::timestamptz, '1990-01-01T00:00:00Z')) END`

/**
 * Every stored version of the organization, one per record and revision. An import writes a version of what its document
 * brought: where the document brought that revision's own version, that one counts, and a record that came without history
 * counts from its creation. Texts of erased persons are absent.
 */
function storedVersions(tx: Transaction, organizationId: string, which: Prisma.Sql) {
  return tx.$queryRaw<StoredVersion[]>`
    SELECT "table" AS section, "recordId", "revision",
      to_char(${counted} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, ${text} AS data
    FROM (SELECT *, row_number() OVER (PARTITION BY "table", "recordId" ORDER BY "revision") = 1 AS is_first
      FROM (SELECT DISTINCT ON ("table", "recordId", "revision") *, "by" IS NOT DISTINCT FROM 'import' AS brought
        FROM "KeptVersion" WHERE "organizationId" = ${organizationId} AND "data" IS NOT NULL AND ${which}
        ORDER BY "table", "recordId", "revision", ("by" IS NOT DISTINCT FROM 'import') DESC, "id") AS once) AS versions
    ORDER BY "table", "recordId", "revision"`
}

/** Records whose versions are read at once. */
const BATCH = 200

const versioned = ['Organization', ...Object.values(sections).map(({ table }) => table)].sort()

/** The same versions in the same order, those of a few hundred records at a time: for an export, which has no limit. */
export async function* historyBatches(tx: Transaction, organizationId: string): AsyncGenerator<History> {
  for (const table of versioned) {
    for (let after = ''; ; ) {
      const ids = await tx.$queryRaw<{ id: string }[]>`
        SELECT DISTINCT "recordId" AS id FROM "KeptVersion"
        WHERE "organizationId" = ${organizationId} AND "table" = ${table} AND "recordId" > ${after}
        ORDER BY "recordId" LIMIT ${BATCH}`
      if (ids.length === 0) break
      after = ids.at(-1)!.id
      const which = Prisma.sql`"table" = ${table} AND "recordId" = ANY(${ids.map(({ id }) => id)})`
      const rows = await storedVersions(tx, organizationId, which)
      if (rows.length > 0) yield storedHistory(rows)
    }
  }
}

/**
 * What the judgements of every day from `first` on read, today's included: their sections and `more`, and of the history
 * what those days need. Only what was written since counts against the limit, not the age of the organization.
 */
export function getDocumentWithHistoryFrom(
  actor: Actor,
  first: Day,
  more: readonly Section[] = [],
): Promise<OrganizationDocument> {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const document = await loadJudged(actor.organizationId, first, tx, more)
    return { ...document, history: storedHistory(JSON.parse(await versionsFrom(tx, actor.organizationId, first))) }
  })
}

/** The document with the part of its history that an earlier day needs. */
export async function getDocumentWithHistorySince(actor: Actor, asOf: string): Promise<OrganizationDocument> {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const document = await loadDocument(actor.organizationId, tx)
    return { ...document, history: storedHistory(JSON.parse(await versionsSince(tx, actor.organizationId, asOf))) }
  })
}

/**
 * What the judgements of an earlier day read, for the portal's own work. The transaction names the organization: no versions
 * of another are shown.
 */
export async function judgedWithHistorySince(
  tx: Transaction,
  organizationId: string,
  asOf: Day,
  more: readonly Section[],
): Promise<OrganizationDocument> {
  const document = await loadJudged(organizationId, asOf, tx, more)
  return { ...document, history: storedHistory(JSON.parse(await versionsSince(tx, organizationId, asOf))) }
}

/** What the judgements of an earlier day read, as text: much of it is history, and parsing that takes longest. */
export function loadForPast(actor: Actor, asOf: string): Promise<DocumentText> {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => ({
    ...(await loadForJudgement(actor.organizationId, asOf, tx, measured)),
    versions: await versionsSince(tx, actor.organizationId, asOf),
  }))
}

/** Of each record that was written after a day the newest version by its end, and a mark that a later one exists. */
const versionsSince = (tx: Transaction, organizationId: string, asOf: string) =>
  versionsAround(tx, organizationId, asOf, Prisma.sql`place = 1`)

/** The same with every later version: what that day and all that follow need. */
async function versionsFrom(tx: Transaction, organizationId: string, asOf: string): Promise<string> {
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "KeptVersion" v JOIN "Organization" o ON o."id" = v."organizationId"
    WHERE v."organizationId" = ${organizationId} AND v."at" >= (${asOf}::date + 1)::timestamp AT TIME ZONE o."timezone"`
  if (count > mostVersions) {
    throw new Refusal('not_allowed_now', inWords('evaluation.theHistoryOfThisOrganization'))
  }
  return versionsAround(tx, organizationId, asOf, Prisma.sql`(place = 1 OR moment >= ends)`)
}

/**
 * Versions of the records that were written after a day, as the text of a list: `place` counts back from the end of that day
 * and on from it. What was not touched since is what it is now. Of an organization that the statistics do not
 * know yet the planner expects a row or two and would look through all versions once for each record: it may not.
 */
async function versionsAround(
  tx: Transaction,
  organizationId: string,
  asOf: string,
  which: Prisma.Sql,
): Promise<string> {
  await tx.$executeRaw`SELECT set_config('enable_nestloop', 'off', true)`
  const [row] = await tx.$queryRaw<{ found: string }[]>`
    WITH bound AS (SELECT ((${asOf}::date + 1)::timestamp AT TIME ZONE (SELECT "timezone" FROM "Organization" WHERE "id" = ${organizationId})) AS ends),
    touched AS (SELECT DISTINCT "table", "recordId" FROM "KeptVersion", bound
      WHERE "organizationId" = ${organizationId} AND "at" >= ends),
    once AS (SELECT DISTINCT ON (v."table", v."recordId", v."revision") v.*, v."by" IS NOT DISTINCT FROM 'import' AS brought
      FROM "KeptVersion" v JOIN touched USING ("table", "recordId")
      WHERE v."organizationId" = ${organizationId} AND v."data" IS NOT NULL
      ORDER BY v."table", v."recordId", v."revision", (v."by" IS NOT DISTINCT FROM 'import') DESC, v."id"),
    numbered AS (SELECT *, row_number() OVER (PARTITION BY "table", "recordId" ORDER BY "revision") = 1 AS is_first FROM once),
    placed AS (SELECT *, ${counted} AS moment FROM numbered),
    ranked AS (SELECT *, row_number() OVER (PARTITION BY "table", "recordId", moment >= ends ORDER BY
      CASE WHEN moment >= ends THEN "revision" ELSE -"revision" END) AS place FROM placed, bound)
    SELECT coalesce(json_agg(found), '[]')::text AS found FROM (SELECT "table" AS section, "recordId", "revision",
      ${text} AS data, to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
    FROM ranked WHERE ${which}) AS found`
  await tx.$executeRaw`SELECT set_config('enable_nestloop', 'on', true)`
  return row!.found
}
