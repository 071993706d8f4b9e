import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { addMonths } from '@/lib/calendar/months'
import { sections } from '@/lib/document/schema'
import { markForSettling, watchedSections } from '@/lib/features/gates/settlement/mutations'
import { announceBudgets, announceDue } from '@/lib/features/notices/due/mutations'
import { listNotices } from '@/lib/features/notices/queries'
import { updateOrganization } from '@/lib/features/organizations/mutations'
import { startExperiment } from '@/lib/features/portfolio/mutations'
import { announceSpend } from '@/lib/features/portfolio/spend/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import { assignArea } from '@/lib/features/scorecard/areas/mutations'
import { startScorecard } from '@/lib/features/scorecard/mutations'
import { askForAcknowledgement, writeAlignmentNote } from '@/lib/features/stakeholders/mutations'
import { onWrite } from '@/lib/server/after-write'
import { closeDb } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { mutateAsSystem } from '@/lib/server/mutation'
import { insertRecords, loadDocument } from '@/lib/server/records'
import { createOrganizationWith } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { dayIn } from '@/tests/support/days'
import { everything, toldTo } from './told'

const database = await testDatabase()
process.env.DATABASE_URL = database.url
onWrite('gates', watchedSections, markForSettling)
onWrite('portfolio', ['experiments'], announceSpend)
onWrite('budgets', ['budgets', 'costEntries'], announceBudgets)
afterAll(async () => {
  await closeDb()
  await database.drop()
})

const people = ['editor', 'lead', 'security', 'owner', 'viewer'] as const
const newTeam = () =>
  createOrganizationWith({
    editor: { role: 'editor' },
    lead: { role: 'viewer', seats: ['infrastructure-lead'] },
    security: { role: 'viewer', seats: ['security-lead'] },
    owner: { role: 'contributor' },
    viewer: { role: 'viewer' },
  })
type Team = Awaited<ReturnType<typeof newTeam>>
const told = (team: Team) => toldTo(team.organizationId, people, team.actor)
const noticesOf = async (team: Team, name: (typeof people)[number]) =>
  (await listNotices(await team.actor(name), everything)).items
const inDays = (days: number) => dayIn('UTC', days)
const today = inDays(0)

const canary = 'Kanarinfugl'
const report = (team: Team, fields: Record<string, unknown> = {}) =>
  team.actor('editor').then((editor) =>
    createRow(editor, {
      register: 'shadow-ai-items',
      fields: { title: canary, source: 'saas-tool', dataClass: 'restricted', inUse: 'yes', ...fields },
    }),
  )

/** A team, an owner and a running experiment with a cap of 100. */
async function runningExperiment(team: Team) {
  const editor = await team.actor('editor')
  const teamId = newId()
  await mutateAsSystem(team.organizationId, { action: 'teams:create', subject: `teams/${teamId}` }, (tx) =>
    insertRecords(tx, 'teams', [sections.teams.row.parse({ id: teamId, name: 'Grid' })], true),
  )
  const fields = {
    name: 'Fault finder',
    teamId,
    owner: team.members.owner.personId,
    accuracyCriterion: 'recall at least 0.7',
    latencyCriterion: 'p95 below 2 s',
    costCeiling: 'below 0.02 per call',
    cap: '100.00',
    costTag: 'exp-a',
  }
  const row = await createRow(editor, { register: 'experiments', fields })
  return (days: 14 | 28, start: string) => startExperiment(editor, { id: row.id, revision: row.revision, days, start })
}

describe('a flag', () => {
  it('is told to the infrastructure lead when it is raised and when it ends, without any name of an item', async () => {
    const team = await newTeam()
    const row = await report(team)
    const { lead: first, ...others } = await told(team)
    expect([new Set(first), others]).toEqual([new Set(['flag:flagged']), {}])
    const change = { register: 'shadow-ai-items', id: row.id, seen: row.revision, restore: false }
    await changeRow(await team.actor('editor'), { ...change, fields: { inUse: 'no' } })
    await told(team)
    const notices = (await noticesOf(team, 'lead')).filter(({ params }) => params.pattern === 'shadow-ai')
    expect(notices).toMatchObject([
      // Three sources were never searched: that no item is left is not known.
      { event: 'flag:insufficient-data', path: '/flags/shadow-ai' },
      { event: 'flag:flagged', params: { signals: 1 } },
    ])
    expect(JSON.stringify(notices)).not.toContain(canary)
  })

  it('that completes the chain is told to the security lead too, once', async () => {
    const team = await newTeam()
    const { organization } = await loadDocument(team.organizationId)
    const platform = { platformBuild: 'started', platformBuildStartedAt: '2025-01-01' } as const
    await report(team)
    const administrator = { ...(await team.actor('editor')), role: 'admin' as const }
    await updateOrganization(administrator, { revision: organization.revision, ...platform })
    await report(team, { title: 'Second bot' })
    const { lead, security, ...others } = await told(team)
    expect(security).toEqual(['chain:complete'])
    expect(lead?.filter((event) => event === 'chain:complete')).toHaveLength(1)
    expect(others).toEqual({})
    expect(JSON.stringify(await noticesOf(team, 'security'))).not.toContain(canary)
  })
})

