import { beforeEach, describe, expect, it } from 'vitest'
import { changeRows } from '@/lib/features/registers/bulk/mutations'
import { importRows } from '@/lib/features/registers/import/mutations'
import { archiveRow, changeRow, createRow } from '@/lib/features/registers/mutations'
import { getRow } from '@/lib/features/registers/queries'
import { keepNewestValidation } from '@/lib/features/templates/mutations'
import { getTemplate, getTemplates } from '@/lib/features/templates/queries'
import type { Actor } from '@/lib/server/actor'
import { onWrite } from '@/lib/server/after-write'
import { mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { ownDatabase } from '../../support/database'
import { auditOf, type Organization, organization, today, tomorrow } from '../registers/organization'

await ownDatabase()
// As instrumentation does when the server starts.
onWrite('template-validations', ['templateValidations'], keepNewestValidation)

let org: Organization
let editor: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})

const add = (fields: Record<string, unknown> = {}) =>
  createRow(editor, { register: 'templates', fields: { name: 'GPU machine', kind: 'bicep', ...fields } })
const validate = (templateId: string, at: string, outcome: 'passed' | 'failed') =>
  createRow(editor, { register: 'template-validations', fields: { templateId, at, outcome } })
const stored = (id: string) => getRow(editor, { register: 'templates', id })
const change = async (id: string, fields: Record<string, unknown>) =>
  changeRow(editor, { register: 'templates', id, seen: (await stored(id)).revision, restore: false, fields })

describe('a recorded validation', () => {
  it('is the state of its template at once, in one mutation', async () => {
    const { id } = await add({ changedAt: '2026-05-01' })
    await validate(id, '2026-05-02', 'passed')
    expect(await stored(id)).toMatchObject({ validation: 'passed', validatedAt: '2026-05-02', revision: 2 })
    await validate(id, '2026-05-09', 'failed')
    expect(await stored(id)).toMatchObject({ validation: 'failed', validatedAt: '2026-05-09' })
    await validate(id, '2026-05-04', 'passed')
    expect(await stored(id)).toMatchObject({ validation: 'failed', validatedAt: '2026-05-09' })
    expect((await auditOf(org.id)).filter(({ action }) => action === 'template-validations:create')).toHaveLength(3)
    expect((await auditOf(org.id)).some(({ action }) => action === 'templates:change')).toBe(false)
  })

  it('gives way again when it was wrong: corrected, archived, moved to another template', async () => {
    const [first, second] = [await add(), await add({ name: 'Cluster' })]
    await validate(first.id, '2026-05-02', 'passed')
    const wrong = await validate(first.id, '2026-05-09', 'failed')
    const register = 'template-validations'
    const corrected = await changeRow(editor, {
      register,
      id: wrong.id,
      seen: 1,
      restore: false,
      fields: { at: '2026-05-01' },
    })
    expect(await stored(first.id)).toMatchObject({ validation: 'passed', validatedAt: '2026-05-02' })
    const moved = await changeRow(editor, {
      register,
      id: wrong.id,
      seen: corrected.revision,
      restore: false,
      fields: { templateId: second.id, at: '2026-05-09' },
    })
    expect(await stored(second.id)).toMatchObject({ validation: 'failed', validatedAt: '2026-05-09' })
    await archiveRow(editor, { register, id: wrong.id, revision: moved.revision })
    expect(await stored(second.id)).toMatchObject({ validation: 'none', validatedAt: null })
  })

  it('comes from a sheet as well, and leaves a later imported word standing', async () => {
    const { id } = await add()
    await mutate(editor, { action: 'test:import', subject: `templates/${id}` }, (tx) =>
      writeRecord(tx, 'templates', { id, validation: 'passed', validatedAt: '2026-06-01' }, 1),
    )
    const rows = [{ templateId: id, at: '2026-05-20', outcome: 'failed' }]
    await importRows(editor, { register: 'template-validations', dryRun: false, rows })
    expect(await stored(id)).toMatchObject({ validation: 'passed', validatedAt: '2026-06-01' })
    await importRows(editor, {
      register: 'template-validations',
      dryRun: false,
      rows: [{ templateId: id, at: '2026-06-01', outcome: 'failed' }],
    })
    expect(await stored(id)).toMatchObject({ validation: 'failed', validatedAt: '2026-06-01' })
  })

  it('cannot lie in the future, and a template does not state it by hand', async () => {
    const { id } = await add()
    await expect(validate(id, tomorrow, 'passed')).rejects.toMatchObject({ more: { errors: [{ pointer: '/at' }] } })
    await expect(change(id, { validation: 'passed' })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/validation' }] },
    })
  })
})

describe('a template', () => {
  it('is changed today when a control is switched, and not when one becomes known', async () => {
    const { id } = await add({ changedAt: '2026-05-01' })
    expect(await change(id, { managedIdentity: true, privateEndpoint: false })).toMatchObject({
      changedAt: '2026-05-01',
    })
    expect(await change(id, { privateEndpoint: true })).toMatchObject({ changedAt: today })
    expect(await change(id, { changedAt: '2026-05-02', tagging: true })).toMatchObject({ changedAt: '2026-05-02' })
    const { revision } = await stored(id)
    const set = { managedIdentity: false }
    await changeRows(editor, { register: 'templates', rows: [{ id, revision }], set })
    expect(await stored(id)).toMatchObject({ changedAt: today })
  })

  it('is approved only with the day of its last change, and counts by its newest validation since then', async () => {
    const { id } = await add({ approval: 'approved', changedAt: '2026-05-01' })
    await expect(change(id, { changedAt: null })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/changedAt' }] },
    })
    await validate(id, '2026-04-30', 'passed')
    expect(await getTemplates(editor)).toMatchObject({
      line: { value: 'false' },
      approved: 1,
      rows: [{ state: 'outdated' }],
    })
    await validate(id, '2026-05-03', 'passed')
    expect(await getTemplates(editor)).toMatchObject({ line: { value: 'true' }, rows: [{ state: 'validated' }] })
    expect(await getTemplate(editor, id)).toMatchObject({
      state: 'validated',
      validations: [{ at: '2026-05-03' }, { at: '2026-04-30' }],
    })
    await change(id, { privateEndpoint: false })
    expect((await getTemplates(editor)).unprotected).toEqual([{ id, name: 'GPU machine' }])
  })

  it('of the starters is offered until one of its name is there', async () => {
    expect((await getTemplates(editor)).starters).toHaveLength(3)
    await add({ name: 'Terraform-AKS-GPU' })
    expect((await getTemplates(editor)).starters.map(({ name }) => name)).toEqual([
      'bicep-vm-gpu',
      'yaml-inference-api',
    ])
  })
})
