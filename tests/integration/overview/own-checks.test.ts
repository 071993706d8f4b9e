import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { PUT as tickRoute } from '@/app/api/v1/organizations/[organization]/self-checks/[checkId]/route'
import { framework } from '@/lib/content'
import { tickCheck } from '@/lib/features/overview/checks/mutations'
import { getOwnChecks } from '@/lib/features/overview/checks/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { getTraining } from '@/lib/features/training/queries'
import { createOrganizationWith, createUser, signedIn } from '../../support/accounts'
import { ownDatabase } from '../../support/database'
import { exportedBy } from '../../support/exported'

const database = await ownDatabase()

const team = await createOrganizationWith({ admin: { role: 'admin' }, editor: { role: 'editor' }, viewer: {} })
const [first] = framework.selfChecks
const id = first?.id ?? ''

describe('a person’s own checks', () => {
  it('are ticked and taken back by anybody who reads, twice is once, and an unknown one is not found', async () => {
    const viewer = await team.actor('viewer')
    await tickCheck(viewer, { checkId: id, ticked: true })
    await tickCheck(viewer, { checkId: id, ticked: true })
    expect((await getOwnChecks(viewer))?.ticked).toEqual([id])
    await tickCheck(viewer, { checkId: id, ticked: false })
    expect((await getOwnChecks(viewer))?.ticked).toEqual([])
    await expect(tickCheck(viewer, { checkId: 'coffee', ticked: true })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are seen by nobody else: not by an administrator, in no export with its history', async () => {
    await tickCheck(await team.actor('editor'), { checkId: id, ticked: true })
    const admin = await team.actor('admin')
    expect((await getOwnChecks(admin))?.ticked).toEqual([])
    expect(JSON.stringify(await exportedBy(admin, true))).not.toContain(id)
    expect((await getOwnChecks(await team.actor('editor')))?.ticked).toEqual([id])
  })

  it('are not offered to an auditor, whose writes no route takes', async () => {
    const auditor = { ...(await team.actor('viewer')), role: 'auditor' as const }
    expect(await getOwnChecks(auditor)).toBeNull()
  })

  it('go with the person whose texts are erased', async () => {
    const editor = await team.actor('editor')
    await tickCheck(editor, { checkId: id, ticked: true })
    const owner = new pg.Client({ connectionString: database.ownerUrl })
    await owner.connect()
    await owner.query('SELECT erase_person($1, $2)', [editor.organizationId, editor.personId])
    await owner.end()
    expect((await getOwnChecks(editor))?.ticked).toEqual([])
  })

  it('are refused to an outsider, who is told of no such organization', async () => {
    const outsider = await createUser('outsider')
    const request = new Request(`http://portal.test/api/v1/organizations/${team.slug}/self-checks/${id}`, {
      method: 'PUT',
      headers: new Headers([...(await signedIn(outsider.id)), ['sec-fetch-site', 'same-origin']]),
      body: JSON.stringify({ ticked: true }),
    })
    const params = Promise.resolve({ organization: team.slug, checkId: id })
    expect((await tickRoute(request, { params })).status).toBe(404)
  })

  it('stand beside the roles in which one was rated; a role nobody covers is named', async () => {
    const admin = await team.actor('admin')
    const role = framework.roles[0]?.id ?? ''
    const fields = { personId: team.members.editor.personId, role, skill: 'GPU', level: 3, at: admin.today }
    await createRow(admin, { register: 'skill-ratings', fields })
    expect((await getOwnChecks(await team.actor('editor')))?.roles).toEqual([role])
    expect((await getOwnChecks(admin))?.roles).toEqual([])
    const { uncovered } = (await getTraining(admin)).matrix
    expect(uncovered.map((one) => one.id)).toEqual(framework.roles.slice(1).map((one) => one.id))
  })
})
