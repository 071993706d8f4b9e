import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { periodOf, windowOf } from '@/lib/calendar/periods'
import { importDocument } from '@/lib/features/documents/mutations'
import { countMetrics, getMetric, getMetrics } from '@/lib/features/metrics/queries'
import { rememberQuarter } from '@/lib/features/metrics/snapshots/mutations'
import { archiveRow, changeRow, createRow } from '@/lib/features/registers/mutations'
import { getRegister } from '@/lib/features/registers/queries'
import { actorFor, createOrganizationWith, createUser, visitorFor } from '../../support/accounts'
import { ownDatabase } from '../../support/database'
import { story } from '../documents/story'

await ownDatabase()

/** The month before the day's, so that the value is neither of a running period nor old. */
const earlierMonth = (day: string) => addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)

const create = () => createOrganizationWith({ admin: { role: 'admin' }, editor: { role: 'editor' }, viewer: {} })
const team = await create()
type Name = 'admin' | 'editor' | 'viewer'
const add = async (name: Name, register: string, fields: Record<string, unknown>) =>
  createRow(await team.actor(name), { register, fields })

describe('metrics', () => {
  it('show all 19 to every member, without data before anything is recorded', async () => {
    const metrics = await getMetrics(await team.actor('viewer'))
    expect(metrics).toHaveLength(19)
    expect(new Set(metrics.map(({ result }) => result.state))).toEqual(new Set(['no-data']))
  })

  it('are counted for the overview as the page of the metrics counts them, also after a write', async () => {
    const own = await create()
    const editor = await own.actor('editor')
    expect(await countMetrics(editor)).toEqual({ on: 0, off: 0, none: 19 })
    const fields = { metricId: 'availability-production', period: earlierMonth(editor.today), value: 12 }
    await createRow(editor, { register: 'metric-values', fields })
    expect(await countMetrics(await own.actor('viewer'))).toEqual({ on: 0, off: 1, none: 18 })
  })

  it('take an entered value, and a later write of the same period instead of it', async () => {
    const { today } = await team.actor('editor')
    const value = { metricId: 'availability-production', period: earlierMonth(today) }
    await add('editor', 'metric-values', { ...value, value: 99.2 })
    const { result: first } = (await getMetric(await team.actor('viewer'), value.metricId))!
    expect(first).toMatchObject({ value: 99.2, source: 'manual' })
    await add('editor', 'metric-values', { ...value, value: 99.95 })
    const { result } = (await getMetric(await team.actor('viewer'), value.metricId))!
    expect(result.value).toBe(99.95)
    const { total } = await getRegister(await team.actor('viewer'), 'metric-values', {})
    expect(total).toBe(1)
  })

  it('refuse a month that does not exist, a period that has not begun, more than 100 % and less than 0', async () => {
    const refused = (fields: Record<string, unknown>) =>
      add('editor', 'metric-values', { metricId: 'availability-production', period: '2026-10', value: 99, ...fields })
    for (const period of ['2026-13', '2026-Q4', '2199-01']) {
      await expect(refused({ period })).rejects.toMatchObject({ more: { errors: [{ pointer: '/period' }] } })
    }
    await expect(refused({ value: 101 })).rejects.toMatchObject({ more: { errors: [{ pointer: '/value' }] } })
    await expect(refused({ metricId: 'support-tickets', value: -1 })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/value' }] },
    })
    await expect(refused({ metricId: 'gpu-utilization' })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/metricId' }] },
    })
  })

  it('take a target of an administrator with a reason, nobody else', async () => {
    const target = { metricId: 'availability-production', target: '>= 99.99', reason: 'The critical tier needs it.' }
    await expect(add('editor', 'metric-targets', target)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(add('admin', 'metric-targets', { ...target, reason: 'short' })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/reason' }] },
    })
    await expect(add('admin', 'metric-targets', { ...target, target: 'good' })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/target' }] },
    })
    await add('admin', 'metric-targets', target)
    const { result } = (await getMetric(await team.actor('viewer'), target.metricId))!
    expect(result.goal).toMatchObject({ origin: 'organization', value: 99.99, reason: target.reason })
  })

  it('answer nothing for an id the framework does not have', async () => {
    expect(await getMetric(await team.actor('viewer'), 'happiness')).toBeUndefined()
  })
})

describe('a quarter', () => {
  it('is remembered once when it has ended, with metrics, own-built share, radar and decisions', async () => {
    await add('editor', 'components', {
      name: 'Gateway',
      kind: 'custom',
      managedEquivalent: 'yes',
      category: 'serving',
    })
    await add('editor', 'components', { name: 'Vector store', kind: 'managed' })
    const id = team.organizationId
    const { today } = await team.actor('editor')
    await add('editor', 'metric-values', {
      metricId: 'availability-production',
      period: today.slice(0, 7),
      value: 98.5,
    })
    const quarter = periodOf(today, 'quarter')
    const after = addDays(windowOf(quarter).to, 1)
    const wrote = await Promise.all([rememberQuarter(id, after), rememberQuarter(id, addDays(after, 1))])
    expect(wrote.filter(Boolean)).toHaveLength(1)
    const { rows } = await getRegister(await team.actor('viewer'), 'quarter-snapshots', {})
    expect(rows.map(({ record }) => record)).toMatchObject([
      { quarter, customShare: 50, metrics: { 'availability-production': 98.5 }, createdBy: null },
    ])
  })

  it('is not remembered where the organization did not exist yet', async () => {
    const young = await create()
    expect(await rememberQuarter(young.organizationId, '2026-11-21')).toBe(false)
  })

  it('is remembered as it was on its last day, whatever was changed, archived or added before the portal looked', async () => {
    const operator = await createUser('operator', { operator: true })
    const remembered = async (edit: boolean) => {
      const document = { ...story(), quarterSnapshots: [] }
      const { slug } = await importDocument(await visitorFor(operator.id), document)
      const actor = await actorFor(operator.id, slug)
      if (edit) {
        const [first, second] = document.components.filter((row) => row.kind === 'custom')
        const seen = { register: 'components', restore: false, seen: first!.revision }
        await changeRow(actor, { ...seen, id: first!.id, fields: { kind: 'managed' } })
        await archiveRow(actor, { register: 'components', id: second!.id, revision: second!.revision })
        await createRow(actor, { register: 'components', fields: { name: 'Added later', kind: 'managed' } })
        for (const { id, revision } of document.metricValues.filter(({ period }) => period <= '2026-09')) {
          const value = { register: 'metric-values', id, seen: revision, restore: false, fields: { value: 1 } }
          await changeRow(actor, value)
        }
      }
      expect(await rememberQuarter(actor.organizationId, '2026-11-21')).toBe(true)
      const { rows } = await getRegister(actor, 'quarter-snapshots', {})
      const { customShare, metrics, radarChanges, decisions } = rows[0]!.record
      return { customShare, metrics, radarChanges, decisions }
    }
    const plain = await remembered(false)
    expect(plain.customShare).not.toBeNull()
    expect(Object.keys(plain.metrics as object).length).toBeGreaterThan(3)
    expect(await remembered(true)).toEqual(plain)
  })
})
