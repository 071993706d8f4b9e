import { afterAll, describe, expect, it } from 'vitest'
import { PATCH } from '@/app/api/v1/organizations/[organization]/route'
import { updateOrganization } from '@/lib/features/organizations/mutations'
import { getOrganization } from '@/lib/features/organizations/queries'
import { closeDb } from '@/lib/server/db'
import { createOrganizationWith, signedIn } from '../../support/accounts'
import { actionsOf } from '../../support/audit'
import { testDatabase } from '../../support/database'

const database = await testDatabase()
process.env.DATABASE_URL = database.url
afterAll(async () => {
  await closeDb()
  await database.drop()
})

const team = await createOrganizationWith({ admin: { role: 'admin' }, editor: { role: 'editor' } })
const other = await createOrganizationWith({ stranger: { role: 'admin' } })

/** What the API answers when this member sends it. */
async function send(userId: string, body: object) {
  const headers = await signedIn(userId)
  headers.set('sec-fetch-site', 'same-origin')
  headers.set('content-type', 'application/json')
  const request = new Request(`http://localhost/api/v1/organizations/${team.slug}`, {
    method: 'PATCH',
    headers,
    body: JSON.stringify(body),
  })
  const answer = await PATCH(request, { params: Promise.resolve({ organization: team.slug }) })
  return { status: answer.status, body: (await answer.json()) as { errors?: { pointer: string }[] } }
}
const stored = async () => getOrganization(await team.actor('admin'))

describe('the links of the community', () => {
  it('are stored by an administrator with one audit entry, and read by every member', async () => {
    const admin = await team.actor('admin')
    const before = await actionsOf(admin)
    const { revision } = await stored()
    await updateOrganization(admin, {
      revision,
      channelUrl: 'https://chat.example.org/ask',
      wikiUrl: 'http://wiki.intranet/ai',
    })
    const seen = await getOrganization(await team.actor('editor'))
    expect(seen).toMatchObject({
      channelUrl: 'https://chat.example.org/ask',
      wikiUrl: 'http://wiki.intranet/ai',
      guidesUrl: null,
    })
    expect(await actionsOf(admin)).toEqual([...before, 'organization:update'])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'chat.example.org', 'ftp://example.org/a'])(
    '%s is refused by the name of its field, and nothing is half-saved',
    async (address) => {
      const { revision } = await stored()
      const answer = await send(team.members.admin.userId, { revision, name: 'Half', officeHoursUrl: address })
      expect(answer.status).toBe(422)
      expect(answer.body.errors).toMatchObject([{ pointer: '/officeHoursUrl' }])
      expect(await stored()).toMatchObject({ officeHoursUrl: null, name: expect.not.stringMatching(/^Half$/) })
    },
  )

  it('are changed by administrators of this organization only, on the state they saw', async () => {
    const { revision } = await stored()
    const change = { revision, playbooksUrl: 'https://example.org/playbooks' }
    expect((await send(team.members.editor.userId, change)).status).toBe(403)
    expect((await send(other.members.stranger.userId, change)).status).toBe(404)
    expect((await send(team.members.admin.userId, { ...change, revision: revision - 1 })).status).toBe(409)
    expect((await stored()).playbooksUrl).toBeNull()
    expect((await send(team.members.admin.userId, change)).status).toBe(200)
  })
})
