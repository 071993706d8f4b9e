import { describe, expect, it } from 'vitest'
import { periodOf, windowOf } from '@/lib/calendar/periods'
import { getPractice } from '@/lib/features/cost/practice/queries'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { getMetrics } from '@/lib/features/metrics/queries'
import { listNotices } from '@/lib/features/notices/queries'
import { getProgramme } from '@/lib/features/portfolio/business-case/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { getReliability } from '@/lib/features/reliability/queries'
import { listSnapshots } from '@/lib/features/reports/basis/queries'
import { keepReport } from '@/lib/features/reports/mutations'
import { makeQuarterReport } from '@/lib/features/reports/quarter/mutations'
import { getReport, listGaps, listReports } from '@/lib/features/reports/queries'
import { organizationReports } from '@/lib/features/reports/rules'
import { getQuarterReview } from '@/lib/features/reviews/queries'
import { getTopRisks } from '@/lib/features/risks/queries'
import { listHiddenItems } from '@/lib/features/shadow-ai/queries'
import { getTemplates } from '@/lib/features/templates/queries'
import { fingerprintOf } from '@/lib/report/fingerprint'
import type { Report } from '@/lib/report/model'
import { minorUnits } from '@/lib/scoring/portfolio/experiment-spend'
import { newId } from '@/lib/server/ids'
import { insertDocument } from '@/lib/server/import'
import { mutateAsSystem } from '@/lib/server/mutation'
import { actorFor, createOrganizationWith, createUser } from '../../support/accounts'
import { ownDatabase } from '../../support/database'
import { longStory, story } from '../documents/story'
import { everything, toldTo } from '../notices/told'

await ownDatabase()

async function imported(document: ReturnType<typeof story>, quarterReport = true, isDemo = false) {
  const [admin, viewer] = [await createUser('Ana Reader'), await createUser('Vic Viewer')]
  const id = newId()
  const members = [
    { userId: admin.id, role: 'admin', personId: null },
    { userId: viewer.id, role: 'viewer', personId: null },
  ]
  const entry = { action: 'organization:import', subject: `organizations/${id}`, timeoutMs: 60_000 }
  const whole = { ...document, organization: { ...document.organization, quarterReport } }
  const slug = await mutateAsSystem(id, entry, (tx) => insertDocument(tx, id, whole, members, { isDemo }))
  return { admin: await actorFor(admin.id, slug), viewer: await actorFor(viewer.id, slug) }
}
const two = [
  ['the first demonstration', await imported(story())],
  ['the second demonstration', await imported(longStory())],
] as const

const figureOf = ({ sections }: Report, id: string) =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'figures' ? block.figures : []))
    .find((figure) => figure.id === id)?.value
const rowsOf = ({ sections }: Report, id: string) => {
  const table = sections.find((one) => one.id === id)?.blocks.find(({ kind }) => kind === 'table')
  return table?.kind === 'table' ? table.rows : []
}
const money = (amount: string | null) =>
  amount === null ? { kind: 'unknown' } : { kind: 'money', minor: Number(minorUnits(amount)) }

