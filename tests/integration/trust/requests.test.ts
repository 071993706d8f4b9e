import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { POST as addPerson } from '@/app/api/v1/organizations/[organization]/people/route'
import { POST as addTeam } from '@/app/api/v1/organizations/[organization]/teams/route'
import { PUT as changeOwnPassword } from '@/app/api/v1/session/password/route'
import { closeDb, db } from '@/lib/server/db'
import { createOrganizationWith, signedIn } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

const one = await createOrganizationWith({ ana: { role: 'admin' }, ben: { role: 'admin' }, cleo: { role: 'viewer' } })
const two = await createOrganizationWith({ dan: { role: 'admin' } })
const cookies = {
  ana: (await signedIn(one.members.ana.userId)).get('cookie')!,
  ben: (await signedIn(one.members.ben.userId)).get('cookie')!,
  cleo: (await signedIn(one.members.cleo.userId)).get('cookie')!,
}

type Sent = {
  who: keyof typeof cookies
  slug?: string
  key: string
  body: unknown
  route?: 'teams' | 'people'
  /** The address by which the answering instance knows itself. */
  instance?: string
}

async function send({ who, slug = one.slug, key, body, route = 'teams', instance = 'http://localhost' }: Sent) {
  const headers = {
    cookie: cookies[who],
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'idempotency-key': key,
  }
  const url = `${instance}/api/v1/organizations/${slug}/${route}`
  const request = new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })
  const handler: Handler = route === 'teams' ? addTeam : addPerson
  const response = await handler(request, { params: Promise.resolve({ organization: slug }) })
  return { status: response.status, answer: (await response.json()) as { id?: string; code?: string } }
}

describe('an Idempotency-Key', () => {
  it('answers a retry with what was answered, also ten at once, and makes one record', async () => {
    const key = randomUUID()
    const all = await Promise.all(
      Array.from({ length: 10 }, () => send({ who: 'ana', key, body: { name: 'Ten at once' } })),
    )
    expect(new Set(all.map(({ status, answer }) => `${status} ${answer.id}`)).size).toBe(1)
    expect(all[0]?.status).toBe(201)
  })

  it('stands for one body and one address of one person', async () => {
    const key = randomUUID()
    const first = await send({ who: 'ana', key, body: { name: 'First' } })
    expect(first.status).toBe(201)
    expect((await send({ who: 'ana', key, body: { name: 'Second' } })).answer.code).toBe('invalid')
    expect((await send({ who: 'ana', key, body: { name: 'First' }, route: 'people' })).answer.code).toBe('invalid')
    expect((await send({ who: 'ana', slug: two.slug, key, body: { name: 'First' } })).status).toBe(404)
    const other = await send({ who: 'ben', key, body: { name: 'Of Ben' } })
    expect([other.status, other.answer.id === first.answer.id]).toEqual([201, false])
    expect((await send({ who: 'cleo', key, body: { name: 'First' } })).status).toBe(403)
  })

  it('is known to every instance: a retry that another one answers makes no second record', async () => {
    const call = { who: 'ana' as const, key: randomUUID(), body: { name: 'Saved before the failover' } }
    const first = await send({ ...call, instance: 'http://10.0.0.1:3000' })
    const retry = await send({ ...call, instance: 'http://10.0.0.2:3000' })
    expect([first.status, retry.status, retry.answer.id]).toEqual([201, 201, first.answer.id])
  })

  it('is free again when the call was refused', async () => {
    const key = randomUUID()
    expect((await send({ who: 'ana', key, body: { name: 'First' } })).status).toBe(422)
    expect((await send({ who: 'ana', key, body: { name: 'Another' } })).status).toBe(201)
  })

  it('is forgotten after a day, with its answer', async () => {
    const key = randomUUID()
    await send({ who: 'ana', key, body: { name: 'Yesterday' } })
    await db().$executeRaw`UPDATE "IdempotencyKey" SET "createdAt" = now() - interval '25 hours'`
    await send({ who: 'ana', key: randomUUID(), body: { name: 'Today' } })
    expect(await db().idempotencyKey.count({ where: { key } })).toBe(0)
  })
})

describe('a write with the cookie of a signed-in person', () => {
  const write = (extra: Record<string, string>) => {
    const headers = { cookie: cookies.cleo, 'content-type': 'application/json', ...extra }
    const body = JSON.stringify({ password: 'x', newPassword: 'y' })
    const request = new Request('http://localhost/api/v1/session/password', { method: 'PUT', headers, body })
    return (changeOwnPassword as Handler)(request, { params: Promise.resolve({}) })
  }

  it('says which page sent it, whatever other headers it has', async () => {
    expect((await write({ 'sec-fetch-site': 'same-origin' })).status).toBe(422)
    for (const forged of [
      {},
      { authorization: 'Basic eDp5' },
      { authorization: 'x', 'sec-fetch-site': 'cross-site' },
    ]) {
      expect((await write(forged as Record<string, string>)).status).toBe(403)
    }
  })
})

describe('without a database', () => {
  it('a request that gets no connection in time is answered with 503', async () => {
    await closeDb()
    process.env.SEXTANT_POOL = '1'
    const key = randomUUID()
    const waiting = await db().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1`
        return send({ who: 'ana', key, body: { name: 'Waiting' } })
      },
      { timeout: 20_000 },
    )
    delete process.env.SEXTANT_POOL
    await closeDb()
    expect([waiting.status, waiting.answer.code]).toEqual([503, 'unavailable'])
  })

  it('a request is answered in time with 503, and the next one works when it is back', async () => {
    const address = process.env.DATABASE_URL
    await closeDb()
    process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:9/nothing'
    const down = await send({ who: 'ana', key: randomUUID(), body: { name: 'Down' } })
    await closeDb()
    process.env.DATABASE_URL = address
    expect([down.status, down.answer.code]).toEqual([503, 'unavailable'])
    expect((await send({ who: 'ana', key: randomUUID(), body: { name: 'Back' } })).status).toBe(201)
  })
})
