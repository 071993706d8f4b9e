import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

type OwnerFunction = { name: string; anybody: boolean; portal: boolean; path: string | null }

/** Functions that act with the rights of the owner of the tables. */
const ownerFunctions = () =>
  db().$queryRaw<OwnerFunction[]>`
    SELECT p.oid::regprocedure::text AS name, has_function_privilege('public', p.oid, 'EXECUTE') AS anybody,
      has_function_privilege(portal_role(), p.oid, 'EXECUTE') AS portal,
      (SELECT setting FROM unnest(p.proconfig) setting WHERE setting LIKE 'search_path=%') AS path
    FROM pg_proc p WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace ORDER BY 1`

describe('functions with the rights of the owner', () => {
  it('are the two exceptions to append-only, each with a search path of its own', async () => {
    const found = await ownerFunctions()
    expect(found.map(({ name }) => name)).toEqual(['erase_person(text,text)', 'purge_organization(text)'])
    expect(found.every(({ path }) => path === 'search_path=public, pg_temp')).toBe(true)
  })

  it('can be called by nobody in passing: the portal resets a demonstration, erasing is the owner’s alone', async () => {
    const found = await ownerFunctions()
    expect(found.filter(({ anybody }) => anybody)).toEqual([])
    expect(found.filter(({ portal }) => portal).map(({ name }) => name)).toEqual(['purge_organization(text)'])
    await expect(db().$queryRaw`SELECT erase_person('organization', 'person')`).rejects.toThrow(/permission denied/)
  })
})
