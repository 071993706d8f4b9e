import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { routes } from '@/app/api/v1/routes'
import type { RouteDefinition } from '@/lib/client/route'
import { verifiedUser } from '@/lib/server/sign-in'
import { createOrganizationWith, signedIn } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

const team = await createOrganizationWith({ admin: { role: 'admin', seats: ['security-lead'] } })
const cookie = (await signedIn(team.members.admin.userId)).get('cookie')!

async function handlerOf(route: RouteDefinition): Promise<Handler> {
  const folder = route.path.replace(/\{(\w+)\}/g, '[$1]')
  const file = path.resolve(import.meta.dirname, `../../../app/api/v1${folder}/route.ts`)
  return ((await import(/* @vite-ignore */ file)) as Record<string, Handler>)[route.method]!
}

type Asked = { params?: Record<string, string>; query?: string; body?: string }

async function ask(method: string, route: string, { params = {}, query = '', body }: Asked) {
  const found = routes.find((one) => one.method === method && one.path === route)!
  const headers = new Headers({ cookie, 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID() })
  if (body !== undefined) headers.set('content-type', 'application/json')
  const request = new Request(`http://localhost/api/v1${found.path}${query}`, { method, headers, body: body ?? null })
  const context = { params: Promise.resolve({ organization: team.slug, ...params }) }
  const response = await (await handlerOf(found))(request, context)
  const text = await response.text()
  return {
    status: response.status,
    answer: JSON.parse(text || 'null') as { detail?: string; errors?: { pointer: string }[] },
  }
}

const base = '/organizations/{organization}'
const rows = `${base}/registers/{register}`
const params = { register: 'shadow-ai-items' }

describe('text that no database can store', () => {
  it.each([
    ['a NUL character', '\\u0000'],
    ['half a character', '\\ud800'],
  ])('%s is refused with the name of its field', async (_, sign) => {
    for (const [method, route, body, pointer] of [
      ['POST', `${base}/teams`, `{"name":"Grid${sign}"}`, '/name'],
      ['POST', `${base}/people`, `{"name":"Ana","email":null,"teamId":"x${sign}"}`, '/teamId'],
      ['PATCH', '/session', `{"name":"Ana${sign}"}`, '/name'],
      ['PATCH', base, `{"revision":1,"holidays":["${sign}"]}`, '/holidays/0'],
    ] as const) {
      const { status, answer } = await ask(method, route, { body })
      expect([status, answer.errors?.[0]?.pointer], `${method} ${route}`).toEqual([422, pointer])
    }
    const fields = `{"title":"Chat${sign}","source":"saas-tool"}`
    const row = await ask('POST', rows, { params, body: fields })
    expect([row.status, row.answer.errors?.[0]?.pointer]).toEqual([422, '/title'])
  })

  it('is not confused with a backslash before u0000, nor with a whole emoji written as two halves', async () => {
    const body = '{"title":"C:\\\\u0000 \\ud83d\\ude00","source":"saas-tool"}'
    expect((await ask('POST', rows, { params, body })).status).toBe(201)
  })

  it('finds nothing in an address', async () => {
    expect((await ask('GET', base, { params: { organization: 'a\0b' } })).status).toBe(404)
    expect((await ask('GET', base, { params: { organization: 'x'.repeat(5000) } })).status).toBe(404)
    for (const register of ['a\0', '__proto__', 'constructor']) {
      const { status } = await ask('GET', rows, { params: { register } })
      expect([404, 422]).toContain(status)
    }
    expect((await ask('GET', rows, { params, query: '?q=%00' })).status).toBe(422)
    expect((await ask('GET', rows, { params, query: '?q=%ED%A0%80' })).status).toBeLessThan(500)
    expect((await ask('GET', rows, { params, query: '?source=%00' })).status).toBe(422)
  })

  it('signs nobody in', async () => {
    expect(await verifiedUser('ana\0@example.test', 'x', '192.0.2.77')).toBeNull()
    expect(await verifiedUser('\ud800', 'x', '192.0.2.77')).toBeNull()
  })
})

describe('other odd input', () => {
  it.each([
    ['a list where an object belongs', '[]'],
    ['a number', '1e400'],
    ['null', 'null'],
    ['a string', '"x"'],
    ['nested lists around a NUL', `${'['.repeat(20_000)}"\\u0000"${']'.repeat(20_000)}`],
    ['nested lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['a prototype', '{"name":"Grid","__proto__":{"admin":true}}'],
    ['a constructor', '{"name":"Grid","constructor":{}}'],
    ['an object as text', '{"name":{"toString":"x"}}'],
    ['a very long name', `{"name":"${'x'.repeat(200_000)}"}`],
  ])('%s is a 4xx', async (_, body) => {
    for (const [method, route] of [
      ['POST', `${base}/teams`],
      ['POST', rows],
      ['POST', `${rows}/import`],
      ['POST', '/organizations'],
      ['PATCH', base],
      ['POST', `${base}/gates/{gateId}/rounds`],
    ] as const) {
      const { status } = await ask(method, route, { params: { ...params, gateId: 'gate-1-2' }, body })
      expect(status, `${method} ${route}`).toBeGreaterThanOrEqual(400)
      expect(status, `${method} ${route}`).toBeLessThan(500)
    }
  })

  it.each(['2147483648', '9007199254740991', '1e308', '-1', '0.5', 'Infinity'])('revision %s is a 4xx', async (n) => {
    const json = n === 'Infinity' ? '1e999' : n
    const change = await ask('PATCH', base, { body: `{"revision":${json},"name":"Other"}` })
    expect([409, 422]).toContain(change.status)
    const end = await ask('DELETE', `${base}/seats/{holding}`, { params: { holding: 'x' }, query: `?revision=${n}` })
    expect([404, 409, 422]).toContain(end.status)
  })

  it.each(['0000-01-01', '9999-12-31', '2026-02-30', '+10000-01-01'])('the day %s never breaks', async (at) => {
    const body = JSON.stringify({ seat: 'security-lead', forPersonId: 'x', personId: 'y', from: at, to: at })
    expect((await ask('POST', `${base}/deputies`, { body })).status).toBe(422)
    const report = JSON.stringify({ title: 'Chat', source: 'saas-tool', inUseSince: at })
    expect((await ask('POST', `${base}/ai-use-reports`, { body: report })).status).toBeLessThan(500)
  })
})
