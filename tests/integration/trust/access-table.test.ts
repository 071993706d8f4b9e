import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { routes } from '@/app/api/v1/routes'
import { type Holder, type Permission, type Role, roles, type Scope, seats } from '@/lib/access/permissions'
import type { RouteDefinition } from '@/lib/client/route'
import { sections } from '@/lib/document/schema'
import { registers } from '@/lib/features/registers/catalogue'
import { db } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { mutateAsSystem } from '@/lib/server/mutation'
import { insertRecords } from '@/lib/server/records'
import { secretHash } from '@/lib/server/session'
import { createOrganizationWith, createUser, signedIn } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import written from '../../support/route-rights.json' with { type: 'json' }
import { Samples } from '../registers/samples'
import { type Asker, mayAsk } from './written-rights'

/**
 * The mutation check weakens the one table of rights while a request runs: `everybody` lets everybody do everything,
 * `every-record` takes every record for the person's own. The table below must then disagree, or it would notice nothing.
 */
const weak = vi.hoisted(() => ({ as: 'nothing' as 'nothing' | 'everybody' | 'every-record' }))
vi.mock('@/lib/access/permissions', async (original) => {
  const real = await original<typeof import('@/lib/access/permissions')>()
  const all = { own: true, assigned: true, signer: true }
  return {
    ...real,
    can: (holder: Holder, permission: Permission, scope: Scope = {}) =>
      weak.as === 'everybody' || real.can(holder, permission, weak.as === 'every-record' ? all : scope),
    couldHave: (...asked: Parameters<typeof real.couldHave>) => weak.as === 'everybody' || real.couldHave(...asked),
  }
})

await ownDatabase()

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
const askers: Record<string, Asker> = {
  ...Object.fromEntries(roles.map((role) => [role, { role }])),
  ...Object.fromEntries(seats.map((seat) => [`seat of ${seat}`, { role: 'viewer' as const, seats: [seat] }])),
}
const canary = 'Kanarinfugl'
const own = await createOrganizationWith(askers)
const foreign = await createOrganizationWith(
  { stranger: { role: 'admin' }, owner: { role: 'admin' } },
  { name: `${canary} AS` },
)
const headersOf = new Map<string, Headers>()
for (const name of Object.keys(askers)) headersOf.set(name, await signedIn(own.members[name]!.userId))
const operator = await signedIn((await createUser('operator', { operator: true })).id)
const stranger = await signedIn(foreign.members.stranger.userId)

// The people and teams that the sample rows of the registers name.
for (const { organizationId } of [own, foreign]) {
  await mutateAsSystem(organizationId, { action: 'test:write', subject: 'test' }, async (tx) => {
    const persons = ['ana', 'ben', 'cleo', 'dan', 'eva'].map((id) =>
      sections.persons.row.parse({ id, name: `${id} of the samples` }),
    )
    await insertRecords(tx, 'persons', persons, true)
    const teams = ['grid', 'care'].map((id) => sections.teams.row.parse({ id, name: `${id} of the samples` }))
    await insertRecords(tx, 'teams', teams, true)
  })
}

async function tokenOf(role: Role): Promise<Headers> {
  const secret = `sxt_${randomBytes(24).toString('base64url')}`
  await mutateAsSystem(own.organizationId, { action: 'test:write', subject: 'test' }, (tx) =>
    tx.apiToken.create({
      data: {
        organizationId: own.organizationId,
        id: newId(),
        name: `token of ${role}`,
        prefix: 'sxt_',
        role,
        tokenHash: secretHash(secret),
        expiresAt: new Date(Date.now() + 86_400_000),
      },
    }),
  )
  return new Headers({ authorization: `Bearer ${secret}` })
}

const rightOf = ({ method, path: at }: RouteDefinition) =>
  (written as Record<string, string>)[`${method} ${at}`]!.replace(' +token', '').replace(' of the register', '')

const samples: Record<string, string> = {
  gateId: 'gate-1-2',
  number: '1',
  areaId: 'security',
  questionId: 'TS-1',
  itemId: 'P1-A1',
  register: 'templates',
  pattern: 'shadow-ai',
}

async function handlerOf({ method, path: at }: RouteDefinition): Promise<Handler> {
  const file = path.resolve(import.meta.dirname, `../../../app/api/v1${at.replace(/\{(\w+)\}/g, '[$1]')}/route.ts`)
  return ((await import(/* @vite-ignore */ file)) as Record<string, Handler>)[method]!
}

