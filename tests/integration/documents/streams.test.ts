import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { GET as exportIt } from '@/app/api/v1/organizations/[organization]/export/route'
import { POST as importIt } from '@/app/api/v1/organizations/import/route'
import { type OrganizationDocument, organizationDocument } from '@/lib/document/schema'
import { listOwnOrganizations } from '@/lib/features/accounts/queries'
import { createOrganizationWith, createUser, signedIn, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { story } from './story'

const database = await ownDatabase()

const operator = await createUser('operator', { operator: true })
const cookieFor = async (id: string) => (await signedIn(id)).get('cookie')!
const cookie = await cookieFor(operator.id)
const none = Promise.resolve({})
const kept = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`sextant-${process.pid}-`))

async function send(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const request = new Request('http://localhost/api/v1/organizations/import', {
    method: 'POST',
    headers: {
      cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...headers,
    },
    body,
  })
  const response = await importIt(request, { params: none })
  return {
    status: response.status,
    answer: (await response.json()) as { slug: string; detail: string; errors: { pointer: string }[] },
  }
}
async function fetchExport(slug: string, query: string) {
  const request = new Request(`http://localhost/api/v1/organizations/${slug}/export${query}`, { headers: { cookie } })
  return exportIt(request, { params: Promise.resolve({ organization: slug }) })
}
const organizations = async () => (await listOwnOrganizations(await visitorFor(operator.id))).length

const comparable = ({ organization, exportedAt: _, history, ...rest }: OrganizationDocument) => {
  const { id: _id, slug: _slug, ...facts } = organization
  // The organization's own versions are those of another organization, and of another moment.
  const versions = history?.filter(({ section }) => section !== 'organization')
  return { ...rest, organization: { ...facts, isDemo: false }, versions }
}

describe('an organization that leaves and comes in', () => {
  it('is the same, packed or not, with every version of its records', async () => {
    const first = await send(JSON.stringify(story()))
    expect(first.status).toBe(201)
    const plain = await (await fetchExport(first.answer.slug, '?history=true')).text()
    const packed = await fetchExport(first.answer.slug, '?history=true&gzip=true')
    expect(packed.headers.get('content-disposition')).toContain('.json.gz"')
    const bytes = new Uint8Array(await packed.arrayBuffer())
    const once = organizationDocument.parse(JSON.parse(plain))
    expect(comparable(organizationDocument.parse(JSON.parse(gunzipSync(bytes).toString())))).toEqual(comparable(once))
    const second = await send(bytes, { 'content-type': 'application/gzip' })
    expect(second.status).toBe(201)
    const again = await (await fetchExport(second.answer.slug, '?history=true')).text()
    expect(comparable(organizationDocument.parse(JSON.parse(again)))).toEqual(comparable(once))
    expect(kept()).toEqual([])
  })

  it('is exported once at a time, also by another instance', async () => {
    const { slug } = (await send(JSON.stringify(story()))).answer
    const status = async () => {
      const response = await fetchExport(slug, '?history=true')
      await response.text()
      return response.status
    }
    const other = new pg.Client({ connectionString: database.adminUrl })
    await other.connect()
    const turn = `(71, (SELECT hashtext(o."id") FROM "Organization" o WHERE o."slug" = '${slug}'))`
    await other.query(`SELECT pg_advisory_lock${turn}`)
    expect(await status()).toBe(429)
    await other.query(`SELECT pg_advisory_unlock${turn}`)
    await other.end()
    expect(await status()).toBe(200)
  })
})

describe('a document that does not come in', () => {
  const text = JSON.stringify({ ...story(), history: undefined })
  it.each([
    ['is no JSON', `${text.slice(0, -1)},`, {}, 400],
    ['stops in the middle', text.slice(0, text.length / 2), {}, 400],
    ['is no gzip', text, { 'content-type': 'application/gzip' }, 400],
    ['is cut gzip', new Uint8Array(gzipSync(text).subarray(0, 5_000)), { 'content-type': 'application/gzip' }, 400],
    ['is of another type', text, { 'content-type': 'text/csv' }, 415],
    [
      'names unknown fields',
      `{"organization":{"id":"o","slug":"o","name":"O"},"teams":[{"id":"t","name":"T","colour":1}]}`,
      {},
      422,
    ],
    [
      'has a wrong version at the end of its history',
      `${text.slice(0, -1)},"history":[{"section":"teams","recordId":"t1","revision":1,"at":"2026-01-01T00:00:00.000Z","data":{"id":"t1"}}]}`,
      {},
      422,
    ],
  ] as const)('because it %s leaves nothing behind', async (_, body, headers, status) => {
    const before = await organizations()
    const { status: answered, answer } = await send(body as string, headers)
    expect(answered, answer.detail).toBe(status)
    if (status === 422) expect(answer.errors[0]?.pointer).toMatch(/^\/(teams\/0\/colour|history\/0\/data)/)
    expect(await organizations()).toBe(before)
    expect(kept()).toEqual([])
  })

  it('from somebody who is no operator is refused before it is read', async () => {
    const { members } = await createOrganizationWith({ ana: { role: 'admin' } })
    const { status } = await send('not even JSON', { cookie: await cookieFor(members.ana.userId) })
    expect(status).toBe(403)
  })
})
