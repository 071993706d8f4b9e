import { randomUUID } from 'node:crypto'
import { connect, createServer, type Socket } from 'node:net'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { GET as readPeople } from '@/app/api/v1/organizations/[organization]/registers/[register]/route'
import { PATCH as changeOrganization } from '@/app/api/v1/organizations/[organization]/route'
import { POST as addTeam } from '@/app/api/v1/organizations/[organization]/teams/route'
import { closeDb, db } from '@/lib/server/db'
import { createOrganizationWith, signedIn } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'

const database = await testDatabase()

/** Stands between portal and database; `cut` says at which words of the portal the connection breaks, and on which side. */
const cut: { at: RegExp | null; before: boolean; times: number } = { at: null, before: false, times: 0 }
const address = new URL(database.url)
const proxy = createServer((portal) => {
  const server: Socket = connect(Number(address.port), address.hostname)
  let deaf = false
  const end = () => {
    portal.destroy()
    server.destroy()
  }
  portal.on('data', (bytes) => {
    if (cut.at && cut.times > 0 && cut.at.test(bytes.toString('latin1'))) {
      cut.times -= 1
      if (cut.before) return end()
      deaf = true
    }
    server.write(bytes)
  })
  // The server has done what was asked when it answers; that answer is what gets lost.
  server.on('data', (bytes) => (deaf ? end() : portal.write(bytes)))
  for (const one of [portal, server]) one.on('error', end).on('close', end)
})
await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
const through = new URL(database.url)
through.port = String((proxy.address() as { port: number }).port)
through.hostname = '127.0.0.1'
process.env.DATABASE_URL = through.href

afterAll(async () => {
  await closeDb()
  proxy.close()
  await database.drop()
})
beforeEach(() => Object.assign(cut, { at: null, before: false, times: 0 }))

const team = await createOrganizationWith({ ana: { role: 'admin' } })
const cookie = (await signedIn(team.members.ana.userId)).get('cookie')!

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
async function send(handler: Handler, method: string, body?: unknown, key: string = randomUUID()) {
  const headers = {
    cookie,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'idempotency-key': key,
  }
  const request = new Request(`http://localhost/api/v1/organizations/${team.slug}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const response = await handler(request, {
    params: Promise.resolve({ organization: team.slug, ...(method === 'GET' ? { register: 'persons' } : {}) }),
  })
  return {
    status: response.status,
    answer: (await response.json()) as { detail?: string; outcome?: string; id?: string },
  }
}
const teams = (name: string) =>
  db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.organization', ${team.organizationId}, true)`
    return tx.team.count({ where: { name } })
  })

describe('the answer to a commit that is lost', () => {
  it('is found again by the idempotency key: the record is there once, and its answer is given', async () => {
    const key = randomUUID()
    Object.assign(cut, { at: /COMMIT/, times: 1 })
    const first = await send(addTeam, 'POST', { name: 'Lost once' }, key)
    expect(first.status).toBe(201)
    expect(await teams('Lost once')).toBe(1)
    expect((await send(addTeam, 'POST', { name: 'Lost once' }, key)).answer).toEqual(first.answer)
    expect(await teams('Lost once')).toBe(1)
  })

  it('is told as unknown without one, and never as "nothing was saved"', async () => {
    Object.assign(cut, { at: /COMMIT/, times: 1 })
    const { status, answer } = await send(changeOrganization, 'PATCH', { revision: 1, name: 'Renamed' })
    expect([status, answer.outcome]).toEqual([503, 'unknown'])
    expect(answer.detail).toContain('not known whether this was saved')
    expect((await db().$queryRaw<{ n: number }[]>`SELECT 1 AS n`)[0]?.n).toBe(1)
  })
})

describe('a connection that breaks earlier', () => {
  it('has saved nothing, and the sentence says so', async () => {
    Object.assign(cut, { at: /append_audit/, before: true, times: 1 })
    const { status, answer } = await send(addTeam, 'POST', { name: 'Never' })
    expect([status, answer.outcome]).toEqual([503, undefined])
    expect(answer.detail).toContain('Nothing was saved')
    expect(await teams('Never')).toBe(0)
  })

  it('leaves nothing unknown about a question', async () => {
    Object.assign(cut, { at: /"Person"/, before: true, times: 1 })
    const { status, answer } = await send(readPeople, 'GET')
    expect([status, answer.outcome]).toEqual([503, undefined])
  })
})