type Sent = { slug?: string; values?: Record<string, string>; body?: string; query?: string }

async function ask(
  route: RouteDefinition,
  headers: Headers | null,
  { slug = own.slug, values = {}, body, query = '' }: Sent = {},
) {
  const params: Record<string, string> = {}
  const at = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    params[name] = name === 'organization' ? slug : (values[name] ?? samples[name] ?? 'nothing-here')
    return params[name]
  })
  const sent = new Headers(headers ?? undefined)
  sent.set('sec-fetch-site', 'same-origin')
  if (route.idempotent) sent.set('idempotency-key', randomUUID())
  if (route.body) sent.set('content-type', 'application/json')
  const revision = route.method === 'DELETE' && query === '' ? '?revision=1' : query
  const content = route.body ? { body: body ?? JSON.stringify(route.example) } : {}
  const request = new Request(`http://localhost/api/v1${at}${revision}`, {
    method: route.method,
    headers: sent,
    ...content,
  })
  const response = await (await handlerOf(route))(request, { params: Promise.resolve(params) })
  const text = await response.text()
  return { status: response.status, text, all: `${text}${JSON.stringify([...response.headers])}` }
}

const members = routes.filter(({ authentication }) => authentication === 'member')
const named = (list: readonly RouteDefinition[]) =>
  list.map((route) => [`${route.method} ${route.path}`, route] as const)
const audited = async () => {
  const [row] = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.organization', ${own.organizationId}, true)`
    return tx.$queryRaw<
      { n: number }[]
    >`SELECT count(*)::int AS n FROM "AuditEntry" WHERE "organizationId" = ${own.organizationId}`
  })
  return row!.n
}
const forbiddenFor = (route: RouteDefinition) =>
  Object.entries(askers).flatMap(([name, asker]) => (mayAsk(rightOf(route), route, asker) ? [] : [name]))

describe('who lacks the right of a route', () => {
  it.each(named(members.filter((route) => forbiddenFor(route).length > 0)))(
    '%s: is refused whatever they send, writes nothing, and the table notices when the right is weakened',
    async (_, route) => {
      const before = await audited()
      for (const name of forbiddenFor(route)) {
        for (const body of route.body ? [undefined, '{}', 'no json', '[]'] : [undefined]) {
          const { status, text } = await ask(route, headersOf.get(name)!, { body })
          expect(status, `${name}, ${body}: ${text}`).toBe(403)
        }
      }
      expect(await audited()).toBe(before)
      weak.as = 'everybody'
      const weakened = await ask(route, headersOf.get(forbiddenFor(route)[0]!)!, { body: '{}', query: '?revision=0' })
      weak.as = 'nothing'
      expect(weakened.status).not.toBe(403)
    },
  )
})

describe('who has the right of a route', () => {
  it.each(named(members.filter(({ method }) => method === 'GET')))(
    '%s: reads, and nothing breaks',
    async (_, route) => {
      for (const [name, asker] of Object.entries(askers)) {
        if (!mayAsk(rightOf(route), route, asker)) continue
        const { status, text } = await ask(route, headersOf.get(name)!)
        expect([200, 404], `${name}: ${text.slice(0, 200)}`).toContain(status)
      }
    },
  )

  it.each(named(members.filter(({ method }) => method !== 'GET')))('%s: gets past the right', async (_, route) => {
    for (const [name, asker] of Object.entries(askers)) {
      if (!mayAsk(rightOf(route), route, asker)) continue
      const { status, text } = await ask(route, headersOf.get(name)!, { body: '{"unknown":1}', query: '?revision=0' })
      expect(status, `${name}: ${text.slice(0, 200)}`).toBeLessThan(500)
      if (route.body) expect([422, 409, 404], `${name}: ${text.slice(0, 200)}`).toContain(status)
    }
  })
})

describe('who is no member', () => {
  it.each(named(members))('%s: learns nothing and changes nothing', async (_, route) => {
    const before = await audited()
    expect((await ask(route, null)).status).toBe(401)
    for (const headers of [operator, stranger]) expect((await ask(route, headers)).status).toBe(404)
    for (const headers of [headersOf.get('admin')!, operator]) {
      const { status, all } = await ask(route, headers, { slug: foreign.slug })
      expect([status, all.includes(canary), all.includes(foreign.organizationId)]).toEqual([404, false, false])
    }
    expect(await audited()).toBe(before)
  })

  it('is no operator by being an administrator', async () => {
    const needed = routes.filter(({ may }) => may === 'operator')
    expect(needed.length).toBeGreaterThan(3)
    for (const route of needed) {
      for (const body of [undefined, '{}', 'no json']) {
        expect((await ask(route, headersOf.get('admin')!, { body })).status, route.path).toBe(403)
      }
      weak.as = 'nothing'
      expect((await ask(route, operator, { body: '{}' })).status, route.path).not.toBe(403)
    }
  })
})

