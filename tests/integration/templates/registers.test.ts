import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { decisionOption } from '@/lib/document/decisions'
import { sections } from '@/lib/document/schema'
import { compareOptions } from '@/lib/features/decisions/mutations'
import { getDecisionLinks, getDecisionStarters } from '@/lib/features/decisions/queries'
import { getMonitoring } from '@/lib/features/monitoring/queries'
import { getPartLinks, getParts } from '@/lib/features/parts/queries'
import { getDelivery } from '@/lib/features/pipelines/queries'
import { importRows } from '@/lib/features/registers/import/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { ownDatabase } from '../../support/database'
import { type Organization, organization, today } from '../registers/organization'

await ownDatabase()

let org: Organization
let editor: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})

const add = (register: string, fields: Record<string, unknown>) => createRow(editor, { register, fields })
const change = (register: string, row: { id: string; revision: number }, fields: Record<string, unknown>) =>
  changeRow(editor, { register, id: row.id, seen: row.revision, restore: false, fields })
const refusedAt = (...pointers: string[]) => ({ more: { errors: pointers.map((pointer) => ({ pointer })) } })

describe('monitoring signals', () => {
  it('start with the six that are suggested, in one call, and are offered no longer', async () => {
    const { starters } = await getMonitoring(editor)
    expect(starters).toHaveLength(6)
    const rows = starters.map(({ name }) => ({ name }))
    await importRows(editor, { register: 'monitoring-signals', dryRun: false, rows })
    const state = await getMonitoring(editor)
    expect(state).toMatchObject({ starters: [], limit: 14, counting: false, late: null, line: { value: 'false' } })
    expect(state.signals.map(({ state: one, waiting, required }) => [one, waiting, required])).toEqual(
      Array.from({ length: 6 }, () => ['never', 0, true]),
    )
  })

  it('are left out only with a reason, and count from the day they are required again', async () => {
    const row = await add('monitoring-signals', { name: 'GPU memory', changedAt: '2026-05-01' })
    await expect(change('monitoring-signals', row, { required: false })).rejects.toMatchObject(
      refusedAt('/notRequiredReason'),
    )
    const off = await change('monitoring-signals', row, { required: false, notRequiredReason: 'No GPU here' })
    expect(off.changedAt).toBe('2026-05-01')
    expect(await change('monitoring-signals', off, { required: true })).toMatchObject({ changedAt: today })
  })

  it('pass a test only with a person who was reached; a test that did not pass names nobody', async () => {
    const signal = await add('monitoring-signals', { name: 'Cost', changedAt: '2026-05-01' })
    const test = { lastTestAt: '2026-05-02', outcome: 'passed' }
    await expect(change('monitoring-signals', signal, test)).rejects.toMatchObject(refusedAt('/reachedPerson'))
    await expect(change('monitoring-signals', signal, { outcome: 'failed' })).rejects.toMatchObject(
      refusedAt('/lastTestAt'),
    )
    const passed = await change('monitoring-signals', signal, { ...test, reachedPerson: 'ben' })
    expect((await getMonitoring(editor)).line.value).toBe('true')
    const failed = await change('monitoring-signals', passed, { lastTestAt: '2026-05-03', outcome: 'failed' })
    expect(failed.reachedPerson).toBeNull()
    const row = { id: newId(), name: 'First', teamId: 'grid', start: '2026-05-01', state: 'running' }
    await mutate(editor, { action: 'test:start', subject: 'experiments' }, (tx) =>
      writeRecord(tx, 'experiments', sections.experiments.row.parse(row), 0),
    )
    const { late, line } = await getMonitoring(editor)
    expect(line.value).toBe('false')
    // Read from the versions: the test of 2 May passed, although the newest did not.
    expect(late).toEqual({ firstTest: '2026-05-02', firstWorkload: '2026-05-01' })
  })
})

