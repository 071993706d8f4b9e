import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { POST as addTeam } from '@/app/api/v1/organizations/[organization]/teams/route'
import { closeDb, db } from '@/lib/server/db'
import { withPatience } from '@/lib/server/patience'
import { isReady } from '@/lib/server/readiness'
import { prepareDatabase } from '@/scripts/launcher/database.mjs'
import { createOrganizationWith, signedIn } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { tcpProxy } from '@/tests/support/tcp-proxy'

const database = await testDatabase()
const network = await tcpProxy(database.url)
process.env.DATABASE_URL = network.url
const { slug, members } = await createOrganizationWith({ ana: { role: 'admin' } })
const cookie = (await signedIn(members.ana.userId)).get('cookie')!

afterAll(async () => {
  await closeDb()
  network.close()
  await database.drop()
})

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

async function add(name: string): Promise<number> {
  const headers = {
    cookie,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  }
  const url = `http://localhost/api/v1/organizations/${slug}/teams`
  const request = new Request(url, { method: 'POST', headers, body: JSON.stringify({ name }) })
  const response = await (addTeam as Handler)(request, { params: Promise.resolve({ organization: slug }) })
  return response.status
}

const names = Array.from({ length: 12 }, (_, n) => `Team ${n}`)

describe('a network that swallows everything between portal and database', () => {
  it('leaves no request without an answer, more of them than connections, and the next one works when it is back', async () => {
    // Every connection of the pool is open before it happens.
    expect(new Set(await Promise.all(names.map((name) => add(`Before ${name}`))))).toEqual(new Set([201]))
    network.stall()
    expect(new Set(await Promise.all(names.map((name) => add(`During ${name}`))))).toEqual(new Set([503]))
    expect(await isReady()).toBe(false)
    network.heal()
    expect(new Set(await Promise.all(names.map((name) => add(`After ${name}`))))).toEqual(new Set([201]))
    // The probe has a connection of its own, which finds out by itself that its question was lost.
    await vi.waitUntil(isReady, { timeout: 30_000 })
  })

  it('that is back before anybody noticed leaves no connection that never answers', async () => {
    await Promise.all(names.map((name) => add(`Warm ${name}`)))
    network.stall()
    const lost = add('Lost')
    network.heal()
    // One request may be lost with its connection; nothing after it waits behind it.
    expect([201, 503]).toContain(await lost)
    expect(await add('Next')).toBe(201)
  })
})

describe('a network that resets every connection', () => {
  it('is answered with 503, and leaves no broken connection behind', async () => {
    await Promise.all(names.map((name) => add(`Open ${name}`)))
    network.reset()
    expect([201, 503]).toContain(await add('At the reset'))
    await vi.waitUntil(isReady, { timeout: 30_000 })
    expect(new Set(await Promise.all(names.map((name) => add(`After the reset ${name}`))))).toEqual(new Set([201]))
  })
})

describe('a statement', () => {
  it('that the database is still working on is not taken for a dead network', async () => {
    expect(await db().$queryRaw`SELECT true AS answered FROM pg_sleep(4)`).toEqual([{ answered: true }])
  })

  it('of longer work may be silent for longer, when it says so', async () => {
    const slow = withPatience(20_000, () =>
      db().$transaction(
        async (tx) => {
          await tx.$executeRaw`SELECT set_config('statement_timeout', '20000', true)`
          return tx.$queryRaw`SELECT true AS answered FROM pg_sleep(11)`
        },
        { timeout: 20_000 },
      ),
    )
    expect(await slow).toEqual([{ answered: true }])
  })
})

describe('in front of a pooler that hands out transactions', () => {
  afterEach(() => {
    process.env.SEXTANT_DATABASE_POOLED = ''
    process.env.DATABASE_URL = network.url
  })

  it('every statement and every transaction says itself what it runs as, and leaves nothing in the session', async () => {
    const own = await testDatabase()
    await prepareDatabase(own.adminUrl)
    await closeDb()
    process.env.DATABASE_URL = own.adminUrl
    process.env.SEXTANT_DATABASE_POOLED = '1'
    process.env.SEXTANT_POOL = '1'
    const acting = [{ role: 'sextant_app', limit: '9s' }]
    expect(
      await db().$queryRaw`SELECT current_user::text AS role, current_setting('statement_timeout') AS limit`,
    ).toEqual(acting)
    const inside = await db().$transaction(
      (tx) => tx.$queryRaw`SELECT current_user::text AS role, current_setting('statement_timeout') AS limit`,
      { isolationLevel: 'Serializable' },
    )
    expect(inside).toEqual(acting)
    const left = await db()
      .$queryRaw`SELECT count(*)::int AS n FROM pg_settings WHERE name = 'role' AND reset_val <> 'none'`
    expect(left).toEqual([{ n: 0 }])
    delete process.env.SEXTANT_POOL
    await closeDb()
    await own.drop()
  })
})
