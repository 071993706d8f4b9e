import { beforeEach, describe, expect, it } from 'vitest'
import { setFrameworks } from '@/lib/features/compliance/scope/mutations'
import { settleControls } from '@/lib/features/compliance/settlement/mutations'
import { exportReferences } from '@/lib/features/compliance/sheet/queries'
import { findStanding, getControls, getStandings } from '@/lib/features/compliance/standing/queries'
import { deliverNotices } from '@/lib/features/notices/delivery/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { db } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'
import { ownDatabase } from '../../support/database'
import { type Organization, organization, today } from '../registers/organization'

await ownDatabase()

let org: Organization
let editor: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})

const dayAgo = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
const add = (register: string, fields: Record<string, unknown>, actor = editor) =>
  createRow(actor, { register, fields })
const scopeOf = async (...names: string[]) => {
  const { revision } = await getControls(editor, {})
  const frameworks = names.map((framework) => ({
    framework: framework as 'soc2',
    source: 'contract' as const,
    reason: 'A customer asks for it.',
  }))
  return setFrameworks(editor, { revision, frameworks, addControls: true })
}
const controlOf = async (contentId: string) =>
  (await getStandings(editor)).controls.find(({ row }) => row.contentId === contentId)!
const test = (controlId: string, at: string, outcome = 'passed') =>
  add('control-tests', { controlId, at, outcome, evidence: 'https://example.org/report' })
const refused = (field: string) => ({
  code: 'invalid',
  more: { errors: [expect.objectContaining({ pointer: `/${field}` })] },
})

describe('the scope', () => {
  it('adds the controls of the chosen frameworks in one step, once, and stores why', async () => {
    const { added } = await scopeOf('owasp-llm', 'soc2')
    expect(added).toBeGreaterThan(40)
    expect((await scopeOf('owasp-llm', 'soc2')).added).toBe(0)
    const { counts, frameworks, total } = await getControls(editor, {})
    expect(total).toBe(added)
    expect(counts).toEqual({ untested: added })
    expect(frameworks.map(({ id, reason }) => [id, reason])).toEqual([
      ['owasp-llm', 'A customer asks for it.'],
      ['soc2', 'A customer asks for it.'],
    ])
    expect(frameworks[0]!.coverage).toMatchObject({ inScope: 10, covered: 0, pct: 0 })
  })

  it('names a framework once, asks for the right, and a revision that is old is a conflict with nothing added', async () => {
    const { revision } = await getControls(editor, {})
    const one = { framework: 'gdpr' as const, source: 'law' as const, reason: 'We serve people in the EU.' }
    await expect(setFrameworks(editor, { revision, frameworks: [one, one], addControls: true })).rejects.toMatchObject(
      refused('frameworks/1/framework'),
    )
    const viewer = org.as('ben', 'viewer')
    const wanted = { revision, frameworks: [one], addControls: true }
    await expect(async () => setFrameworks(viewer, wanted)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(setFrameworks(editor, { ...wanted, revision: revision + 7 })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await getStandings(editor)).controls).toHaveLength(0)
  })
})