describe('a token', () => {
  it.each(roles.filter((role) => role !== 'admin' && role !== 'auditor'))(
    'of a %s does what its role may and the route takes tokens for, and never signs',
    async (role) => {
      const token = await tokenOf(role)
      for (const route of members) {
        const right = rightOf(route)
        const may = route.token && mayAsk(right, route, { role })
        const { status, text } = await ask(route, token, { body: '{"unknown":1}', query: '?revision=0' })
        if (may) expect([200, 404, 409, 422], `${route.method} ${route.path}: ${text.slice(0, 200)}`).toContain(status)
        else expect(status, `${route.method} ${route.path}: ${text.slice(0, 200)}`).toBe(403)
      }
    },
  )
})

describe('a record that is somebody else’s', () => {
  const patch = routes.find(({ method, path: at }) => method === 'PATCH' && at.endsWith('/registers/{register}/{id}'))!
  const remove = routes.find(
    ({ method, path: at }) => method === 'DELETE' && at.endsWith('/registers/{register}/{id}'),
  )!
  const contributor = headersOf.get('contributor')!
  const editable = registers.filter(({ write }) => write?.edit === 'register:edit')

  it.each(editable.map((one) => [one.name, one] as const))(
    '%s: stays as it is, and the scope is what keeps it',
    async (name, one) => {
      const row = await new Samples(await own.actor('admin')).add(one, 1)
      const values = { register: name, id: row.id }
      const body = JSON.stringify({ revision: 1 })
      for (const route of [patch, remove]) expect((await ask(route, contributor, { values, body })).status).toBe(403)
      weak.as = 'every-record'
      const weakened = await ask(patch, contributor, { values, body: JSON.stringify({ revision: 99 }) })
      weak.as = 'nothing'
      expect(weakened.status).not.toBe(403)
    },
  )

  /** Samples of one register differ by their number. */
  let sample = 10
  const steps: readonly (readonly [string, string, string])[] = [
    ['experiments', 'POST', '/experiments/{id}/start'],
    ['experiments', 'POST', '/experiments/{id}/renewals'],
    ['experiments', 'POST', '/experiments/{id}/decision'],
    ['experiments', 'POST', '/experiments/{id}/decommissioning'],
    ['experiments', 'POST', '/experiments/{id}/inactivity-flag'],
    ['experiments', 'POST', '/experiments/{id}/step-back'],
    ['gpu-quotas', 'POST', '/gpu-quotas/{id}/links'],
    ['radar-entries', 'POST', '/radar-entries/{id}/moves'],
  ]
  it.each(steps)('%s: takes no %s %s by a contributor who does not own it', async (register, method, at) => {
    const one = registers.find(({ name }) => name === register)!
    sample += 1
    const row = await new Samples(await own.actor('admin')).add(one, sample)
    const route = routes.find((each) => each.method === method && each.path.endsWith(at))!
    const before = await audited()
    expect((await ask(route, contributor, { values: { id: row.id } })).status).toBe(403)
    expect(await audited()).toBe(before)
    weak.as = 'every-record'
    const weakened = await ask(route, contributor, { values: { id: row.id } })
    weak.as = 'nothing'
    expect(weakened.status).not.toBe(403)
  })

  it('of another organization is not there by its id, for the administrator either', async () => {
    const theirs = new Samples(await foreign.actor('owner'))
    for (const one of registers.filter(({ write }) => write !== null).slice(0, 12)) {
      const row = await theirs.add(one, 1)
      for (const route of members.filter(({ path: at }) => /\{id\}|\{person\}|\{team\}|\{workItemId\}/.test(at))) {
        const values = { register: one.name, id: row.id, person: row.id, team: row.id, workItemId: row.id }
        const { status, all } = await ask(route, headersOf.get('admin')!, { values })
        expect([403, 404, 409, 422], `${route.path}: ${status}`).toContain(status)
        expect(all.includes(canary)).toBe(false)
      }
    }
  })
})
