import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { acceptFlag, withdrawAcceptance } from '@/lib/features/flags/mutations'
import { findFlagHistory, getFlagHistory, getFlags } from '@/lib/features/flags/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { loadDocument } from '@/lib/server/records'
import { inDatabase } from '@/tests/support/cluster'
import { ownDatabase } from '@/tests/support/database'
import { createTeam, type Team } from '../gates/ready-organization'

const database = await ownDatabase()

const pattern = 'shadow-ai' as const
const reason = 'The pilot ends next month and is watched daily.'
async function flaggedTeam(): Promise<Team> {
  const team = await createTeam()
  const fields = { title: 'Chatbot', source: 'saas-tool', inUse: 'yes' }
  await createRow(await team.actor('lead'), { register: 'shadow-ai-items', fields })
  return team
}
const patternOf = async (team: Team) =>
  (await getEvaluation(await team.actor('viewer'))).patterns.find(({ id }) => id === pattern)!

describe('accepting a flag', () => {
  it('keeps its state and shows until when, by whom and why', async () => {
    const team = await flaggedTeam()
    const lead = await team.actor('lead')
    const until = addDays(lead.today, 30)
    await acceptFlag(lead, { pattern, until, reason })
    expect(await patternOf(team)).toMatchObject({ state: 'flagged', acceptance: { until, reason, by: lead.personId } })
    const { acceptances } = await getFlags(await team.actor('viewer'))
    expect(acceptances).toMatchObject({ [pattern]: { until, by: 'lead' } })
  })

  it('again takes the place of the acceptance before; withdrawing ends it', async () => {
    const team = await flaggedTeam()
    const lead = await team.actor('lead')
    await acceptFlag(lead, { pattern, until: addDays(lead.today, 30), reason })
    const second = await acceptFlag(lead, { pattern, until: addDays(lead.today, 180), reason })
    const live = async () =>
      (await loadDocument(team.organizationId)).flagAcceptances.filter(({ archivedAt }) => archivedAt === null)
    expect(await live()).toMatchObject([{ id: second.id }])
    await expect(withdrawAcceptance(lead, { pattern, acceptance: second.id, revision: 9 })).rejects.toMatchObject({
      code: 'conflict',
    })
    await withdrawAcceptance(lead, { pattern, acceptance: second.id, revision: 1 })
    expect(await live()).toEqual([])
    expect((await patternOf(team)).acceptance).toBeNull()
    await expect(withdrawAcceptance(lead, { pattern, acceptance: second.id, revision: 2 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is refused for today and the past, beyond 180 days, where nothing is raised, and to those who only read', async () => {
    const team = await flaggedTeam()
    const lead = await team.actor('lead')
    for (const days of [-1, 0, 181]) {
      await expect(acceptFlag(lead, { pattern, until: addDays(lead.today, days), reason })).rejects.toMatchObject({
        code: 'invalid',
        more: { errors: [{ pointer: '/until' }] },
      })
    }
    const until = addDays(lead.today, 10)
    await expect(acceptFlag(lead, { pattern: 'gpu-hoarding', until, reason })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
    for (const name of ['viewer', 'security', 'sponsor'] as const) {
      await expect(acceptFlag(await team.actor(name), { pattern, until, reason })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  })
})

it('tells what a pattern said over the year, from the first day of the organization', async () => {
  const team = await flaggedTeam()
  const { today } = await team.actor('viewer')
  const history = await getFlagHistory(await team.actor('viewer'), { pattern })
  expect(history).toMatchObject({ from: today, to: today, states: [{ value: 'flagged', from: today, to: today }] })
  expect(history.signals.map(({ rule }) => rule)).toEqual(['SA-1', 'SA-2', 'SA-3', 'SA-4', 'SA-5'])
})

it('judges the year again as soon as something was written', async () => {
  const team = await flaggedTeam()
  const stateNow = async (of: typeof pattern | 'build-everything') =>
    (await getFlagHistory(await team.actor('viewer'), { pattern: of })).states.at(-1)?.value
  expect([await stateNow(pattern), await stateNow('build-everything')]).toEqual(['flagged', 'insufficient-data'])
  const part = { name: 'Own server', category: 'serving', kind: 'custom', managedEquivalent: 'yes' }
  await createRow(await team.actor('lead'), { register: 'components', fields: part })
  expect(await stateNow('build-everything')).toBe('flagged')
})

describe('the history of a pattern', () => {
  it('that is too long to be judged at once is refused by the API, and the page of the pattern still opens', async () => {
    const team = await flaggedTeam()
    const viewer = await team.actor('viewer')
    expect((await findFlagHistory(viewer, pattern))?.to).toBe(viewer.today)
    await inDatabase(database.url, async (client) => {
      await client.query(`SELECT set_config('sextant.organization', $1, false)`, [team.organizationId])
      await client.query(
        `INSERT INTO "KeptVersion" ("organizationId", "mutation", "table", "recordId", "revision", "at", "data", "hash")
         SELECT $1, 'many', 'Team', 'record-' || n, 1, now() - interval '500 days', '{}', '' FROM generate_series(1, 200001) n`,
        [team.organizationId],
      )
    })
    // The age of an organization costs nothing: what was written before the year does not count.
    await createRow(await team.actor('lead'), {
      register: 'shadow-ai-items',
      fields: { title: 'C', source: 'saas-tool' },
    })
    expect((await getFlagHistory(viewer, { pattern })).to).toBe(viewer.today)
    await inDatabase(database.url, async (client) => {
      await client.query(`SELECT set_config('sextant.organization', $1, false)`, [team.organizationId])
      await client.query(
        `INSERT INTO "KeptVersion" ("organizationId", "mutation", "table", "recordId", "revision", "data", "hash")
         SELECT $1, 'more', 'Team', 'record-' || n, 2, '{}', '' FROM generate_series(1, 200001) n`,
        [team.organizationId],
      )
    })
    await createRow(await team.actor('lead'), {
      register: 'shadow-ai-items',
      fields: { title: 'B', source: 'saas-tool' },
    })
    await expect(getFlagHistory(viewer, { pattern })).rejects.toMatchObject({ code: 'not_allowed_now' })
    expect(await findFlagHistory(viewer, pattern)).toBeNull()
  })
})
