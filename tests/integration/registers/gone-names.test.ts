import { describe, expect, it } from 'vitest'
import { sections } from '@/lib/document/schema'
import { registerNamed } from '@/lib/features/registers/catalogue'
import { titleOf } from '@/lib/features/registers/naming/view'
import { exportRows, getRegister, listVersions } from '@/lib/features/registers/queries'
import { messages } from '@/lib/messages/messages'
import { mutateAsSystem } from '@/lib/server/mutation'
import { insertRecords } from '@/lib/server/records'
import { createOrganizationWith } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

const { registers: registerWords } = messages

await ownDatabase()

const archivedAt = '2026-03-01T08:00:00.000Z'

/** As an imported document leaves it: a request of a team that was archived, a model of a person who was archived. */
async function organization() {
  const team = await createOrganizationWith({ ana: { role: 'admin' } })
  await mutateAsSystem(team.organizationId, { action: 'test:write', subject: 'test' }, async (tx) => {
    const gone = (row: object) => ({ ...row, archivedAt, revision: 2 })
    await insertRecords(
      tx,
      'teams',
      [gone(sections.teams.row.parse({ id: 'team-gone', name: 'Old Grid' }))] as never,
      false,
    )
    await insertRecords(tx, 'teams', [sections.teams.row.parse({ id: 'team-here', name: 'Grid' })], true)
    const person = sections.persons.row.parse({ id: 'person-gone', name: 'Gone Person' })
    await insertRecords(tx, 'persons', [gone(person)] as never, false)
    const request = { id: 'request-1', teamId: 'team-gone', type: 'standard', requestedAt: '2026-02-03T09:00:00.000Z' }
    await insertRecords(tx, 'provisioningRequests', [sections.provisioningRequests.row.parse(request)], true)
    const model = { id: 'model-1', name: 'Forecast', version: '1', owner: 'person-gone' }
    await insertRecords(tx, 'models', [sections.models.row.parse(model)], true)
  })
  return team.actor('ana')
}

describe('what a register shows of people and teams that were archived', () => {
  it('is their name, in the rows, in what names a row and beside a choice; nobody chooses them for something new', async () => {
    const ana = await organization()
    const requests = await getRegister(ana, 'provisioning-requests', {})
    expect(requests.rows.map(({ title }) => title)).toEqual(['Old Grid (archived) · Standard · 3 Feb 2026'])
    expect(requests.view.names['team-gone']).toBe('Old Grid (archived)')
    expect(requests.view.teams.map(({ label }) => label)).toEqual(['Grid'])
    const models = await getRegister(ana, 'models', {})
    expect(models.view.names['person-gone']).toBe('Gone Person (archived)')
    expect(models.view.people.map(({ label }) => label)).not.toContain('Gone Person')
    expect((await listVersions(ana, { register: 'models', id: 'model-1' })).items).toHaveLength(1)
  })

  it('is no id, also where there is no name at all', () => {
    const row = { id: 'r', teamId: '0198-no-name', type: 'standard', requestedAt: '2026-02-03T09:00:00.000Z' }
    const title = titleOf(registerNamed('provisioning-requests'), row as never, {}, 'Europe/Oslo')
    expect(title).toBe(`${registerWords.item.missing} · Standard · 2026-02-03`)
  })

  it('leaves a sheet as it was: an export writes the id, by which the row can be read again', async () => {
    const ana = await organization()
    const sheet = await exportRows(ana, {
      register: 'models',
      list: { filters: {}, limit: undefined, cursor: undefined, sort: undefined, q: undefined },
      template: false,
    })
    expect(String(sheet.body)).toContain('person-gone')
  })
})
