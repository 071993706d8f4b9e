import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { GET as getOwnSession } from '@/app/api/v1/session/route'
import { settleDueOrganizations, settleWritten } from '@/lib/features/gates/settlement/mutations'
import { deliverNotices } from '@/lib/features/notices/delivery/mutations'
import { closeDb } from '@/lib/server/db'
import { log } from '@/lib/server/log'
import { pageFailed } from '@/lib/server/page-errors'
import { isReady } from '@/lib/server/readiness'
import { createOrganizationWith, createUser, signedIn } from '@/tests/support/accounts'
import { inDatabase } from '@/tests/support/cluster'
import { ownDatabase } from '@/tests/support/database'

const database = await ownDatabase()
afterEach(async () => {
  vi.restoreAllMocks()
  if (process.env.DATABASE_URL === database.url) return
  await closeDb()
  process.env.DATABASE_URL = database.url
})

type Line = Record<string, unknown>
function logged() {
  const lines: Line[] = []
  for (const level of ['error', 'warn', 'info'] as const) {
    vi.spyOn(log, level).mockImplementation((line: unknown) => void lines.push({ level, ...(line as Line) }))
  }
  return lines
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
const ask = (headers: Headers) =>
  (getOwnSession as unknown as Handler)(new Request('http://localhost/api/v1/session', { headers }), {
    params: Promise.resolve({}),
  })

describe('an outage of the database', () => {
  it('has one line when it begins, however many notice it, and one when it is over', async () => {
    const headers = await signedIn((await createUser('Outage')).id)
    const lines = logged()
    await closeDb()
    process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:9/nothing'
    const request = { headers: { 'x-sextant-request': randomUUID() }, method: 'GET', route: '/o/[slug]' }
    for (let i = 0; i < 3; i += 1) {
      const answer = await ask(headers)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
      await deliverNotices()
      expect(await isReady()).toBe(false)
    }
    pageFailed(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), request)
    expect(lines.map(({ level, event }) => [level, event])).toEqual([['error', 'database_lost']])
    await closeDb()
    process.env.DATABASE_URL = database.url
    await vi.waitFor(() => expect(lines).toHaveLength(2), { timeout: 20_000 })
    expect(lines[1]).toMatchObject({ level: 'warn', event: 'database_back' })
    expect((await ask(headers)).status).toBe(200)
  })
})

describe('a slow database', () => {
  it('has one line when jobs cannot begin in time, none of an error, and one when it is over', async () => {
    const lines = logged()
    await inDatabase(database.adminUrl, async (other) => {
      await other.query('BEGIN')
      await other.query('LOCK TABLE "SettleMark", "DailyTask" IN ACCESS EXCLUSIVE MODE')
      await settleWritten()
      await Promise.all([settleWritten(), settleDueOrganizations()])
      await other.query('ROLLBACK')
    })
    // A slower machine may end silent connections as well, and says so; the outage itself has its two lines.
    const outage = () =>
      lines.map(({ event }) => event).filter((event) => event === 'database_slow' || event === 'database_back')
    expect(outage()).toEqual(['database_slow'])
    await vi.waitFor(() => expect(outage()).toEqual(['database_slow', 'database_back']), { timeout: 120_000 })
    await settleWritten()
    expect(outage()).toEqual(['database_slow', 'database_back'])
    expect(lines.filter(({ level }) => level === 'error')).toEqual([])
  })
})

describe('the log', () => {
  it('has one line for a page that broke, with the reference that the person sees', () => {
    const lines = logged()
    const error = Object.assign(new Error('planted'), { digest: '42' })
    pageFailed(error, { headers: { 'x-sextant-request': 'r-1' }, method: 'GET', route: '/o/[slug]/radar' })
    expect(lines).toMatchObject([
      { level: 'error', event: 'page_failed', id: 'r-1', digest: '42', route: '/o/[slug]/radar' },
    ])
    expect(JSON.stringify(lines[0])).not.toContain('\n')
  })

  it('names who was refused, from where, in the line of which request', async () => {
    const { GET: listTeams } = await import('@/app/api/v1/organizations/[organization]/teams/route')
    const { slug } = await createOrganizationWith({ ana: { role: 'admin' } })
    const outsider = await createUser('Outsider')
    const headers = await signedIn(outsider.id)
    headers.set('x-sextant-request', 'r-2')
    headers.set('x-sextant-address', '192.0.2.66')
    const lines = logged()
    const asked = async (given: Headers) => {
      const request = new Request(`http://localhost/api/v1/organizations/${slug}/teams`, { headers: given })
      const response = await (listTeams as unknown as Handler)(request, {
        params: Promise.resolve({ organization: slug }),
      })
      return (await response.json()) as { reference: string }
    }
    expect((await asked(headers)).reference).toBe('r-2')
    await asked(new Headers({ 'x-sextant-request': 'r-3', 'x-sextant-address': '192.0.2.67' }))
    const [denied, anonymous] = lines
    expect(denied).toMatchObject({
      level: 'info',
      event: 'refused',
      code: 'not_found',
      id: 'r-2',
      user: outsider.id,
      address: '192.0.2.66',
    })
    expect(anonymous).toMatchObject({ level: 'info', code: 'unauthenticated', id: 'r-3', user: null })
  })
})