describe.each(two)('a report of %s on the day of its pages', (_, { admin }) => {
  it('says what the pages of money, gates and risks say', async () => {
    const report = await getReport(admin, { report: 'executive' })
    const [{ made }, { idle }, evaluation, risks] = [
      await getProgramme(admin),
      await getPractice(admin),
      await getEvaluation(admin),
      await getTopRisks(admin),
    ]
    expect(figureOf(report, 'npv')).toMatchObject(money(made.npv.known ? made.npv.value : null))
    expect(figureOf(report, 'idle')).toMatchObject(money(idle.all.cost))
    const gate = evaluation.gates.find(({ from }) => from === evaluation.phase.current)
    expect(figureOf(report, 'gate-checks')).toMatchObject({ value: gate!.chip.met })
    const list = report.sections.find(({ id }) => id === 'risks')?.blocks[0]
    expect(list?.kind === 'list' ? list.items.length : 0).toBe(risks.length)
  })

  it('says what the pages of metrics, templates and service levels say', async () => {
    const [operational, technical] = [
      await getReport(admin, { report: 'operational' }),
      await getReport(admin, { report: 'technical' }),
    ]
    const metrics = await getMetrics(admin)
    const shown = rowsOf(operational, 'metrics').map(([, value]) => {
      if (value?.kind === 'share') return Math.round(value.value * 1e6) / 1e4
      if (value?.kind === 'money') return value.minor / 100
      return value?.kind === 'number' ? value.value : null
    })
    expect(shown).toEqual(metrics.map(({ result }) => result.value))
    const templates = await getTemplates(admin)
    expect(rowsOf(technical, 'templates').map(([name]) => name?.text)).toEqual(templates.rows.map(({ name }) => name))
    const { endpoints } = await getReliability(admin)
    const days = new Map(rowsOf(technical, 'reliability').map(([name, , value]) => [name?.text, value]))
    for (const { days: streak, name } of endpoints) {
      expect(days.get(name)).toMatchObject(streak === null ? { kind: 'unknown' } : { value: streak })
    }
  })

  it('fills the parts of the review as its page does', async () => {
    const report = await getReport(admin, { report: 'quarterly' })
    const review = await getQuarterReview(admin, periodOf(admin.today, 'quarter'))
    for (const { facts, part } of review!.parts) {
      const list = report.sections.find(({ id }) => id === part)?.blocks[0]
      expect(list?.kind === 'list' ? list.items.length : -1).toBe(facts.length)
    }
  })

  it.each(organizationReports)(
    '%s is made from an earlier day as that day was, and always the same',
    async (report) => {
      const asOf = '2026-11-20'
      const made = await getReport(admin, { report, asOf })
      expect(made).toMatchObject({ day: asOf, basis: { kind: 'live' } })
      expect(fingerprintOf(await getReport(admin, { report, asOf }))).toBe(fingerprintOf(made))
      if (report !== 'executive') return
      const { scorecard } = await getEvaluation(admin, { asOf })
      expect(figureOf(made, 'overall')).toMatchObject({ value: scorecard.latest!.overall!.tenths / 10 })
    },
  )

  it('is made from every snapshot there is', async () => {
    const snapshots = await listSnapshots(admin)
    expect(snapshots.length).toBeGreaterThan(2)
    for (const { basis, day } of snapshots) {
      const made = await getReport(admin, { report: basis.startsWith('cadence') ? 'quarterly' : 'executive', basis })
      expect(made).toMatchObject({ day, basis: { kind: 'snapshot', id: basis } })
      expect(JSON.stringify(made)).not.toMatch(/"reports\.|\{\w+\}|undefined/)
    }
  })
})

describe('a report that cannot be made', () => {
  it.each([
    [{ asOf: '2999-01-01' }, 'invalid', /still to come/],
    [{ asOf: '1999-01-01' }, 'invalid', /begin on/],
    [{ basis: 'gateRounds/none' }, 'not_found', /is not there/],
    [{ basis: 'scorecards/none' }, 'not_found', /is not there/],
    [{ basis: 'cadenceEvents/none' }, 'not_found', /is not there/],
  ])('%j is refused in one sentence', async (asked, code, sentence) => {
    const refusal = await getReport(two[0][1].admin, { report: 'executive', ...asked }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code })
    expect(JSON.stringify(refusal)).toMatch(sentence)
  })

  it('is not another organization’s', async () => {
    const [snapshot] = await listSnapshots(two[0][1].admin)
    const refused = getReport(two[1][1].admin, { report: 'executive', basis: snapshot!.basis })
    await expect(refused).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('who reads', () => {
  it('gets the count of what they may not see, and no name of it', async () => {
    const { admin, viewer } = two[0][1]
    const hidden = await listHiddenItems(viewer)
    expect(hidden.length).toBeGreaterThan(0)
    expect((await getReport(admin, { report: 'executive' })).withheld).toBeNull()
    for (const report of organizationReports) {
      const made = await getReport(viewer, { report })
      expect(made.withheld).toContain(String(hidden.length))
      for (const { title } of hidden) expect(JSON.stringify(made)).not.toContain(title)
    }
  })

  it('keeps one with the fingerprint of what the portal made, once for one key', async () => {
    const { viewer } = two[1][1]
    const request = { ...viewer.request, idempotencyKey: 'keep-this-report', bodyHash: 'a'.repeat(64), success: 201 }
    const pressed = { ...viewer, request }
    const kept = await keepReport(pressed, { report: 'technical', asOf: '2026-11-20' })
    await expect(keepReport(pressed, { report: 'technical', asOf: '2026-11-20' })).rejects.toThrow('replayed')
    const { items } = await listReports(viewer, { cursor: 1, limit: 10 })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ id: kept.id, fingerprint: kept.fingerprint, format: 'screen', basis: 'live' })
    const again = await getReport(viewer, { report: 'technical', asOf: '2026-11-20' })
    expect(fingerprintOf(again)).toBe(kept.fingerprint)
  })

  it('sees what is missing before anything is made', async () => {
    const team = await createOrganizationWith({ viewer: { role: 'viewer' } })
    const gaps = await listGaps(await team.actor('viewer'))
    expect(gaps.map(({ report }) => report)).toEqual([...organizationReports])
    for (const { missing } of gaps) expect(missing.length).toBeGreaterThan(0)
  })

  it('is told what is missing once until something is written, and anew then', async () => {
    const team = await createOrganizationWith({ editor: { role: 'editor' } })
    const gaps = await listGaps(await team.actor('editor'))
    expect(await listGaps(await team.actor('editor'))).toBe(gaps)
    const fields = { title: 'Traffic doubles', kind: 'traffic-spike' }
    await createRow(await team.actor('editor'), { register: 'runbooks', fields })
    const after = await listGaps(await team.actor('editor'))
    const of = (all: typeof gaps) => all.find(({ report }) => report === 'operational')!.missing.map(({ text }) => text)
    expect(of(gaps)).toContain('5 kinds of failure have no runbook')
    expect(of(after)).toContain('4 kinds of failure have no runbook')
  })
})

describe('the report of a quarter', () => {
  const first = '2027-01-01'

  it('is made once, on the day after it, and waits for who sits in a seat', async () => {
    const team = await createOrganizationWith({
      ana: { role: 'admin' },
      sam: { role: 'viewer', seats: ['management-sponsor'] },
    })
    // The organization began today, so that the quarter which ends after it is the first one with a report.
    const { organizationId } = team
    const ana = await team.actor('ana')
    const { to } = windowOf(periodOf(ana.today, 'quarter'))
    const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)
    expect(await makeQuarterReport(organizationId, ana.today)).toBe(false)
    expect(await makeQuarterReport(organizationId, next)).toBe(true)
    expect(await makeQuarterReport(organizationId, next)).toBe(false)
    const { items } = await listReports(ana, { cursor: 1, limit: 10 })
    expect(items).toMatchObject([{ report: 'quarterly', byPortal: true, by: null, day: to }])
    const told = await toldTo(organizationId, ['ana', 'sam'] as const, team.actor)
    expect(told).toEqual({ sam: ['report:made'] })
    const [notice] = (await listNotices(await team.actor('sam'), everything)).items
    expect(notice?.path).toBe(`/reports/quarterly?asOf=${to}`)
  })

  it('is not made for a demonstration, nor where it is switched off', async () => {
    const sample = await imported(story(), true, true)
    expect(await makeQuarterReport(sample.admin.organizationId, first)).toBe(false)
    const off = await imported(story(), false)
    expect(await makeQuarterReport(off.admin.organizationId, first)).toBe(false)
    const on = await imported(story())
    expect(await makeQuarterReport(on.admin.organizationId, first)).toBe(true)
  })
})
