import { afterAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/api/v1/organizations/[organization]/route'
import { updateMembership } from '@/lib/features/organizations/people/mutations'
import { endToken, makeToken } from '@/lib/features/organizations/tokens/mutations'
import { listTokens } from '@/lib/features/organizations/tokens/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { closeDb, db } from '@/lib/server/db'
import { memberOf } from '@/lib/server/session'
import { createOrganizationWith, requestFacts } from '../../support/accounts'
import { actionsOf } from '../../support/audit'
import { inDatabase } from '../../support/cluster'
import { testDatabase } from '../../support/database'

const database = await testDatabase()
process.env.DATABASE_URL = database.url
afterAll(async () => {
  await closeDb()
  await database.drop()
})

const team = await createOrganizationWith({
  admin: { role: 'admin' },
  editor: { role: 'editor' },
  viewer: { role: 'viewer' },
})
const other = await createOrganizationWith({ stranger: { role: 'admin' } })
const nightly = { name: 'Nightly import', role: 'contributor', days: 30 } as const
const bearer = (secret: string) => new Headers({ authorization: `Bearer ${secret}` })
const actorOf = async (secret: string, slug = team.slug) => memberOf(bearer(secret), slug, requestFacts())

describe('a token of one’s own', () => {
  it('is made by its maker, acts with its right, and only its hash is kept', async () => {
    const editor = await team.actor('editor')
    const { id, secret } = await makeToken(editor, nightly)
    expect(secret).toMatch(/^sxt_[A-Za-z0-9_-]{43}$/)
    const token = await actorOf(secret)
    expect(token).toMatchObject({ isToken: true, tokenId: id, role: 'contributor', seats: [], personId: null })
    if (typeof token === 'string') throw new Error(token)
    await createRow(token, { register: 'templates', fields: { name: 'Sent by a job', kind: 'bicep' } })
    expect((await actionsOf(editor)).slice(-2)).toEqual(['token:make', 'templates:create'])
    const { items } = await listTokens(editor)
    expect(items).toMatchObject([{ id, name: 'Nightly import', prefix: secret.slice(0, 8), role: 'contributor' }])
    expect(items[0]!.lastWroteAt).not.toBeNull()
    // Not in any table: neither in the row, its versions, the audit trail nor a stored answer.
    const found = await inDatabase(database.adminUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
      )
      const holding: string[] = []
      for (const { name } of rows) {
        const { rowCount } = await client.query(`SELECT 1 FROM "${name}" x WHERE x::text LIKE $1 LIMIT 1`, [
          `%${secret}%`,
        ])
        if (rowCount) holding.push(name)
      }
      return holding
    })
    expect(found).toEqual([])
  })

  it('comes back with the same secret when its answer was lost, and is there once', async () => {
    const facts = { idempotencyKey: 'token-lost-answer', bodyHash: 'x' }
    const once = await makeToken(await team.actor('viewer', facts), { ...nightly, role: 'viewer' })
    const again = await makeToken(await team.actor('viewer', facts), { ...nightly, role: 'viewer' })
    expect(again).toEqual(once)
    expect((await listTokens(await team.actor('viewer'))).items).toHaveLength(1)
    const changed = makeToken(await team.actor('viewer', facts), { ...nightly, name: 'Another', role: 'viewer' })
    await expect(changed).rejects.toMatchObject({ code: 'invalid' })
  })

  it('may do no more than its maker, who gives it no administration', async () => {
    const refused = makeToken(await team.actor('viewer'), { ...nightly, role: 'editor' })
    await expect(refused).rejects.toMatchObject({ code: 'invalid', more: { errors: [{ pointer: '/role' }] } })
  })

  it('ends at once, by its maker only and on the state they saw', async () => {
    const { id, secret } = await makeToken(await team.actor('editor'), { ...nightly, name: 'Ended' })
    await expect(endToken(await team.actor('viewer'), { token: id, revision: 1 })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(endToken(await team.actor('editor'), { token: id, revision: 7 })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await actorOf(secret)).toMatchObject({ tokenId: id })
    await endToken(await team.actor('editor'), { token: id, revision: 1 })
    expect(await actorOf(secret)).toBe('anonymous')
    expect((await listTokens(await team.actor('editor'))).items.map((one) => one.id)).not.toContain(id)
    expect((await actionsOf(await team.actor('editor'))).at(-1)).toBe('token:end')
  })

  it('opens no other organization, and says nothing of it', async () => {
    const { secret } = await makeToken(await other.actor('stranger'), { ...nightly, name: 'Stranger' })
    expect(await actorOf(secret)).toBe('outsider')
    const answer = await GET(
      new Request(`http://localhost/api/v1/organizations/${team.slug}`, { headers: bearer(secret) }),
      {
        params: Promise.resolve({ organization: team.slug }),
      },
    )
    expect(answer.status).toBe(404)
  })

  it('loses what its maker loses: a lower role at once, everything with the account', async () => {
    const { secret } = await makeToken(await team.actor('editor'), { ...nightly, name: 'Follows', role: 'editor' })
    expect(await actorOf(secret)).toMatchObject({ role: 'editor' })
    const { membershipId, userId } = team.members.editor
    await updateMembership(await team.actor('admin'), { membership: membershipId, revision: 1, role: 'viewer' })
    expect(await actorOf(secret)).toMatchObject({ role: 'viewer' })
    await db().$executeRaw`UPDATE "User" SET "disabledAt" = now() WHERE "id" = ${userId}`
    expect(await actorOf(secret)).toBe('anonymous')
  })
})
