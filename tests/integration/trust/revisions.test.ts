import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { routes } from '@/app/api/v1/routes'
import type { RouteDefinition } from '@/lib/client/route'
import type { Section } from '@/lib/document/schema'
import { importDocument } from '@/lib/features/documents/mutations'
import { registers } from '@/lib/features/registers/catalogue'
import { createUser, signedIn, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { longStory } from '../documents/story'

await ownDatabase()

const operator = await createUser('operator', { operator: true })
const document = longStory()
const { slug } = await importDocument(await visitorFor(operator.id), document)
const cookie = (await signedIn(operator.id)).get('cookie')!

type Answer = { status: number; body: { current?: unknown; detail?: string; items?: { id: string }[] } }
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

async function ask(method: string, template: string, params: Record<string, string>, query = '', body?: object) {
  const folder = template.replace(/\{(\w+)\}/g, '[$1]')
  const file = path.resolve(import.meta.dirname, `../../../app/api/v1${folder}/route.ts`)
  const handler = ((await import(/* @vite-ignore */ file)) as Record<string, Handler>)[method]!
  const all = { organization: slug, ...params }
  const address = template.replace(/\{(\w+)\}/g, (_, name: keyof typeof all) => all[name])
  const headers = {
    cookie,
    'sec-fetch-site': 'same-origin',
    'idempotency-key': randomUUID(),
    'content-type': 'application/json',
  }
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
  const response = await handler(new Request(`http://localhost/api/v1${address}${query}`, init), {
    params: Promise.resolve(all),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) } as Answer
}

const propertiesOf = (schema: z.ZodType | undefined): Record<string, unknown> =>
  schema
    ? ((z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { properties?: Record<string, unknown> })
        .properties ?? {})
    : {}

/** Where a route takes the revision that was seen. */
function placeOf(route: RouteDefinition): 'query' | 'revision' | 'seen' | null {
  if ('revision' in propertiesOf(route.query)) return 'query'
  const body = propertiesOf(route.body)
  return 'revision' in body ? 'revision' : 'seen' in body ? 'seen' : null
}

const writes = routes.filter((route) => route.method !== 'GET' && placeOf(route) !== null)
const first = (section: Section, is: (row: never) => boolean = () => true): string =>
  (document[section] as { id: string; archivedAt: string | null }[]).find(
    (row) => row.archivedAt === null && is(row as never),
  )?.id ?? 'none-there'

/** Every route that takes a revision: its record (or what makes one), and otherwise valid fields. */
type Sample = { params?: Record<string, string>; body?: object }
const of = (id: string, body: object = {}): Sample => ({ params: { id }, body })
const experiment = first('experiments')
const SAMPLES: Record<string, Sample> = {
  'PATCH /organizations/{organization}': { body: { name: 'Another name' } },
  'PATCH /organizations/{organization}/people/{person}': {
    params: { person: first('persons') },
    body: { name: 'Renamed' },
  },
  'PATCH /organizations/{organization}/memberships/{membership}': {
    params: { membership: 'membership' },
    body: { role: 'editor' },
  },
  'DELETE /organizations/{organization}/memberships/{membership}': { params: { membership: 'membership' } },
  'DELETE /organizations/{organization}/invitations/{invitation}': { params: { invitation: 'invitation' } },
  'DELETE /organizations/{organization}/seats/{holding}': { params: { holding: first('seatHoldings') } },
  'DELETE /organizations/{organization}/deputies/{deputy}': { params: { deputy: first('deputies') } },
  'PATCH /organizations/{organization}/teams/{team}': { params: { team: first('teams') }, body: { name: 'Renamed' } },
  'PATCH /organizations/{organization}/registers/{register}/{id}': {
    params: { register: 'templates', id: first('templates') },
    body: { name: 'Renamed' },
  },
  'DELETE /organizations/{organization}/registers/{register}/{id}': {
    params: { register: 'templates', id: first('templates') },
  },
  'POST /organizations/{organization}/shadow-ai-items/{id}/security-reviews': of(first('shadowAiItems'), {
    at: '2026-01-10',
    checked: ['identity', 'network', 'data', 'ai-tests'],
  }),
  'POST /organizations/{organization}/radar-entries/{id}/moves': of(first('radarEntries'), {
    ring: 'hold',
    at: '2026-01-10',
  }),
  'POST /organizations/{organization}/alignment-notes': { body: { goal: 'Goal', scope: 'Scope', nextStep: 'Step' } },
  'POST /organizations/{organization}/stakeholders/{id}/acknowledgements': of(first('stakeholders'), {
    version: 1,
    how: 'meeting',
    at: '2026-01-10',
  }),
  'PUT /organizations/{organization}/scorecards/draft/answers/{questionId}': {
    params: { questionId: 'TS-1' },
    body: { rating: 3 },
  },
  'PUT /organizations/{organization}/scorecards/draft/areas/{areaId}/quick-rating': {
    params: { areaId: 'networking' },
    body: { rating: 2 },
  },
  'PUT /organizations/{organization}/scorecards/draft/areas/{areaId}/confirmation': {
    params: { areaId: 'networking' },
    body: { final: 2 },
  },
  'DELETE /organizations/{organization}/scorecards/draft/assignments/{assignmentId}': {
    params: { assignmentId: 'assignment' },
  },
  'POST /organizations/{organization}/scorecards/draft/submission': { body: {} },
  'DELETE /organizations/{organization}/flags/{pattern}/acceptances/{acceptance}': {
    params: { pattern: 'big-bang', acceptance: first('flagAcceptances') },
  },
  'PATCH /organizations/{organization}/items/{itemId}': { params: { itemId: 'P2-A6' }, body: { note: 'Note' } },
  'PATCH /organizations/{organization}/items/{itemId}/evidence/{evidenceId}': {
    params: { itemId: 'P2-A6', evidenceId: 'evidence' },
    body: { verified: true },
  },
  'DELETE /organizations/{organization}/items/{itemId}/evidence/{evidenceId}': {
    params: { itemId: 'P2-A6', evidenceId: 'evidence' },
  },
  'POST /organizations/{organization}/experiments/{id}/start': of(experiment, { days: 14, start: '2026-01-10' }),
  'POST /organizations/{organization}/experiments/{id}/renewals': of(experiment, {
    days: 14,
    reason: 'Not enough data yet',
  }),
  'POST /organizations/{organization}/experiments/{id}/decision': of(experiment, {
    decision: 'no-go',
    reason: 'Too slow for us',
    at: '2026-01-10',
    nextStep: 'None',
  }),
  'POST /organizations/{organization}/experiments/{id}/decommissioning': of(experiment, { at: '2026-01-10' }),
  'POST /organizations/{organization}/experiments/{id}/inactivity-flag': of(experiment),
  'POST /organizations/{organization}/experiments/{id}/step-back': of(experiment),
  'POST /organizations/{organization}/use-cases/{id}/security-reviews': of(first('useCases'), { at: '2026-01-10' }),
  'DELETE /organizations/{organization}/quota-links/{id}': of(first('quotaLinks')),
  'POST /organizations/{organization}/reclaim-cases/{id}/steps': of(first('reclaimCases'), { step: 'notified' }),
  'DELETE /organizations/{organization}/tokens/{token}': { params: { token: 'token' } },
  'PUT /organizations/{organization}/decisions/{id}/comparison': of(first('adrs'), {
    options: [
      { id: 'a', name: 'Build' },
      { id: 'b', name: 'Buy' },
    ],
    oneOptionReason: null,
    criteria: [{ id: 'upkeep', name: 'Upkeep', weight: 100 }],
    scores: [{ option: 'b', criterion: 'upkeep', score: 4 }],
    chosenOption: 'b',
  }),
  'PATCH /organizations/{organization}/quarter-reviews/{id}': of('review', { coverage: [] }),
  'POST /organizations/{organization}/quarter-reviews/{id}/freeze': of('review', { at: '2026-01-10' }),
  'PUT /organizations/{organization}/compliance/frameworks': {
    body: { frameworks: [{ framework: 'soc2', source: 'contract', reason: 'Asked for by two customers.' }] },
  },
  'PATCH /organizations/{organization}/work-items/{workItemId}': {
    params: { workItemId: first('workItems') },
    body: { closed: true },
  },
}

// Records that the document does not have, made through the portal itself.
const make = (template: string, params: Record<string, string>, body: object) => ask('POST', template, params, '', body)
const invited = await make(
  '/organizations/{organization}/invitations',
  {},
  { role: 'viewer', email: 'new@example.test' },
)
const members = await ask('GET', '/organizations/{organization}/memberships', {})
const evidence = await make(
  '/organizations/{organization}/items/{itemId}/evidence',
  { itemId: 'P2-A6' },
  { label: 'Plan', url: 'https://example.test/plan' },
)
await make('/organizations/{organization}/scorecards', {}, {})
const assigned = await make(
  '/organizations/{organization}/scorecards/draft/areas/{areaId}/assignments',
  { areaId: 'networking' },
  { personIds: [first('persons', (row: { active: boolean }) => row.active)] },
)
const token = await make('/organizations/{organization}/tokens', {}, { name: 'A job', role: 'viewer', days: 7 })
const review = await make('/organizations/{organization}/quarter-reviews', {}, { quarter: '2026-Q1' })
const idIn = (value: unknown): string => /"id":"([^"]+)"/.exec(JSON.stringify(value ?? {}))?.[1] ?? 'none-there'
const made: Record<string, string> = {
  invitation: idIn(invited.body),
  evidence: idIn(evidence.body),
  assignment: idIn(assigned.body),
  membership: idIn(members.body),
  token: idIn(token.body),
  review: idIn(review.body),
}

