import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Keys, send } from '@/components/write/send'

/** What the network does with each call, in turn. */
type Turn = 'lost' | { status: number; body: unknown }
const keys: (string | null)[] = []
let turns: Turn[] = []

beforeEach(() => {
  keys.length = 0
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('window', { location: { hostname: 'sextant.intranet' } })
  vi.stubGlobal('fetch', async (_: string, { headers }: { headers: Record<string, string> }) => {
    keys.push(headers['idempotency-key'] ?? null)
    const turn = turns.shift()
    if (turn === undefined || turn === 'lost') throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify(turn.body), { status: turn.status })
  })
})
afterEach(() => vi.unstubAllGlobals())

const done = { status: 201, body: { id: '1' } }
const refused = { status: 422, body: { status: 422, code: 'invalid', title: '', detail: 'No.', errors: [] } }

it('the key stays until the portal has answered, and the next write has another', async () => {
  const form: Keys = new Map()
  turns = ['lost', 'lost', done, done]
  const outcomes = []
  for (let press = 0; press < 4; press += 1) outcomes.push(await send('POST', '/a', { body: { x: 1 }, keys: form }))
  expect(outcomes.map((one) => (one.ok ? 'done' : one.outcome))).toEqual(['unknown', 'unknown', 'done', 'done'])
  expect(new Set(keys.slice(0, 3)).size).toBe(1)
  expect(keys[3]).not.toBe(keys[2])
})

it('a refusal is an answer', async () => {
  const form: Keys = new Map()
  turns = [refused, done]
  await send('POST', '/b', { body: {}, keys: form })
  await send('POST', '/b', { body: {}, keys: form })
  expect(keys[1]).not.toBe(keys[0])
})

it('a form that was changed keeps its key; another form has it for the same words only', async () => {
  const form: Keys = new Map()
  turns = ['lost', 'lost', 'lost', 'lost']
  await send('POST', '/c', { body: { x: 1 }, keys: form })
  await send('POST', '/c', { body: { x: 2 }, keys: form })
  await send('POST', '/c', { body: { x: 1 }, keys: new Map() })
  await send('POST', '/c', { body: { x: 3 }, keys: new Map() })
  expect(keys.slice(1, 3)).toEqual([keys[0], keys[0]])
  expect(keys[3]).not.toBe(keys[0])
})

it('an answer that is cut off, or of a proxy between, leaves it unknown', async () => {
  for (const status of [200, 502]) {
    vi.stubGlobal('fetch', async () => new Response('<html', { status }))
    expect(await send('PATCH', '/d', { body: {} })).toMatchObject({ ok: false, outcome: 'unknown' })
  }
  vi.stubGlobal('fetch', async () => new Response('<html', { status: 413 }))
  expect(await send('PATCH', '/d', { body: {} })).toMatchObject({ ok: false, outcome: 'refused' })
})

it('an answer in JSON that is no problem document of ours is never read as one', async () => {
  const foreign = [{ message: 'Bad gateway' }, null, 'no', [], { status: 502, code: 1, detail: 'x', errors: [] }]
  const withErrors = { status: 502, code: 'x', detail: 'x', errors: [{ field: 'x' }] }
  for (const body of [...foreign, withErrors]) {
    for (const status of [403, 500, 503]) {
      const headers = { 'x-request-id': 'proxy-7' }
      vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status, headers }))
      expect(await send('PATCH', '/g', { body: {} })).toEqual({
        ok: false,
        outcome: status === 403 ? 'refused' : 'unknown',
        problem: expect.objectContaining({ status, code: 'foreign', detail: '', errors: [], reference: 'proxy-7' }),
      })
    }
  }
})

it('without a network nothing was sent, unless the portal is on this device', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  turns = ['lost', 'lost']
  expect(await send('POST', '/e')).toMatchObject({ ok: false, outcome: 'not-sent' })
  vi.stubGlobal('window', { location: { hostname: 'localhost' } })
  expect(await send('POST', '/f')).toMatchObject({ ok: false, outcome: 'unknown' })
})