describe('bad input is a sentence at its field, and nothing is stored', () => {
  it('a reference that is in no table, an interval of 0, a test of tomorrow, no reason, no provider', async () => {
    const bad = (fields: Record<string, unknown>) => add('controls', { title: 'Own', ...fields })
    await expect(bad({ references: ['soc2:CC6.1', 'soc2:CC99.1'] })).rejects.toMatchObject(refused('references'))
    await expect(bad({ intervalDays: 0 })).rejects.toMatchObject(refused('intervalDays'))
    await expect(bad({ applies: 'no' })).rejects.toMatchObject(refused('appliesReason'))
    await expect(bad({ applies: 'inherited' })).rejects.toMatchObject(refused('inheritedFrom'))
    const physical = { contentId: 'CT-AC-1', applies: 'inherited', inheritedFrom: 'Provider' }
    await expect(bad(physical)).rejects.toMatchObject(refused('applies'))
    expect((await getStandings(editor)).controls).toHaveLength(0)
    const { id } = await add('controls', { title: 'Own', references: ['soc2:CC6.1'] })
    await expect(test(id, dayAgo(-1))).rejects.toMatchObject(refused('at'))
    expect(await findStanding(editor, id)).toMatchObject({ standing: { state: 'untested', test: null } })
  })

  it('a control of the catalogue is there once', async () => {
    await add('controls', { title: 'Approval', contentId: 'CT-MC-1' })
    await expect(add('controls', { title: 'Again', contentId: 'CT-MC-1' })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('states follow tests, findings and records', () => {
  it('untested, effective, overdue, failed by a test and by a finding, inherited', async () => {
    const { id } = await add('controls', { title: 'Own', references: ['soc2:CC1.1'], intervalDays: 30 })
    const stateOf = async () => (await findStanding(editor, id))?.standing.state
    expect(await stateOf()).toBe('untested')
    await test(id, dayAgo(40))
    expect(await stateOf()).toBe('overdue')
    await test(id, dayAgo(5))
    expect(await stateOf()).toBe('effective')
    const finding = await add('findings', { title: 'Open', severity: 'high', openedAt: dayAgo(2), controlId: id })
    expect(await stateOf()).toBe('failed')
    await changeRow(editor, {
      register: 'findings',
      id: finding.id,
      seen: finding.revision,
      restore: false,
      fields: { closedAt: today },
    })
    expect(await stateOf()).toBe('effective')
    await test(id, dayAgo(5), 'partly')
    expect(await stateOf()).toBe('failed')
  })

  it('contradicted reaches its owner once: an action and a notice, and no finding', async () => {
    await scopeOf('soc2')
    const { row } = await controlOf('CT-MC-1')
    await changeRow(editor, {
      register: 'controls',
      id: row.id,
      seen: row.revision,
      restore: false,
      fields: { owner: 'ben' },
    })
    await test(row.id, dayAgo(20))
    expect(await settleControls(editor.organizationId)).toBe(0)
    await add('models', {
      name: 'Letters',
      version: '1',
      status: 'production',
      approvedBy: 'ana',
      approvedAt: dayAgo(30),
    })
    expect((await controlOf('CT-MC-1')).standing.state).toBe('effective')
    const model = await add('models', {
      name: 'Summaries',
      version: '1',
      status: 'candidate',
    })
    await unapproved(model.id)
    expect((await controlOf('CT-MC-1')).standing).toMatchObject({ state: 'contradicted' })
    const told = await Promise.all([settleControls(editor.organizationId), settleControls(editor.organizationId)])
    expect(told.sort()).toEqual([0, 1])
    expect(await settleControls(editor.organizationId)).toBe(0)
    await deliverNotices()
    const [work, findings, notices] = await read(editor, (tx) =>
      Promise.all([
        tx.workItem.findMany({ where: { organizationId: editor.organizationId, kind: 'finding' } }),
        tx.finding.count({ where: { organizationId: editor.organizationId } }),
        tx.outboxEvent.count({ where: { organizationId: editor.organizationId, event: 'control:contradicted' } }),
      ]),
    )
    expect(work).toMatchObject([{ source: `controls/${row.id}`, owner: 'ben', closedAt: null }])
    expect(work[0]?.text).not.toMatch(/\d{4}-\d{2}-\d{2}/)
    expect([findings, notices]).toEqual([0, 1])
  })

  /** A model that went live without approval, as an import brings it. */
  const unapproved = (id: string) =>
    db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT begin_mutation(organization => ${editor.organizationId}, actor => ${'system'}, person => ${null}, mutation => ${`m-${id}`})::text`
      await tx.$executeRaw`UPDATE "Model" SET "status" = 'production' WHERE "organizationId" = ${editor.organizationId} AND "id" = ${id}`
      await tx.$executeRaw`SELECT append_audit(p_action => ${'test:write'}, p_subject => ${`models/${id}`}) AS seq`
    })

  it('the look at the own audit trail is a reading like the others', async () => {
    await add('controls', { title: 'Trail', contentId: 'CT-LG-2' })
    const { row } = await controlOf('CT-LG-2')
    await test(row.id, dayAgo(1))
    await settleControls(editor.organizationId)
    expect((await controlOf('CT-LG-2')).standing).toMatchObject({ state: 'effective', records: { value: 'true' } })
  })
})

describe('the sheet of an auditor', () => {
  it('is a workbook with a row per reference and control', async () => {
    await scopeOf('owasp-llm')
    const { row } = await controlOf('CT-SG-1')
    await test(row.id, dayAgo(3))
    const file = await exportReferences(org.as('ben', 'viewer'), { framework: 'owasp-llm' })
    expect(file.name).toMatch(/\.xlsx$/)
    const bytes = Buffer.from(file.body as Uint8Array)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(bytes.length).toBeGreaterThan(3_000)
  })
})
