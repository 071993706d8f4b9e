import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { routes } from '@/app/api/v1/routes'
import type { RouteDefinition } from '@/lib/client/route'
import { organizationDocument } from '@/lib/document/schema'
import { importDocument } from '@/lib/features/documents/mutations'
import { db } from '@/lib/server/db'
import { createOrganizationWith, createUser, signedIn, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

const team = await createOrganizationWith({ admin: { role: 'admin', seats: ['security-lead'] } })
const cookie = (await signedIn(team.members.admin.userId)).get('cookie')!

const MOST = 64 * 1024
const keys = (count: number, length = 8) =>
  `{${Array.from({ length: count }, (_, index) => `"${'k'.repeat(length)}${index}":1`).join(',')}}`

/** Bodies that fit what an ordinary route takes (256 kB), and would fill an answer that grows with them. */
const bodies: Record<string, string> = {
  'thousands of unknown keys': keys(15_000),
  'unknown keys of a thousand letters': keys(200, 1_000),
  'deep nesting': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  'nesting inside a field': `{"name":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
  'a very long text in every common field': `{${['name', 'title', 'text', 'reason', 'email', 'id', 'slug', 'rows', 'changes', 'ids', 'fields'].map((key) => `"${key}":"${'x'.repeat(20_000)}"`).join(',')}}`,
  'wrong types': `{${['name', 'revision', 'rows', 'ids', 'changes', 'fields', 'at', 'day'].map((key) => `"${key}":[${'[1],'.repeat(2_000)}null]`).join(',')}}`,
  'a number': '1',
  'the word null': 'null',
}

async function ask(route: RouteDefinition, body: string | null, query = '') {
  const folder = route.path.replace(/\{(\w+)\}/g, '[$1]')
  const file = path.resolve(import.meta.dirname, `../../../app/api/v1${folder}/route.ts`)
  const handler = ((await import(/* @vite-ignore */ file)) as Record<string, Handler>)[route.method]!
  const headers = new Headers({
    ...(route.authentication === 'public' ? {} : { cookie }),
    'sec-fetch-site': 'same-origin',
    'idempotency-key': randomUUID(),
    'content-type': 'application/json',
  })
  const request = new Request(`http://localhost/api/v1/x${query}`, { method: route.method, headers, body })
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const params = Object.fromEntries(names.map((name) => [name, 'x'.repeat(name === 'organization' ? 1 : 3)]))
  const context = {
    params: Promise.resolve({ ...params, ...('organization' in params ? { organization: team.slug } : {}) }),
  }
  const response = await handler(request, context)
  return { status: response.status, text: await response.text() }
}

const written = routes.filter(({ body }) => body)

describe.each(Object.entries(bodies))('%s', (_, body) => {
  it('is answered briefly and by a refusal, whichever route it is sent to', async () => {
    expect(written.length).toBeGreaterThan(60)
    for (const route of written) {
      const { status, text } = await ask(route, body)
      const told = `${route.method} ${route.path}: ${status} ${text.slice(0, 200)}`
      expect(status, told).toBeLessThan(500)
      expect(text.length, told).toBeLessThanOrEqual(MOST)
      if (status >= 400) {
        for (const { pointer } of (JSON.parse(text) as { errors: { pointer: string }[] }).errors) {
          expect(Math.max(...pointer.split('/').map((step) => step.length)), told).toBeLessThanOrEqual(100)
        }
      }
    }
  })
})

describe('a query of thousands of keys', () => {
  it('is answered briefly too', async () => {
    const query = `?${Array.from({ length: 3_000 }, (_, index) => `k${index}=${'v'.repeat(10)}`).join('&')}`
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const { status, text } = await ask(route, null, query)
      expect(status, route.path).toBeLessThan(500)
      if (status >= 400) expect(text.length, route.path).toBeLessThanOrEqual(MOST)
    }
  })
})

describe('a sheet', () => {
  const rows = routes.find(({ path: one }) => one.endsWith('/registers/{register}/import'))!
  it.each([
    ['with a header of 240,000 columns', 'a,'.repeat(240_000)],
    ['in which every cell is wrong', `Title,Source,Owner\n${`,${'w'.repeat(500)},${'o'.repeat(500)}\n`.repeat(2_000)}`],
  ])('%s is answered briefly', async (_, text) => {
    for (const dryRun of [true, false]) {
      const folder = rows.path.replace(/\{(\w+)\}/g, '[$1]')
      const file = path.resolve(import.meta.dirname, `../../../app/api/v1${folder}/route.ts`)
      const { POST } = (await import(/* @vite-ignore */ file)) as { POST: Handler }
      const headers = {
        cookie,
        'sec-fetch-site': 'same-origin',
        'idempotency-key': randomUUID(),
        'content-type': 'application/json',
      }
      const request = new Request('http://localhost/api/v1/x', {
        method: 'POST',
        headers,
        body: JSON.stringify({ text, dryRun }),
      })
      const params = Promise.resolve({ organization: team.slug, register: 'shadow-ai-items' })
      const response = await POST(request, { params })
      expect(response.status).toBe(dryRun ? 200 : 422)
      expect((await response.text()).length).toBeLessThanOrEqual(MOST)
    }
  })
})

describe('what is the same for everybody', () => {
  it.each(['/openapi.json', '/schema/organization.json', '/framework'])(
    '%s is made once and named by an ETag',
    async (at) => {
      const file = path.resolve(import.meta.dirname, `../../../app/api/v1${at}/route.ts`)
      const { GET } = (await import(/* @vite-ignore */ file)) as { GET: Handler }
      const get = (etag?: string) =>
        GET(new Request(`http://localhost/api/v1${at}`, { headers: etag ? { 'if-none-match': etag } : {} }), {
          params: Promise.resolve({}),
        })
      const first = await get()
      expect(first.status).toBe(200)
      const etag = first.headers.get('etag')!
      const again = await get(`"other", W/${etag}`)
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect((await get('"other"')).status).toBe(200)
    },
  )
})

describe('an imported document', () => {
  it('cannot make itself a demonstration, which the next reset would purge', async () => {
    const visitor = await visitorFor((await createUser('operator', { operator: true })).id)
    const { slug } = await importDocument(
      visitor,
      organizationDocument.parse({ organization: { id: 'o', slug: 'o', name: 'Self-made', isDemo: true } }),
    )
    expect(await db().$queryRaw`SELECT my_organizations(${visitor.userId}) AS mine`).toMatchObject([
      { mine: [{ slug, isDemo: false }] },
    ])
  })
})
