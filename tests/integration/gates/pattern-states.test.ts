import { describe, expect, it } from 'vitest'
import { sections } from '@/lib/document/schema'
import { importDocument } from '@/lib/features/documents/mutations'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import {
  markForSettling,
  settle,
  settleDueOrganizations,
  watchedSections,
} from '@/lib/features/gates/settlement/mutations'
import { deliverBatch } from '@/lib/features/notices/delivery/mutations'
import { updateOrganization } from '@/lib/features/organizations/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import { RULES_VERSION } from '@/lib/scoring/rules-version'
import type { Actor } from '@/lib/server/actor'
import { onWrite } from '@/lib/server/after-write'
import { read } from '@/lib/server/mutation'
import { loadDocument } from '@/lib/server/records'
import { actorFor, createOrganizationWith, createUser, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { settled } from '@/tests/support/settling'
import { story } from '../documents/story'

await ownDatabase()
onWrite('gates', watchedSections, markForSettling)

const statesOf = async ({ organizationId }: Actor, pattern: string) => {
  await settled()
  return (await loadDocument(organizationId)).patternStates.filter((row) => row.pattern === pattern)
}
const eventsOf = async (actor: Actor, subject: string) => {
  await settled()
  return read(actor, async (tx) => {
    const rows = await tx.outboxEvent.findMany({
      where: { organizationId: actor.organizationId, subject },
      orderBy: { id: 'asc' },
    })
    return rows.map(({ event }) => event)
  })
}
const newOrganization = async () => {
  const { slug, members } = await createOrganizationWith({
    admin: { role: 'admin' },
    amira: { role: 'editor', seats: ['security-lead'] },
  })
  return { actor: await actorFor(members.admin.userId, slug), security: await actorFor(members.amira.userId, slug) }
}
const item = (title: string) => ({ title, source: 'saas-tool', inUse: 'yes' })

describe('what is written down about the patterns', () => {
  it('nothing for an organization without records, however often it settles', async () => {
    const { actor } = await newOrganization()
    await settleDueOrganizations()
    expect(await settle(actor.organizationId)).toBe(0)
    expect((await loadDocument(actor.organizationId)).patternStates).toEqual([])
  })

  it('a flag after the write that raises it, without any gate; its end after the write that ends it; one event each', async () => {
    const { actor } = await newOrganization()
    const row = await createRow(actor, { register: 'shadow-ai-items', fields: item('Chatbot') })
    expect(await statesOf(actor, 'shadow-ai')).toMatchObject([
      { state: 'flagged', since: actor.today, signals: ['SA-1'] },
    ])
    await createRow(actor, { register: 'shadow-ai-items', fields: item('Second chatbot') })
    expect(await eventsOf(actor, 'flags/shadow-ai')).toEqual(['flag:flagged'])
    expect(await settle(actor.organizationId)).toBe(0)
    const second = (await loadDocument(actor.organizationId)).shadowAiItems[1]!
    for (const { id, revision } of [row, second]) {
      await changeRow(actor, {
        register: 'shadow-ai-items',
        id,
        seen: revision,
        restore: false,
        fields: { inUse: 'no' },
      })
    }
    expect((await statesOf(actor, 'shadow-ai')).map(({ state }) => state)).toEqual(['flagged', 'insufficient-data'])
    expect(await eventsOf(actor, 'flags/shadow-ai')).toEqual(['flag:flagged', 'flag:insufficient-data'])
  })

  it("the organization's own settings count as a write", async () => {
    const { actor } = await newOrganization()
    const { organization } = await loadDocument(actor.organizationId)
    await updateOrganization(actor, {
      revision: organization.revision,
      platformBuild: 'started',
      platformBuildStartedAt: '2025-01-01',
    })
    expect(await statesOf(actor, 'big-bang')).toMatchObject([{ state: 'flagged', signals: ['BB-1'] }])
  })

  it('tells the security lead once when the chain is complete, and again only after it was open', async () => {
    const { actor, security } = await newOrganization()
    const { organization } = await loadDocument(actor.organizationId)
    await updateOrganization(actor, {
      revision: organization.revision,
      platformBuild: 'started',
      platformBuildStartedAt: '2025-01-01',
    })
    const row = await createRow(actor, { register: 'shadow-ai-items', fields: item('Chatbot') })
    await createRow(actor, { register: 'shadow-ai-items', fields: item('Second chatbot') })
    expect((await getEvaluation(actor)).chain.state).toBe('complete')
    const notices = async () => {
      await settled()
      await deliverBatch(actor.organizationId)
      return read(actor, (tx) => tx.notice.findMany({ where: { organizationId: actor.organizationId } }))
    }
    expect(await notices()).toMatchObject([{ event: 'chain:complete', personId: security.personId }])
    let change = row
    for (const inUse of ['no', 'yes']) {
      for (const each of (await loadDocument(actor.organizationId)).shadowAiItems) {
        const { id, revision } = each
        change = await changeRow(actor, {
          register: 'shadow-ai-items',
          id,
          seen: revision,
          restore: false,
          fields: { inUse, environment: 'experiment' },
        })
      }
      await settled()
    }
    expect(change.revision).toBe(3)
    expect(await eventsOf(actor, 'flags/chain')).toEqual(['chain:complete', 'chain:open', 'chain:complete'])
    expect(await notices()).toHaveLength(2)
  })

  it('keeps a hand-written past: an import settles to one new row where something differs, and then to none', async () => {
    const operator = await createUser('operator', { operator: true })
    const { slug } = await importDocument(await visitorFor(operator.id), story())
    const actor = await actorFor(operator.id, slug)
    await settle(actor.organizationId)
    expect(await settle(actor.organizationId)).toBe(0)
  })

  it('a change of rules alone is written down and told to nobody', async () => {
    const operator = await createUser('rules-operator', { operator: true })
    const found = (rules: string) =>
      sections.patternStates.row.parse({
        ...{ id: 'found', pattern: 'shadow-ai', state: 'flagged' },
        ...{ since: '2026-01-10', signals: ['SA-1'], rules },
      })
    for (const [rules, events] of [
      ['1', []],
      [RULES_VERSION, ['flag:watch']],
    ] as const) {
      const { history: _, ...past } = story()
      const document = { ...past, shadowAiItems: [], discoveryRuns: [], patternStates: [found(rules)] }
      const { slug } = await importDocument(await visitorFor(operator.id), document)
      const actor = await actorFor(operator.id, slug)
      await settle(actor.organizationId)
      expect(await eventsOf(actor, 'flags/shadow-ai')).toEqual(events)
      const written = await statesOf(actor, 'shadow-ai')
      expect(written.sort((a, b) => (a.since < b.since ? -1 : 1)).map((row) => row.rules)).toEqual([
        rules,
        RULES_VERSION,
      ])
      expect(await settle(actor.organizationId)).toBe(0)
    }
  })
})
