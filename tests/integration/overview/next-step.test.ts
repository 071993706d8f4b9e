import { describe, expect, it } from 'vitest'
import { listNotices } from '@/lib/features/notices/queries'
import { askForStep } from '@/lib/features/overview/mutations'
import { getOverview } from '@/lib/features/overview/queries'
import { ownDatabase } from '@/tests/support/database'
import {
  createTeam,
  mapStakeholders,
  readyTeam,
  searchEverywhere,
  submit,
  submitRatings,
} from '../gates/ready-organization'
import { everything, toldTo } from '../notices/told'

await ownDatabase()

type Team = Awaited<ReturnType<typeof createTeam>>
type Name = 'lead' | 'security' | 'admin' | 'viewer' | 'sponsor'
const stepOf = async (team: Team, name: Name) => {
  const { step, people } = await getOverview(await team.actor(name))
  return { kind: step.kind, ...people }
}
const everybody: readonly Name[] = ['lead', 'security', 'admin', 'viewer', 'sponsor']

/** Everything of gate 1→2 but the confirmation of the inventory. */
async function unconfirmed(): Promise<Team> {
  const team = await createTeam()
  await submitRatings(team)
  await mapStakeholders(team)
  await searchEverywhere(team)
  return team
}

describe('the next step by who reads it', () => {
  it('is the security lead’s when only the confirmation is missing, and says so by name to everybody else', async () => {
    const team = await unconfirmed()
    expect(await stepOf(team, 'security')).toEqual({
      kind: 'meet-line',
      mine: true,
      people: [],
      ask: null,
      remind: null,
    })
    for (const name of ['lead', 'admin', 'viewer'] as const) {
      expect(await stepOf(team, name), name).toEqual({
        kind: 'meet-line',
        mine: false,
        people: [{ name: 'security', seat: null }],
        ask: 'meet-line/gate-1-2/P1-C2',
        remind: null,
      })
    }
  })

  it('offers no way to ask to an auditor, who writes nothing', async () => {
    const team = await createTeam()
    const auditor = { ...(await team.actor('viewer')), role: 'auditor' as const, seats: [] }
    expect((await getOverview(auditor)).people).toMatchObject({ mine: false, ask: null })
    expect((await getOverview(await team.actor('viewer'))).people.ask).not.toBeNull()
  })

  it('names the infrastructure lead to who may not start a scorecard', async () => {
    const team = await createTeam()
    expect(await stepOf(team, 'lead')).toMatchObject({ kind: 'start-scorecard', mine: true })
    expect(await stepOf(team, 'sponsor')).toMatchObject({ mine: false, people: [{ name: 'lead' }] })
  })

  it('names who has to sign, with the seat', async () => {
    const team = await readyTeam()
    await submit(team, 'admin')
    expect(await stepOf(team, 'viewer')).toEqual({
      kind: 'wait',
      mine: false,
      people: [
        { name: 'lead', seat: 'infrastructure-lead' },
        { name: 'security', seat: 'security-lead' },
      ],
      ask: null,
      remind: null,
    })
    expect(await stepOf(team, 'admin')).toMatchObject({ kind: 'wait', remind: 'gate-1-2' })
    expect(await stepOf(team, 'security')).toMatchObject({ kind: 'sign', mine: true })
  })
})

describe('asking', () => {
  const step = 'meet-line/gate-1-2/P1-C2'

  it('tells those who can take the step, once a day whoever asks', async () => {
    const team = await unconfirmed()
    await toldTo(team.organizationId, everybody, team.actor)
    expect(await askForStep(await team.actor('viewer'), { step })).toEqual({ asked: ['security'] })
    await expect(askForStep(await team.actor('lead'), { step })).rejects.toMatchObject({ code: 'not_allowed_now' })
    const { security, viewer } = await toldTo(team.organizationId, everybody, team.actor)
    expect(security).toContain('step:asked')
    expect(viewer ?? []).not.toContain('step:asked')
    const { items } = await listNotices(await team.actor('security'), everything)
    expect(items.find(({ event }) => event === 'step:asked')).toMatchObject({
      path: '/shadow-ai',
      params: { step: 'confirm', gate: 'gate-1-2', line: 'P1-C2', by: 'viewer' },
    })
  })

  it('refuses a step that is another one by now', async () => {
    const team = await unconfirmed()
    await expect(askForStep(await team.actor('lead'), { step: 'start-scorecard' })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
  })

  it('goes to an editor when the records of a line are what is missing', async () => {
    const team = await createTeam()
    await submitRatings(team)
    const { ask, people } = await stepOf(team, 'viewer')
    expect([ask, people]).toEqual([expect.stringMatching(/^meet-line/), [{ name: 'lead', seat: null }]])
    expect(await askForStep(await team.actor('viewer'), { step: ask! })).toEqual({ asked: ['lead'] })
  })
})