// Who asks holds the seat that reviews, and the draft has an answer and a rating already.
const answerTo = '/organizations/{organization}/scorecards/draft/answers/{questionId}'
const rate = '/organizations/{organization}/scorecards/draft/areas/{areaId}/quick-rating'
await ask('PUT', answerTo, { questionId: 'TS-1' }, '', { rating: 2, revision: 0 })
await ask('PUT', rate, { areaId: 'networking' }, '', { rating: 3, revision: 0 })
const person = await make('/organizations/{organization}/people', {}, { name: 'Ola Admin' })
const link = '/organizations/{organization}/memberships/{membership}'
await ask('PATCH', link, { membership: made.membership! }, '', { revision: 1, personId: idIn(person.body) })
await make('/organizations/{organization}/seats', {}, { seat: 'security-lead', personId: idIn(person.body) })

const MALFORMED = [undefined, null, -1, 1.5, 3_000_000_000, 9e15, 'first', '', {}]
const named = writes.map((route) => [`${route.method} ${route.path}`, route] as const)

function send(
  route: RouteDefinition,
  sample: Sample,
  revision: unknown,
  more: Record<string, string> = {},
): Promise<Answer> {
  const params = Object.fromEntries(
    Object.entries({ ...sample.params, ...more }).map(([name, value]) => [name, made[value] ?? value]),
  )
  const place = placeOf(route)!
  const query = place === 'query' && revision !== undefined ? `?revision=${encodeURIComponent(String(revision))}` : ''
  const body =
    place === 'query' ? sample.body : { ...sample.body, ...(revision === undefined ? {} : { [place]: revision }) }
  return ask(route.method, route.path, params, query, body)
}

