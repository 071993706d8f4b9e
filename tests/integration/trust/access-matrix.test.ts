import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { routes } from '@/app/api/v1/routes'
import type { RouteDefinition } from '@/lib/client/route'
import { importDocument } from '@/lib/features/documents/mutations'
import { read } from '@/lib/server/mutation'
import { actorFor, createOrganizationWith, createUser, signedIn, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { story } from '../documents/story'

await ownDatabase()

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

// The other organization holds this word in names and texts: no answer to an outsider may carry it.
const canary = 'Kanarinfugl'
const operator = await createUser('operator', { operator: true })
const secret = story()
secret.organization.name = `${canary} AS`
for (const item of secret.shadowAiItems) item.title = `${canary} ${item.title}`
for (const person of secret.persons) person.name = `${canary} ${person.name}`
const foreign = await importDocument(await visitorFor(operator.id), secret)

const own = await createOrganizationWith({
  admin: { role: 'admin' },
  editor: { role: 'editor' },
  contributor: { role: 'contributor' },
  viewer: { role: 'viewer' },
  security: { role: 'viewer', seats: ['security-lead'] },
  sponsor: { role: 'viewer', seats: ['management-sponsor'] },
})
const askers = ['admin', 'editor', 'contributor', 'viewer', 'security', 'sponsor'] as const
const cookies = new Map<string, Headers>()
for (const name of askers) cookies.set(name, await signedIn(own.members[name].userId))

const samples: Record<string, string> = {
  gateId: 'gate-1-2',
  number: '1',
  areaId: 'security',
  questionId: 'TS-1',
  itemId: 'P1-A1',
  register: 'shadow-ai-items',
  seat: 'security-lead',
  token: 'x'.repeat(43),
  language: 'en',
}

/** The route with the organization and plausible values in its path. */
function address(route: RouteDefinition, slug: string, record: string) {
  const params: Record<string, string> = {}
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    params[name] = name === 'organization' ? slug : (samples[name] ?? record)
    return params[name]
  })
  return { url: `http://localhost/api/v1${path}`, params }
}

async function handlerOf(route: RouteDefinition): Promise<Handler> {
  const folder = route.path.replace(/\{(\w+)\}/g, '[$1]')
  const file = path.resolve(import.meta.dirname, `../../../app/api/v1${folder}/route.ts`)
  const module = (await import(/* @vite-ignore */ file)) as Record<string, Handler>
  return module[route.method]!
}

async function ask(route: RouteDefinition, headers: Headers | null, slug: string, record = 'nothing-here') {
  const { url, params } = address(route, slug, record)
  const sent = new Headers(headers ?? undefined)
  sent.set('sec-fetch-site', 'same-origin')
  if (route.idempotent) sent.set('idempotency-key', randomUUID())
  if (route.body) sent.set('content-type', 'application/json')
  const init = { method: route.method, headers: sent, ...(route.body ? { body: '{}' } : {}) }
  const response = await (await handlerOf(route))(new Request(url, init), { params: Promise.resolve(params) })
  return { status: response.status, text: await response.text() }
}

const withoutReference = (text: string) => text.replace(/"reference":"[^"]*"/, '')
const members = routes.filter(({ authentication }) => authentication === 'member')
const named = (list: readonly RouteDefinition[]) =>
  list.map((route) => [`${route.method} ${route.path}`, route] as const)

describe('the access matrix', () => {
  it('has a row for every route', () => expect(members.length).toBeGreaterThan(30))

  it.each(named(routes))('%s never breaks, whoever asks with nothing in hand', async (_, route) => {
    for (const name of askers) {
      const { status, text } = await ask(route, cookies.get(name)!, own.slug)
      expect(status, `${name}: ${text.slice(0, 300)}`).toBeLessThan(500)
    }
  })

  it.each(named(members))('%s asks a stranger to sign in', async (_, route) => {
    expect((await ask(route, null, own.slug)).status).toBe(401)
  })

  it.each(named(members))('%s answers alike for another organization and a missing one', async (_, route) => {
    for (const name of askers) {
      const other = await ask(route, cookies.get(name)!, foreign.slug)
      const missing = await ask(route, cookies.get(name)!, 'no-such-organization')
      expect(other.status, other.text.slice(0, 300)).toBe(404)
      expect(withoutReference(other.text)).toBe(withoutReference(missing.text))
    }
  })

  it.each(named(members.filter(({ path }) => /\{.*\}.*\{/.test(path))))(
    '%s does not reach a record of another organization by its id',
    async (_, route) => {
      const ids = [secret.shadowAiItems[0]!.id, secret.persons[0]!.id, secret.stakeholders[0]!.id]
      for (const id of ids) {
        const { text } = await ask(route, cookies.get('admin')!, own.slug, id)
        expect(text).not.toContain(canary)
      }
    },
  )

  it.each(named(routes.filter(({ authentication }) => authentication !== 'public')))(
    '%s refuses what another site could have sent',
    async (_, route) => {
      if (route.method === 'GET') return
      const { url, params } = address(route, own.slug, 'nothing-here')
      for (const forged of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }, {}] as Record<
        string,
        string
      >[]) {
        const headers = new Headers({
          cookie: cookies.get('admin')!.get('cookie')!,
          'content-type': 'application/json',
          ...forged,
        })
        const request = new Request(url, { method: route.method, headers, ...(route.body ? { body: '{}' } : {}) })
        const response = await (await handlerOf(route))(request, { params: Promise.resolve(params) })
        expect(response.status).toBe(403)
      }
    },
  )

  it('changed nothing in the other organization', async () => {
    const actor = await actorFor(operator.id, foreign.slug)
    const entries = await read(actor, (tx) => tx.auditEntry.findMany({ select: { action: true } }))
    expect(entries).toEqual([{ action: 'organization:import' }])
  })
})
