import { beforeEach, describe, expect, it } from 'vitest'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { loadDocument } from '@/lib/server/records'
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
const add = (register: string, fields: Record<string, unknown>) => createRow(editor, { register, fields })
const change = (register: string, row: { id: string; revision: number }, fields: Record<string, unknown>) =>
  changeRow(editor, { register, id: row.id, seen: row.revision, restore: false, fields })
const refused = (field: string, sentence: RegExp) => ({
  code: 'invalid',
  more: { errors: [{ pointer: `/${field}`, message: expect.stringMatching(sentence) }] },
})
const endpoint = (more: Record<string, unknown> = {}) =>
  add('endpoints', { name: 'beds', environment: 'production', productionAt: dayAgo(100), ...more })
const stored = () => loadDocument(org.id)

describe('a drill', () => {
  it('is a test of a runbook that names its endpoint and what was measured', async () => {
    const beds = await endpoint()
    const book = await add('runbooks', { kind: 'recovery', title: 'A zone is gone' })
    const drill = { runbookId: book.id, at: dayAgo(3), outcome: 'passed', endpointId: beds.id }
    expect(await add('runbook-tests', { ...drill, measuredRto: 41, measuredRpo: 0 })).toMatchObject({
      measuredRto: 41,
      measuredRpo: 0,
    })
    const early = { ...drill, at: dayAgo(101) }
    await expect(add('runbook-tests', early)).rejects.toMatchObject(refused('at', new RegExp(`^Use ${dayAgo(100)}`)))
    const late = { ...drill, at: dayAgo(-1) }
    await expect(add('runbook-tests', late)).rejects.toMatchObject(refused('at', /already happened/))
    const negative = { ...drill, measuredRto: -5 }
    await expect(add('runbook-tests', negative)).rejects.toMatchObject(refused('measuredRto', /from 0 to 525,600/))
    const nowhere = { ...drill, endpointId: null, measuredRpo: 3 }
    await expect(add('runbook-tests', nowhere)).rejects.toMatchObject(refused('endpointId', /Name the endpoint/))
    expect((await stored()).runbookTests).toHaveLength(1)
  })

  it('is not one of an endpoint that was retired before', async () => {
    const beds = await endpoint({ retiredAt: dayAgo(10) })
    const book = await add('runbooks', { kind: 'recovery', title: 'A zone is gone' })
    const drill = { runbookId: book.id, at: dayAgo(9), outcome: 'passed', endpointId: beds.id }
    await expect(add('runbook-tests', drill)).rejects.toMatchObject(refused('at', /retired/))
  })
})

describe('an endpoint', () => {
  it('takes one of three tiers, and no more replicas than it may have', async () => {
    const beds = await endpoint({ tier: 'critical', replicas: 4, maxReplicas: 6 })
    await expect(change('endpoints', beds, { tier: 'gold' })).rejects.toMatchObject(
      refused('tier', /critical, standard/),
    )
    await expect(change('endpoints', beds, { replicas: 7 })).rejects.toMatchObject(refused('replicas', /at most 6/))
    await expect(change('endpoints', beds, { zones: 0 })).rejects.toMatchObject(refused('zones', /from 1 to 100/))
    await expect(change('endpoints', beds, { perReplica: 0 })).rejects.toMatchObject(refused('perReplica', /from 0.01/))
    await expect(change('endpoints', beds, { rtoMinutes: -1 })).rejects.toMatchObject(refused('rtoMinutes', /from 0/))
    await expect(change('endpoints', beds, { expectedAt: dayAgo(-30) })).rejects.toMatchObject(
      refused('expectedPeak', /which peak/),
    )
    expect((await stored()).endpoints[0]).toMatchObject({ tier: 'critical', replicas: 4, revision: 1 })
  })

  it('counts each promise in a unit of its own', async () => {
    const beds = await endpoint()
    const objective = { endpointId: beds.id, kind: 'availability', target: '99.9 %' }
    expect(await add('slo-objectives', { ...objective, value: 99.9, unit: 'percent' })).toMatchObject({ value: 99.9 })
    const p99 = { ...objective, kind: 'latency-p99', target: 'below 600 ms' }
    await expect(add('slo-objectives', { ...p99, value: 600, unit: 'percent' })).rejects.toMatchObject({
      code: 'invalid',
      more: { errors: expect.arrayContaining([expect.objectContaining({ pointer: '/unit' })]) },
    })
    await expect(add('slo-objectives', { ...p99, value: 600 })).rejects.toMatchObject(refused('unit', /and its unit/))
  })
})

describe('a model', () => {
  it('says how it is released in a way that can be', async () => {
    const model = await add('models', { name: 'beds', version: '1' })
    await expect(change('models', model, { release: 'canary', canaryPct: 140 })).rejects.toMatchObject(
      refused('canaryPct', /from 0 to 100/),
    )
    await expect(change('models', model, { release: 'direct', canaryPct: 10 })).rejects.toMatchObject(
      refused('canaryPct', /Only a canary/),
    )
    await expect(change('models', model, { release: 'direct', autoRollback: true })).rejects.toMatchObject(
      refused('autoRollback', /canary or blue-green/),
    )
    const canary = await change('models', model, { release: 'canary', canaryPct: 10, autoRollback: true })
    expect(canary).toMatchObject({ release: 'canary', canaryPct: 10, autoRollback: true })
    await expect(change('models', canary, { parentId: model.id })).rejects.toMatchObject(refused('parentId', /./))
  })
})

describe('a model test', () => {
  it('is judged by its numbers, whatever was said, and otherwise by what was said', async () => {
    const { id: modelId } = await add('models', { name: 'beds', version: '1' })
    const test = { modelId, kind: 'performance', at: dayAgo(1) }
    const numbers = { measure: 'F1', value: 0.88, comparator: 'at-least', limit: 0.9 }
    const failed = await add('model-tests', { ...test, ...numbers, outcome: 'passed' })
    expect(failed).toMatchObject({ outcome: 'failed' })
    expect(await change('model-tests', failed, { value: 0.9 })).toMatchObject({ outcome: 'passed' })
    expect(await add('model-tests', { ...test, kind: 'api', outcome: 'passed' })).toMatchObject({ outcome: 'passed' })
    await expect(add('model-tests', test)).rejects.toMatchObject(refused('outcome', /whether it passed/))
    await expect(add('model-tests', { ...test, ...numbers, comparator: null })).rejects.toMatchObject({
      code: 'invalid',
      more: { errors: expect.arrayContaining([expect.objectContaining({ pointer: '/comparator' })]) },
    })
    await expect(add('model-tests', { ...test, at: dayAgo(-1), outcome: 'passed' })).rejects.toMatchObject(
      refused('at', /already happened/),
    )
    expect((await stored()).modelTests).toHaveLength(2)
  })
})
