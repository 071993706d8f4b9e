import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { POST } from '@/app/api/v1/evaluate/route'
import { organizationDocument, sections } from '@/lib/document/schema'
import { createUser, signedIn } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { evaluated } from '@/tests/support/evaluated'

await ownDatabase()
afterEach(() => vi.restoreAllMocks())

const cookie = (await signedIn((await createUser('caller')).id)).get('cookie')!
const MOST = 64 * 1024

async function send(body: string | Uint8Array<ArrayBuffer>, type = 'application/json') {
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': type }
  const request = new Request('http://localhost/api/v1/evaluate?asOf=2026-11-01', { method: 'POST', headers, body })
  const response = await POST(request, { params: Promise.resolve({}) })
  const text = await response.text()
  return { status: response.status, text, said: JSON.parse(text) }
}

const organization = { id: 'o', slug: 'o', name: 'O' }
const document = (more: object) => JSON.stringify({ organization, ...more })
const team = (n: number) => ({ id: `team-${n}`, name: `Team ${n}` })
const teams = (count: number) => Array.from({ length: count }, (_, n) => team(n))

/** How often this thread, which answers everybody, looks at a record of the document. */
function looks() {
  const spy = vi.spyOn(sections.teams.row, 'safeParse')
  return () => spy.mock.calls.length
}

describe('a document that is sent to be evaluated', () => {
  it('is judged as the library judges it, however large, packed or plain', async () => {
    const demonstration = JSON.parse(readFileSync('prisma/demo/valmere.json', 'utf8'))
    const { chain, gates } = evaluated(organizationDocument.parse(demonstration), '2026-11-01')
    const text = JSON.stringify(demonstration)
    expect(text.length).toBeGreaterThan(400_000)
    const answers = [await send(text), await send(Uint8Array.from(gzipSync(text)), 'application/gzip')]
    for (const { said, status } of answers) {
      expect([status, said.chain.state, said.warnings]).toEqual([200, chain.state, []])
      expect(said.gates.map(({ state }: { state: string }) => state)).toEqual(gates.map(({ state }) => state))
    }
    const small = await send(document({ teams: teams(3) }))
    expect([small.status, small.said.warnings]).toEqual([200, []])
  })

  it('is looked at in a thread of its own when it is large, right or wrong', async () => {
    const seen = looks()
    const right = await send(document({ teams: teams(20_000) }))
    const wrong = await send(document({ teams: teams(20_000).map(({ id }) => ({ id, nonsense: id })) }))
    expect([right.status, wrong.status, seen()]).toEqual([200, 422, 0])
    expect(wrong.said.errors.length).toBeLessThanOrEqual(100)
    expect(Buffer.byteLength(wrong.text)).toBeLessThanOrEqual(MOST)
  })

  it('is read no further than its first hundred wrong places', async () => {
    const seen = looks()
    const wrong = await send(document({ teams: Array.from({ length: 5_000 }, (_, n) => n) }))
    expect([wrong.status, wrong.said.errors.length]).toEqual([422, 100])
    expect(seen()).toBe(100)
  })

  it('is refused in a small answer when it is no document, no JSON, or too large unpacked', async () => {
    const keys = Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`${'k'.repeat(40)}${n}`, n]))
    const bomb = Uint8Array.from(gzipSync(`{"a":"${' '.repeat(60 * 1024 * 1024)}"}`))
    const answers = [
      await send(document(keys)),
      await send(`{"teams":[${'['.repeat(500_000)}`),
      await send(`${document({ teams: teams(20_000) }).slice(0, -2)}`),
      await send(bomb, 'application/gzip'),
      await send('null'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([422, 400, 400, 413, expect.any(Number)])
    expect(answers.at(-1)!.status).toBeLessThan(500)
    for (const { text } of answers) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST)
    expect((await send(document({ teams: teams(20_000) }))).status).toBe(200)
  })
})
