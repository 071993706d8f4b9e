import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { addFindingWork } from '@/lib/features/compliance/mutations'
import { getCompliance } from '@/lib/features/compliance/queries'
import { getIncidents } from '@/lib/features/incidents/queries'
import { importRows } from '@/lib/features/registers/import/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import { listRows } from '@/lib/features/registers/queries'
import { findEndpointState, getReliability } from '@/lib/features/reliability/queries'
import { findRunbookState, getRunbooks } from '@/lib/features/runbooks/queries'
import { changeWorkItem } from '@/lib/features/work/mutations'
import type { Actor } from '@/lib/server/actor'
import { ownDatabase } from '../../support/database'
import { auditOf, type Organization, organization, today, tomorrow } from '../registers/organization'

await ownDatabase()

let org: Organization
let editor: Actor
let reader: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
  reader = org.as('dan', 'viewer')
})

const add = (register: string, fields: Record<string, unknown>) => createRow(editor, { register, fields })
const ago = (days: number) => addDays(today, -days)
const kinds = ['availability', 'latency-p99', 'throughput', 'error-budget']
type Import = Parameters<typeof importRows>[1]
const load = (register: string, rows: Record<string, unknown>[]) =>
  importRows(editor, { register, dryRun: false, rows } as Import)

async function endpointWithObjectives() {
  const endpoint = await add('endpoints', { name: 'Claims', environment: 'production', productionAt: ago(60) })
  await load(
    'slo-objectives',
    kinds.map((kind) => ({ endpointId: endpoint.id, kind, target: '99.9%' })),
  )
  const { items } = await listRows(editor, { register: 'slo-objectives', list: { filters: {} } as never })
  return { endpoint, objectives: items.map(({ id }) => id) }
}