describe('the revision that was seen', () => {
  it('has a sample for every route that takes one', () => {
    expect(named.map(([name]) => name).sort()).toEqual(Object.keys(SAMPLES).sort())
  })

  it.each(named)(
    '%s answers nothing but a refusal to any revision that is not the present one',
    async (name, route) => {
      for (const revision of [...MALFORMED, 0, 1_000_000, 2_000_000_000]) {
        const { status, body } = await send(route, SAMPLES[name]!, revision)
        expect([400, 404, 409, 422], `${revision}: ${status} ${JSON.stringify(body).slice(0, 300)}`).toContain(status)
      }
    },
  )

  it.each(['none-there', '00000000-0000-7000-8000-000000000000'])('makes nothing of a change to %s', async (id) => {
    for (const [name, route] of named) {
      const sample = SAMPLES[name]!
      const last = Object.keys(sample.params ?? {}).at(-1)
      if (!last || ['questionId', 'areaId', 'itemId'].includes(last)) continue
      expect((await send(route, sample, 0, { [last]: id })).status, name).toBe(404)
    }
  })

  it.each(
    registers
      .filter(({ write }) => write !== null)
      .map(({ name, section, kept }) => [name, section, kept !== undefined] as const),
  )('%s: 0 on a row that is there is a conflict with its present values', async (register, section, kept) => {
    const id = first(section)
    if (id === 'none-there') return
    const patch = routes.find(
      ({ path: one, method }) => one.endsWith('/registers/{register}/{id}') && method === 'PATCH',
    )!
    for (const revision of [0, 1_000_000]) {
      const answer = await send(patch, { params: { register, id }, body: {} }, revision)
      expect(answer.status, JSON.stringify(answer.body)).toBe(409)
      expect(answer.body.current).toMatchObject({ id })
    }
    if (kept) return
    const archive = routes.find(
      ({ path: one, method }) => one.endsWith('/registers/{register}/{id}') && method === 'DELETE',
    )!
    expect((await send(archive, { params: { register, id } }, 0)).body.current).toMatchObject({ id })
  })

  it('a quick rating that says it is the first on an area that is rated is a conflict', async () => {
    const route = writes.find(({ path: one }) => one.endsWith('/quick-rating'))!
    const sample = SAMPLES['PUT /organizations/{organization}/scorecards/draft/areas/{areaId}/quick-rating']!
    const { status, body } = await send(route, sample, 0)
    expect(status).toBe(409)
    expect(body.current).toMatchObject({ areaId: 'networking', quick: 3 })
  })
})