describe('an experiment', () => {
  it('that passes several marks at once says the highest, to its owner; at its cap to the infrastructure lead too', async () => {
    const team = await newTeam()
    const begin = await runningExperiment(team)
    const row = await begin(28, today)
    const spend = async (seen: number, actualCost: string, who: 'editor' | 'owner') =>
      changeRow(await team.actor(who), {
        register: 'experiments',
        id: row.id,
        seen,
        restore: false,
        fields: { actualCost },
      })
    const first = await spend(row.revision, '76.00', 'editor')
    expect(await told(team)).toEqual({ owner: ['experiment:spend'] })
    expect((await noticesOf(team, 'owner'))[0]).toMatchObject({
      path: `/portfolio/experiments/${row.id}`,
      params: { name: 'Fault finder', mark: 75 },
    })
    await spend(first.revision, '120.00', 'owner')
    expect(await told(team)).toEqual({ owner: ['experiment:spend'], lead: ['experiment:spend'] })
    expect((await noticesOf(team, 'lead'))[0]?.params).toMatchObject({ mark: 100 })
  })
})

describe('the budget of a team', () => {
  const months = [today.slice(0, 7), addMonths(today, -1).slice(0, 7), addMonths(today, -2).slice(0, 7)] as const
  const opened = async () => {
    const team = await newTeam()
    const administrator = { ...(await team.actor('editor')), role: 'admin' as const }
    const fields = { name: 'Grid', owner: team.members.owner.personId }
    const { id } = await createRow(administrator, { register: 'teams', fields })
    const enter = async (register: 'budgets' | 'cost-entries', month: string, amount: string) =>
      createRow(await team.actor('editor'), {
        register,
        fields: { teamId: id, month, amount, ...(register === 'budgets' ? {} : { environment: 'production' }) },
      })
    return { team, enter }
  }
  const marksOf = async (team: Team) =>
    (await noticesOf(team, 'owner')).map(({ params }) => [params.month, params.mark])

  it('is told with the write that reached a mark, each once, and its last day is no exception', async () => {
    const { enter, team } = await opened()
    await enter('budgets', months[0], '1000.00')
    await enter('cost-entries', months[0], '499.99')
    expect(await told(team)).toEqual({})
    await enter('cost-entries', months[0], '0.01')
    expect(await told(team)).toEqual({ owner: ['budget:spend'], lead: ['budget:spend'] })
    await enter('cost-entries', months[0], '1.00')
    await announceDue(team.organizationId, today)
    await told(team)
    expect(await marksOf(team)).toEqual([[months[0], 50]])
  })

  it('is told while the look of a day is at all records: no write waits for it', async () => {
    const { enter, team } = await opened()
    await enter('budgets', months[0], '1000.00')
    const other = new pg.Client({ connectionString: database.adminUrl })
    await other.connect()
    try {
      // What only the look of a day reads.
      await other.query('BEGIN; LOCK TABLE "RiskEntry" IN ACCESS EXCLUSIVE MODE')
      const look = announceDue(team.organizationId, today)
      const waiting = `SELECT FROM pg_locks WHERE NOT granted AND relation = '"RiskEntry"'::regclass`
      await expect.poll(async () => (await other.query(waiting)).rowCount, { timeout: 60_000 }).toBe(1)
      await enter('cost-entries', months[0], '500.00')
      await other.query('COMMIT')
      await look
    } finally {
      await other.end()
    }
    await told(team)
    expect(await marksOf(team)).toEqual([[months[0], 50]])
  })

  it('of the month before is told when its bill comes; what is older is history', async () => {
    const { enter, team } = await opened()
    for (const month of months.slice(1)) {
      await enter('cost-entries', month, '950.00')
      await enter('budgets', month, '1000.00')
    }
    await told(team)
    expect(await marksOf(team)).toEqual([[months[1], 90]])
  })
})