describe('pipelines', () => {
  it('need a green run of each kind outside the sandbox in the last 30 days', async () => {
    const run = (kind: string, environment: string, at: string, outcome = 'succeeded') =>
      add('pipeline-runs', { kind, environment, at, outcome })
    await run('infrastructure', 'staging', addDays(today, -3))
    await run('infrastructure', 'staging', today, 'failed')
    await run('model', 'sandbox', today)
    await run('model', 'production', addDays(today, -31))
    const { line, kinds, days } = await getDelivery(editor)
    expect(days).toBe(30)
    expect(line.value).toBe('false')
    expect(kinds).toMatchObject([
      { kind: 'infrastructure', age: 3, inWindow: true, newest: { outcome: 'failed' } },
      { kind: 'model', age: 31, inWindow: false, newest: { environment: 'sandbox' } },
    ])
    await run('model', 'production', today)
    expect((await getDelivery(editor)).line.value).toBe('true')
  })
})

describe('components', () => {
  it('show their share, and what the unknowns could make of it', async () => {
    const part = (name: string, kind: string, managedEquivalent = 'unknown') =>
      add('components', { name, kind, managedEquivalent, category: 'data', owner: 'ana' })
    await part('A', 'custom', 'yes')
    await part('B', 'custom', 'yes')
    await part('C', 'custom')
    expect(await getParts(editor)).toMatchObject({ live: 3, avoidable: 2, possible: 3, withoutHours: 3 })
    await part('D', 'managed')
    const { live, avoidable, possible, signals } = await getParts(editor)
    expect([live, avoidable, possible]).toEqual([4, 2, 3])
    expect(signals.find(({ rule }) => rule === 'BE-1')?.value).toBe('unknown')
    await expect(
      add('components', { name: 'E', kind: 'custom', managedEquivalent: 'no', managedAlternative: 'Search' }),
    ).rejects.toMatchObject(refusedAt('/managedEquivalent'))
  })

  it('and decisions name each other; only an accepted one justifies own-built serving', async () => {
    const adr = await add('adrs', { title: 'Own serving' })
    const part = await add('components', {
      name: 'Fjord',
      kind: 'custom',
      category: 'serving',
      managedEquivalent: 'yes',
      owner: 'ana',
      adrId: adr.id,
    })
    expect(await getPartLinks(editor, part.id)).toMatchObject({
      adrs: [{ id: adr.id, status: 'proposed' }],
      entry: null,
      signals: [{ rule: 'BE-2' }],
    })
    const told = await change('adrs', adr, { context: 'Latency.', consequences: 'Upkeep.' })
    const compared = await compareOptions(editor, {
      id: adr.id,
      revision: told.revision,
      options: ['Build', 'Buy'].map((name) => decisionOption.parse({ id: name, name })),
      oneOptionReason: null,
      criteria: [],
      scores: [],
      chosenOption: 'Build',
    })
    expect(await change('adrs', compared, { status: 'accepted' })).toMatchObject({ decidedAt: today })
    expect((await getPartLinks(editor, part.id)).signals).toEqual([])
    expect(await getDecisionLinks(editor, adr.id)).toMatchObject({ components: [{ id: part.id, kind: 'custom' }] })
  })
})

describe('decisions', () => {
  it('are superseded by another one, which then names what it replaces', async () => {
    const [old, next] = [await add('adrs', { title: 'Old' }), await add('adrs', { title: 'Next' })]
    await expect(change('adrs', old, { supersededBy: next.id })).rejects.toMatchObject(refusedAt('/status'))
    await expect(change('adrs', old, { supersededBy: old.id, status: 'superseded' })).rejects.toMatchObject(
      refusedAt('/supersededBy'),
    )
    await change('adrs', old, { supersededBy: next.id, status: 'superseded' })
    expect(await getDecisionLinks(editor, next.id)).toMatchObject({ replaces: [{ id: old.id }], replacedBy: null })
    expect(await getDecisionLinks(editor, old.id)).toMatchObject({ replacedBy: { title: 'Next' } })
  })

  it('start from twenty common ones, each offered until it is there', async () => {
    const titles = async () =>
      (await getDecisionStarters(editor)).flatMap((set) => set.questions.map(({ title }) => title))
    expect(await titles()).toHaveLength(20)
    await add('adrs', { title: 'Feature store: build or buy' })
    expect(await titles()).not.toContain('Feature store: build or buy')
  })
})
