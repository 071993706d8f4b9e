import { framework, type SeatId } from '@/lib/content'
import { signGate, submitGate } from '@/lib/features/gates/mutations'
import { getGate } from '@/lib/features/gates/queries'
import { markForSettling, watchedSections } from '@/lib/features/gates/settlement/mutations'
import { createRow } from '@/lib/features/registers/mutations'
import { rateArea } from '@/lib/features/scorecard/areas/mutations'
import { startScorecard, submitScorecard } from '@/lib/features/scorecard/mutations'
import { confirmInventory } from '@/lib/features/shadow-ai/mutations'
import { acknowledge, writeAlignmentNote } from '@/lib/features/stakeholders/mutations'
import type { Actor } from '@/lib/server/actor'
import { onWrite } from '@/lib/server/after-write'
import { createOrganizationWith } from '../../support/accounts'

// As instrumentation does when the server starts.
onWrite('gates', watchedSections, markForSettling)

export const sources = ['personal-subscription', 'repo-api-key', 'gpu-vm-outside-iac', 'saas-tool'] as const
export const gateId = 'gate-1-2' as const

/** People of an organization in phase 1: a lead who submits, a security lead, deciders' neighbours and plain members. */
export const createTeam = (facts: Parameters<typeof createOrganizationWith>[1] = {}) =>
  createOrganizationWith(
    {
      lead: { role: 'editor', seats: ['infrastructure-lead'] },
      security: { role: 'viewer', seats: ['security-lead'] },
      admin: { role: 'admin' },
      viewer: { role: 'viewer' },
      sponsor: { role: 'viewer', seats: ['management-sponsor'] },
    },
    facts,
  )
export type Team = Awaited<ReturnType<typeof createTeam>>

/** A submitted scorecard; Networking is the one area that needs focus. */
export async function submitRatings(team: Team, networking = 2): Promise<void> {
  await startScorecard(await team.actor('lead'), { copyFrom: null })
  for (const { id } of framework.areas) {
    // Shadow AI stays at 2: without the answer about searches no more is allowed in quick mode.
    const rating = id === 'networking' ? networking : id === 'shadow-ai' ? 2 : 3
    await rateArea(await team.actor('lead'), { areaId: id, rating, revision: 1 })
  }
  await submitScorecard(await team.actor('lead'), { note: null, revision: 1 })
}

export async function mapStakeholders(team: Team): Promise<string[]> {
  const lead = await team.actor('lead')
  await writeAlignmentNote(lead, { seen: 0, goal: 'Serve models', scope: 'Two products', nextStep: 'Close the gaps' })
  const ids: string[] = []
  for (const group of ['data', 'devops', 'sre', 'security']) {
    const row = await createRow(await team.actor('lead'), {
      register: 'stakeholders',
      fields: { group, name: `${group} lead` },
    })
    ids.push(row.id)
    await acknowledge(await team.actor('lead'), {
      id: row.id,
      revision: row.revision,
      version: 1,
      how: 'In the meeting of the platform group',
      at: (await team.actor('lead')).today,
    })
  }
  return ids
}

export async function searchEverywhere(team: Team): Promise<void> {
  for (const source of sources) {
    await createRow(await team.actor('lead'), { register: 'discovery-runs', fields: { source, found: 0 } })
  }
}

export const confirmItems = async (team: Team, itemCount = 0) =>
  confirmInventory(await team.actor('security'), { itemCount })

/** All three lines of gate 1→2 met. */
export async function makeReady(team: Team): Promise<void> {
  await submitRatings(team)
  await mapStakeholders(team)
  await searchEverywhere(team)
  await confirmItems(team)
}

export async function readyTeam(facts?: Parameters<typeof createOrganizationWith>[1]): Promise<Team> {
  const team = await createTeam(facts)
  await makeReady(team)
  return team
}

export const submission = { gateId, note: null, exitNotes: {}, conditions: [] }
export const submit = async (team: Team, who: Parameters<Team['actor']>[0] = 'lead') =>
  submitGate(await team.actor(who), submission)

export const gateOf = async (team: Team) => getGate(await team.actor('viewer'), { gateId })

/** A complete approval as the page would send it: the shown hash, everything acknowledged, the shown changes seen. */
export async function approval(actor: Actor, seat: SeatId) {
  const { result, viewer } = await getGate(actor, { gateId })
  const round = result.round!
  return {
    gateId,
    number: round.number,
    seat,
    hash: round.hash,
    statement: viewer.statements[seat] ?? 'Nothing waits for this seat.',
    comment: null,
    acknowledgements: round.acknowledgements.map(({ id }) => id),
    seenChanges: result.changedSince?.key ?? '',
    acceptances: [],
    conditions: [],
  }
}

export async function sign(actor: Actor, seat: SeatId) {
  return signGate(actor, await approval(actor, seat))
}