describe('what is asked of a person', () => {
  it('an area is told to the one it is assigned to, and again three days before it is due', async () => {
    const team = await newTeam()
    await startScorecard(await team.actor('editor'), { copyFrom: null })
    const personIds = [team.members.owner.personId]
    const assignment = { areaId: 'security' as const, personIds, dueAt: inDays(3), message: null }
    await assignArea(await team.actor('editor'), assignment)
    expect(await told(team)).toEqual({ owner: ['area:assigned'] })
    expect((await noticesOf(team, 'owner'))[0]).toMatchObject({
      path: '/assess/security',
      params: { area: 'security', dueAt: inDays(3), by: 'editor' },
    })
    const both = { ...assignment, personIds: [...personIds, team.members.viewer.personId] }
    await assignArea(await team.actor('editor'), both)
    expect(await told(team)).toEqual({ owner: ['area:assigned'], viewer: ['area:assigned'] })
    expect(await announceDue(team.organizationId, inDays(-1))).toBe(0)
    expect(await announceDue(team.organizationId, today)).toBe(2)
    expect(await announceDue(team.organizationId, inDays(1))).toBe(0)
    const each = ['area:assigned', 'area:due']
    expect(await told(team)).toEqual({ owner: each, viewer: each })
  })

  it('an acknowledgement is told to the stakeholder who is asked', async () => {
    const team = await newTeam()
    const editor = await team.actor('editor')
    await writeAlignmentNote(editor, { seen: 0, goal: 'Serve models', scope: 'Two products', nextStep: 'Close gaps' })
    const fields = { group: 'data', name: 'Vera', personId: team.members.viewer.personId }
    const { id } = await createRow(editor, { register: 'stakeholders', fields })
    await askForAcknowledgement(editor, { id })
    expect(await told(team)).toEqual({ viewer: ['stakeholder-asked'] })
    expect((await noticesOf(team, 'viewer'))[0]).toMatchObject({ path: '/governance/stakeholders' })
  })
})

describe('a clock', () => {
  it('tells the owner that a time box ends, and the sandbox owner and the lead that nobody uses it, each once', async () => {
    const team = await newTeam()
    const begin = await runningExperiment(team)
    await begin(14, inDays(-12))
    await told(team)
    for (const day of [today, inDays(1)]) await announceDue(team.organizationId, day)
    expect(await told(team)).toEqual({ owner: ['experiment:box-ends'] })
    for (const day of [inDays(4), inDays(5)]) await announceDue(team.organizationId, day)
    expect(await told(team)).toEqual({ owner: ['experiment:box-ends', 'experiment:idle'] })
    await Promise.all([inDays(40), inDays(40), inDays(41)].map((day) => announceDue(team.organizationId, day)))
    expect(await told(team)).toEqual({
      owner: ['experiment:box-ends', 'experiment:idle', 'experiment:idle'],
      lead: ['experiment:idle'],
    })
  })

  it('tells the owner of a quota that it is below the line for 14 days, and the lead too at 30, each once', async () => {
    const team = await newTeam()
    const editor = await team.actor('editor')
    const fields = {
      subscription: 'sub-1',
      region: 'west',
      family: 'H100',
      gpus: 8,
      status: 'approved',
      approvedAt: inDays(-200),
      owner: team.members.owner.personId,
      enteredPct: 5,
      enteredDaysBelow: 15,
      enteredAsOf: today,
    }
    const quota = await createRow(editor, { register: 'gpu-quotas', fields })
    for (const day of [today, inDays(1)]) await announceDue(team.organizationId, day)
    const idle = (told: Partial<Record<string, string[]>>) =>
      Object.fromEntries(
        Object.entries(told).map(([name, events]) => [name, events?.filter((event) => event === 'quota:idle').length]),
      )
    expect(idle(await told(team))).toMatchObject({ owner: 1 })
    expect((await noticesOf(team, 'owner'))[0]).toMatchObject({
      path: `/platform/gpu/${quota.id}`,
      params: { days: 15, pct: 20, limit: 30, state: 'warned' },
    })
    const seen = { register: 'gpu-quotas', id: quota.id, seen: quota.revision, restore: false }
    await changeRow(editor, { ...seen, fields: { enteredDaysBelow: 31 } })
    for (const day of [today, inDays(1)]) await announceDue(team.organizationId, day)
    expect(idle(await told(team))).toMatchObject({ owner: 2, lead: 1 })
  })
})
