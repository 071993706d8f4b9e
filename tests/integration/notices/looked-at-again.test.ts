import { afterAll, describe, expect, it } from 'vitest'
import { compareOptions, startDecision } from '@/lib/features/decisions/mutations'
import { announceDue } from '@/lib/features/notices/due/mutations'
import { listNotices } from '@/lib/features/notices/queries'
import { makeToken } from '@/lib/features/organizations/tokens/mutations'
import { addRadarEntry, moveRadarEntry } from '@/lib/features/radar/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import { closeDb } from '@/lib/server/db'
import { createOrganizationWith } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { dayIn } from '@/tests/support/days'
import { everything, toldTo } from './told'

const database = await testDatabase()
process.env.DATABASE_URL = database.url
afterAll(async () => {
  await closeDb()
  await database.drop()
})

const people = ['editor', 'owner'] as const
const newTeam = () => createOrganizationWith({ editor: { role: 'editor' }, owner: { role: 'contributor' } })
type Team = Awaited<ReturnType<typeof newTeam>>
const told = (team: Team) => toldTo(team.organizationId, people, team.actor)
const noticesOf = async (team: Team, name: (typeof people)[number]) =>
  (await listNotices(await team.actor(name), everything)).items
const inDays = (days: number) => dayIn('UTC', days)

/** An accepted decision of the owner, whose chosen option may stand behind a radar entry. */
async function accepted(team: Team, fields: Record<string, unknown>, radarEntryId: string | null = null) {
  const editor = await team.actor('editor')
  const option = (id: string, name: string, entry: string | null = null) => ({
    ...{ id, name, pros: null, cons: null, provider: null, radarEntryId: entry },
    ...{ componentId: null, modelId: null, knockedOutBy: null },
  })
  const started = await startDecision(editor, { title: 'Serving runtime', kind: 'general' })
  const compared = await compareOptions(editor, {
    ...{ id: started.id, revision: started.revision, oneOptionReason: null, criteria: [], scores: [] },
    options: [option('a', 'Build'), option('b', 'Buy', radarEntryId)],
    chosenOption: 'b',
  })
  const words = { context: 'Two teams ask.', consequences: 'One is trained.', decision: 'Buy.', status: 'accepted' }
  await changeRow(editor, {
    register: 'adrs',
    id: started.id,
    seen: compared.revision,
    restore: false,
    fields: { ...words, owner: team.members.owner.personId, ...fields },
  })
  return started.id
}

describe('a decision that is to be looked at again', () => {
  it('is told to its owner once its day has come, once, and leads to it', async () => {
    const team = await newTeam()
    const id = await accepted(team, { reviewAt: inDays(30) })
    await told(team)
    expect(await announceDue(team.organizationId, inDays(29))).toBe(0)
    expect(await announceDue(team.organizationId, inDays(30))).toBe(1)
    expect(await announceDue(team.organizationId, inDays(31))).toBe(0)
    expect(await told(team)).toEqual({ owner: ['decision:look-again'] })
    expect((await noticesOf(team, 'owner'))[0]).toMatchObject({
      path: `/governance/adrs/${id}`,
      params: { number: 1, state: 'due', end: inDays(30) },
    })
  })

  it('is told when what was chosen moves to Hold', async () => {
    const team = await newTeam()
    const editor = await team.actor('editor')
    const entry = await addRadarEntry(editor, {
      ...{ name: 'Bought runtime', quadrant: null, managedAlternative: null, adrId: null, owner: null },
      ...{ ring: 'adopt', at: inDays(0), reason: null, endsAt: null },
    })
    await accepted(team, {}, entry.id)
    expect(await announceDue(team.organizationId, inDays(0))).toBe(0)
    await moveRadarEntry(editor, {
      ...{ id: entry.id, revision: entry.revision, ring: 'hold', at: inDays(0) },
      ...{ reason: 'It is withdrawn.', endsAt: null },
    })
    expect(await announceDue(team.organizationId, inDays(0))).toBe(1)
    await told(team)
    expect((await noticesOf(team, 'owner'))[0]).toMatchObject({ params: { state: 'held', end: inDays(0) } })
  })
})

describe('an API token that ends', () => {
  it('is told to its maker a week before, once, by its name, and leads to the tokens', async () => {
    const team = await newTeam()
    const { secret } = await makeToken(await team.actor('owner'), { name: 'Nightly import', role: 'viewer', days: 30 })
    expect(await announceDue(team.organizationId, inDays(22))).toBe(0)
    expect(await announceDue(team.organizationId, inDays(23))).toBe(1)
    expect(await announceDue(team.organizationId, inDays(30))).toBe(0)
    expect(await announceDue(team.organizationId, inDays(31))).toBe(0)
    expect(await told(team)).toEqual({ owner: ['token:ends'] })
    const [notice] = await noticesOf(team, 'owner')
    expect(notice).toMatchObject({ path: '/settings/tokens', params: { name: 'Nightly import', end: inDays(30) } })
    expect(JSON.stringify(notice)).not.toContain(secret)
  })
})

describe('a risk that is to be looked at again', () => {
  it('is told to its owner once its day has come, once, and leads to the risks', async () => {
    const team = await newTeam()
    const editor = await team.actor('editor')
    const fields = { title: 'One provider', owner: team.members.owner.personId, reviewAt: inDays(30) }
    await createRow(editor, { register: 'risk-entries', fields })
    await told(team)
    expect(await announceDue(team.organizationId, inDays(29))).toBe(0)
    expect(await announceDue(team.organizationId, inDays(30))).toBe(1)
    expect(await announceDue(team.organizationId, inDays(31))).toBe(0)
    expect(await told(team)).toEqual({ owner: ['risk:look-again'] })
    expect((await noticesOf(team, 'owner'))[0]).toMatchObject({
      path: '/governance/risks',
      params: { end: inDays(30) },
    })
  })
})
