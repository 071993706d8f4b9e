import { beforeAll, describe, expect, it } from 'vitest'
import { getCadence } from '@/lib/features/cadence/queries'
import { getControls } from '@/lib/features/compliance/standing/queries'
import { loadDemonstration } from '@/lib/features/documents/demonstrations/mutations'
import { getGovernanceGlances, getPlatformGlances } from '@/lib/features/hubs/queries'
import { getRecovery } from '@/lib/features/reliability/recovery/queries'
import { getRequests } from '@/lib/features/requests/queries'
import { getRunbooks } from '@/lib/features/runbooks/queries'
import { listTeams } from '@/lib/features/teams/queries'
import { getTemplates } from '@/lib/features/templates/queries'
import hubs from '@/lib/messages/en/hubs.json'
import { db } from '@/lib/server/db'
import { actorFor, createOrganizationWith } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

let loaded: Awaited<ReturnType<typeof loadDemonstration>>
beforeAll(async () => {
  loaded = await loadDemonstration()
})

async function leadOf(index: number) {
  const { accounts, slug } = loaded.organizations[index]!
  const user = await db().user.findFirstOrThrow({ where: { isDemo: true, email: accounts[0]!.email } })
  return actorFor(user.id, slug)
}

type Words = { line?: string; step?: string } | undefined
const wordsOf = (code: string): Words =>
  code.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], hubs.glance) as Words

describe('the hubs at a glance', () => {
  it('know nothing of a new organization, and call nothing in order', async () => {
    const actor = await (await createOrganizationWith({ lead: { role: 'editor' } })).actor('lead')
    const all = { ...(await getPlatformGlances(actor)), ...(await getGovernanceGlances(actor)) }
    expect([...new Set(Object.values(all).map(({ state }) => state))]).toEqual(['unknown'])
  })

  it.each([0, 1])('have a sentence for each module, and a next step where something is to do: %s', async (index) => {
    const actor = await leadOf(index)
    const all = { ...(await getPlatformGlances(actor)), ...(await getGovernanceGlances(actor)) }
    for (const [key, { code, state }] of Object.entries(all)) {
      expect(wordsOf(code)?.line, key).toBeTypeOf('string')
      if (state !== 'fine') expect(wordsOf(code)?.step, key).toBeTypeOf('string')
    }
  })

  it.each([0, 1])('say what the pages of the modules say: %s', async (index) => {
    const actor = await leadOf(index)
    const platform = await getPlatformGlances(actor)
    const governance = await getGovernanceGlances(actor)
    const templates = await getTemplates(actor)
    const unvalidated = templates.rows.filter((row) => row.approval === 'approved' && row.state !== 'validated').length
    if (unvalidated > 0) expect(platform.templates?.values).toEqual({ count: unvalidated, of: templates.approved })
    const { open } = await getRequests(actor)
    expect(platform.requests?.state === 'needs').toBe(open > 0)
    const { kinds } = await getRunbooks(actor)
    if (kinds.some(({ runbooks }) => runbooks.length > 0)) {
      expect(platform.runbooks?.state === 'needs').toBe(kinds.some(({ met }) => !met))
    }
    const { endpoints } = await getRecovery(actor)
    const missed = endpoints.filter((one) => one.state === 'missed').length
    if (endpoints.length === 0) expect(platform.reliability?.code).toBe('empty')
    else expect(platform.reliability?.values.of).toBe(endpoints.length)
    expect(platform.reliability?.code === 'reliability.missed').toBe(missed > 0)
    const cadence = await getCadence(actor)
    expect(governance.reviews?.state).toBe({ overdue: 'needs', kept: 'fine', 'not-started': 'unknown' }[cadence.state])
    const { counts } = await getControls(actor, {} as never)
    const bad = (counts.contradicted ?? 0) + (counts.failed ?? 0)
    if (governance.compliance?.code === 'compliance.bad') expect(governance.compliance.values.count).toBe(bad)
    else expect(bad === 0 || governance.compliance?.code === 'compliance.late').toBe(true)
  })
})

describe('the list of teams', () => {
  it('has the reader’s own first, and only those that are there', async () => {
    const actor = await leadOf(1)
    const teams = await listTeams(actor)
    expect(teams.length).toBeGreaterThan(3)
    expect(teams.filter(({ own }) => own).length).toBeLessThanOrEqual(1)
    expect(teams.findIndex(({ own }) => own)).toBeLessThanOrEqual(0)
    const rest = teams.filter(({ own }) => !own).map(({ name }) => name)
    expect(rest).toEqual([...rest].sort())
  })
})
