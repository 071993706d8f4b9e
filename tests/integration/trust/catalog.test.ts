import { describe, expect, it } from 'vitest'
import { type Section, sectionNames, sections } from '@/lib/document/schema'
import { db } from '@/lib/server/db'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

type Table = { name: string; tenant: boolean; forced: boolean; policies: number; history: boolean }

const tables = await db().$queryRaw<Table[]>`
  SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
    EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organizationId') AS tenant,
    (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
    EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'history') AS history
  FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE '\\_%'`

type Column = { table: string; column: string; type: string; nullable: boolean }
const columns = await db().$queryRaw<Column[]>`
  SELECT table_name AS table, column_name AS column, udt_name AS type, is_nullable = 'YES' AS nullable
  FROM information_schema.columns WHERE table_schema = 'public'`

describe('the catalog', () => {
  it('has forced row-level security with a policy on every table of an organization', () => {
    const tenant = tables.filter(({ tenant }) => tenant)
    expect(tenant.length).toBeGreaterThan(75)
    expect(tenant.filter(({ forced, policies }) => !forced || policies === 0).map(({ name }) => name)).toEqual([])
  })

  it('keeps history of every record of the document', () => {
    const recorded = new Set(tables.filter(({ history }) => history).map(({ name }) => name))
    expect(sectionNames.map((name) => sections[name].table).filter((table) => !recorded.has(table))).toEqual([])
  })

  it('has every foreign key between tables of an organization composite, so no link can cross', async () => {
    const keys = await db().$queryRaw<{ name: string; columns: string[] }[]>`
      SELECT c.conname AS name, array_agg(a.attname ORDER BY k.n)::text[] AS columns
      FROM pg_constraint c CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY k(attnum, n)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum
      WHERE c.contype = 'f' AND EXISTS (SELECT 1 FROM pg_attribute o WHERE o.attrelid = c.confrelid AND o.attname = 'organizationId')
      GROUP BY c.oid, c.conname`
    expect(keys.length).toBeGreaterThan(80)
    const single = keys.filter(({ columns }) => !columns.includes('organizationId') && !columns.includes('id'))
    expect(single).toEqual([])
  })

  it('checks every link at the end of an import or a purge, which write and delete in any order', async () => {
    const strict = await db().$queryRaw<{ name: string }[]>`
      SELECT conname AS name FROM pg_constraint
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT condeferrable`
    expect(strict).toEqual([])
  })

  it('has a column for every field of the document, null where the field may be unknown', () => {
    const known = new Map(columns.map(({ table, column, ...rest }) => [`${table}.${column}`, rest]))
    const wrong = sectionNames.flatMap((section: Section) =>
      Object.entries(sections[section].row.shape).flatMap(([field, schema]) => {
        const column = known.get(`${sections[section].table}.${field}`)
        if (!column) return [`${section}.${field} has no column`]
        const stamped = field === 'createdAt' || field === 'updatedAt'
        return schema.safeParse(null).success !== column.nullable && !stamped ? [`${section}.${field} nullability`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  it('checks closed values itself: an unknown one is refused', async () => {
    const checks = await db().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`
    expect(checks[0]!.n).toBeGreaterThan(80)
  })

  it('lets the portal change no append-only table', async () => {
    const rights = await db().$queryRaw<{ table: string; right: string }[]>`
      SELECT table_name AS table, privilege_type AS right FROM information_schema.role_table_grants
      WHERE grantee = portal_role() AND table_name IN ('KeptVersion', 'RecordVersion', 'AuditEntry', 'Signature', 'RollbackVote', 'ReportFile')
        AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')`
    expect(rights).toEqual([])
  })
})