describe('reliability', () => {
  it('says what is missing, then counts the good days and names what ended them', async () => {
    const bare = await add('endpoints', { name: 'Claims', environment: 'production' })
    expect((await getReliability(reader)).endpoints[0]).toMatchObject({
      id: bare.id,
      verdict: 'incomplete',
      days: null,
    })
    expect((await getReliability(reader)).line.value).toBe('false')
  })

  it('takes a paste of days, keeps one result per objective and day, and shows the streak', async () => {
    const { endpoint, objectives } = await endpointWithObjectives()
    const rows = Array.from({ length: 35 }, (_, index) => ago(index + 1)).flatMap((date) =>
      objectives.map((objectiveId) => ({ objectiveId, date, met: true })),
    )
    await load('slo-days', rows)
    expect(await getReliability(reader)).toMatchObject({
      line: { value: 'true' },
      endpoints: [{ verdict: 'met', days: 35 }],
    })
    await load('slo-days', [{ objectiveId: objectives[0], date: ago(10), met: false }])
    const broken = await findEndpointState(reader, endpoint.id)
    expect(broken?.state).toMatchObject({ days: 9, verdict: 'short', brokenBy: { date: ago(10), state: 'breached' } })
    const { total } = await listRows(reader, { register: 'slo-days', list: { filters: {} } as never })
    expect(total).toBe(140)
  })

  it('shows the newest reading of the error budget, below zero too', async () => {
    const { endpoint } = await endpointWithObjectives()
    await add('slo-budgets', { endpointId: endpoint.id, at: ago(3), leftPct: 40 })
    await add('slo-budgets', { endpointId: endpoint.id, at: ago(1), leftPct: -2.5 })
    expect((await getReliability(reader)).endpoints[0]?.budget).toEqual({ leftPct: -2.5, at: ago(1) })
  })

  it('refuses a streak without its day, a retirement before the start, and results of days ahead', async () => {
    const name = { name: 'X', environment: 'production' }
    await expect(add('endpoints', { ...name, enteredStreakDays: 30 })).rejects.toMatchObject({ code: 'invalid' })
    await expect(add('endpoints', { ...name, productionAt: ago(1), retiredAt: ago(2) })).rejects.toMatchObject({
      code: 'invalid',
    })
    const { objectives } = await endpointWithObjectives()
    await expect(add('slo-days', { objectiveId: objectives[0], date: tomorrow, met: true })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

describe('runbooks', () => {
  it('count while their newest test passed in time', async () => {
    expect((await getRunbooks(reader)).line.value).toBe('unknown')
    const runbook = await add('runbooks', { title: 'Node lost', kind: 'gpu-failure' })
    expect(runbook.owner).toBe('ana')
    await add('runbook-tests', { runbookId: runbook.id, at: ago(20), outcome: 'passed' })
    expect(await findRunbookState(reader, runbook.id)).toMatchObject({ tested: true, daysLeft: 160 })
    await add('runbook-tests', { runbookId: runbook.id, at: ago(2), outcome: 'failed' })
    const { line, kinds: five } = await getRunbooks(reader)
    expect(line).toMatchObject({ value: 'false', observed: { value: 0, of: 5 } })
    expect(five.find(({ kind }) => kind === 'gpu-failure')).toMatchObject({
      met: false,
      runbooks: [{ lastPassed: ago(20) }],
    })
  })
})

describe('findings', () => {
  it('are due on or after the day they were opened', async () => {
    await expect(
      add('findings', { title: 'Late before it began', severity: 'low', openedAt: ago(5), dueAt: ago(6) }),
    ).rejects.toMatchObject({ more: { errors: [{ pointer: '/dueAt' }] } })
    await add('findings', { title: 'Due at once', severity: 'low', openedAt: ago(5), dueAt: ago(5), closedAt: ago(1) })
  })

  it('note the day their severity went up, and keep it when it comes down', async () => {
    const finding = await add('findings', { title: 'Open port', severity: 'low', openedAt: ago(30) })
    const set = (seen: number, severity: string) =>
      changeRow(editor, { register: 'findings', id: finding.id, seen, restore: false, fields: { severity } })
    expect(await set(1, 'high')).toMatchObject({ severity: 'high', severityRaisedAt: today })
    expect(await set(2, 'medium')).toMatchObject({ severity: 'medium', severityRaisedAt: today })
    await expect(
      changeRow(editor, {
        register: 'findings',
        id: finding.id,
        seen: 3,
        restore: false,
        fields: { severityRaisedAt: ago(9) },
      }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })

  it('have one action, offered to be closed once the finding is', async () => {
    const finding = await add('findings', { title: 'No rule', severity: 'high', openedAt: ago(5), owner: 'ben' })
    const wanted = { id: finding.id, text: 'Write the rule', owner: 'ben', dueAt: tomorrow }
    const work = await addFindingWork(org.as('ana', 'editor'), wanted)
    expect(work).toMatchObject({ kind: 'finding', source: finding.id, owner: 'ben', closedAt: null })
    await expect(addFindingWork(editor, wanted)).rejects.toMatchObject({ code: 'conflict' })
    expect((await getCompliance(reader)).open[0]).toMatchObject({ work: { text: 'Write the rule', closed: false } })
    await changeRow(editor, {
      register: 'findings',
      id: finding.id,
      seen: 1,
      restore: false,
      fields: { closedAt: today },
    })
    const { open, leftOver } = await getCompliance(editor)
    expect(open).toEqual([])
    expect(leftOver).toMatchObject([{ id: work.id, finding: 'No rule', editable: true }])
    await changeWorkItem(editor, { workItemId: work.id, seen: leftOver[0]!.revision, closed: true })
    expect((await getCompliance(editor)).leftOver).toEqual([])
    expect((await auditOf(org.id)).map(({ action }) => action)).toContain('finding:add-work')
  })

  it('take no action from readers, for closed or missing findings, or for people who are not there', async () => {
    const finding = await add('findings', { title: 'Done', severity: 'low', openedAt: ago(5), closedAt: ago(1) })
    const wanted = { id: finding.id, text: 'Late', owner: null, dueAt: null }
    await expect(addFindingWork(reader, wanted)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(addFindingWork(editor, wanted)).rejects.toMatchObject({ code: 'not_allowed_now' })
    await expect(addFindingWork(editor, { ...wanted, id: 'elsewhere' })).rejects.toMatchObject({ code: 'not_found' })
    const open = await add('findings', { title: 'Open', severity: 'low', openedAt: ago(5) })
    await expect(addFindingWork(editor, { ...wanted, id: open.id, owner: 'nobody' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('and audits make the line: nothing recorded is not shown yet, a severe finding holds it back', async () => {
    expect((await getCompliance(reader)).line.value).toBe('unknown')
    await add('compliance-audits', { scope: 'All', at: ago(10), outcome: 'passed' })
    expect((await getCompliance(reader)).line.value).toBe('true')
    await add('findings', { title: 'Key in a log', severity: 'critical', openedAt: today })
    expect((await getCompliance(reader)).line.value).toBe('false')
    await expect(add('compliance-audits', { scope: 'All', at: tomorrow, outcome: 'passed' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await add('compliance-audits', { scope: 'Next', at: tomorrow, outcome: 'in-progress' })
  })
})

describe('incidents', () => {
  it('cannot end before they start; three restored ones make a mean', async () => {
    const at = (time: string) => `${ago(1)}T${time}:00.000Z`
    await expect(
      add('incidents', { title: 'A', startedAt: at('10:00'), restoredAt: at('09:00') }),
    ).rejects.toMatchObject({
      code: 'invalid',
    })
    for (const end of ['11:00', '12:00', '13:00'])
      await add('incidents', { title: end, startedAt: at('10:00'), restoredAt: at(end) })
    await add('incidents', { title: 'open', startedAt: at('10:00') })
    const { months, open, newest } = await getIncidents(reader)
    const month = months.find((one) => ago(1).startsWith(one.month))
    expect(month?.ai).toMatchObject({ count: 3, meanMinutes: 120 })
    expect(open.map(({ title }) => title)).toEqual(['open'])
    expect(newest).toHaveLength(3)
  })
})
