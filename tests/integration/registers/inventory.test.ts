import { beforeEach, describe, expect, it } from 'vitest'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import { getRow, listRows } from '@/lib/features/registers/queries'
import { confirmInventory, recordSecurityReview, reportAiUse } from '@/lib/features/shadow-ai/mutations'
import { getInventory } from '@/lib/features/shadow-ai/queries'
import { acknowledge, askForAcknowledgement, writeAlignmentNote } from '@/lib/features/stakeholders/mutations'
import { getStakeholderMap } from '@/lib/features/stakeholders/queries'
import type { Actor } from '@/lib/server/actor'
import { loadDocument } from '@/lib/server/records'
import { ownDatabase } from '../../support/database'
import { auditOf, everythingStored, type Organization, organization, today, tomorrow } from './organization'

await ownDatabase()

let org: Organization
let editor: Actor
let lead: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
  lead = org.as('cleo', 'viewer', ['security-lead'])
})

const sources = ['personal-subscription', 'repo-api-key', 'gpu-vm-outside-iac', 'saas-tool'] as const
const search = (source: string) => createRow(editor, { register: 'discovery-runs', fields: { source, found: 0 } })
const item = (fields: Record<string, string> = {}) =>
  createRow(editor, { register: 'shadow-ai-items', fields: { title: 'A', source: 'saas-tool', ...fields } })
const report = {
  anonymous: false,
  title: 'Chat tool with customer mails',
  source: 'saas-tool',
  dataClass: 'confidential',
  environment: 'internal',
  inUse: 'yes',
  inUseSince: null,
  note: 'Used daily',
} as const

describe('the inventory', () => {
  it('begins with what is open: by risk, unknown ones after, and settled items last however risky, over pages too', async () => {
    await item({ title: 'retired', risk: 'critical', status: 'retired' })
    await item({ title: 'unrated' })
    await item({ title: 'low', risk: 'low' })
    await item({ title: 'high', risk: 'high' })
    const page = (list: { cursor?: string; sort?: string }, limit = 2) =>
      listRows(editor, {
        register: 'shadow-ai-items',
        list: { limit, q: undefined, cursor: undefined, sort: undefined, filters: {}, ...list },
      })
    const first = await page({})
    const rest = await page(first.nextCursor === null ? {} : { cursor: first.nextCursor })
    expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(['high', 'low', 'unrated', 'retired'])
    expect((await page({ sort: '-risk' }, 9)).items[0]?.title).toBe('retired')
  })
})

describe('a report of AI use', () => {
  it('is open to every member and names who reported', async () => {
    const viewer = org.as('dan', 'viewer')
    const { id } = await reportAiUse(viewer, report)
    expect(await getRow(viewer, { register: 'shadow-ai-items', id: id! })).toMatchObject({
      reportedBy: 'dan',
      createdBy: 'dan',
    })
    await expect(reportAiUse(viewer, { ...report, inUseSince: tomorrow })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('leaves no person anywhere when it is anonymous', async () => {
    const key = { idempotencyKey: 'anonymous-key-1', bodyHash: 'hash' }
    const reporter = () => org.as('dan', 'contributor', [], key)
    expect(await reportAiUse(reporter(), { ...report, anonymous: true })).toEqual({ id: null })
    await expect(reportAiUse(reporter(), { ...report, anonymous: true })).rejects.toMatchObject({ body: { id: null } })
    const stored = await everythingStored(org.id)
    expect(stored).toContain('Chat tool with customer mails')
    expect(stored).not.toContain('dan')
    const { items } = await listRows(org.as('dan', 'contributor'), {
      register: 'shadow-ai-items',
      list: { filters: {}, limit: undefined, cursor: undefined, sort: undefined, q: undefined },
    })
    expect(items).toEqual([])
    expect((await auditOf(org.id)).at(-1)).toMatchObject({ actor: 'anonymous', action: 'shadow-ai-items:report' })
    expect((await loadDocument(org.id)).shadowAiItems).toMatchObject([{ anonymous: true, reportedBy: null }])
  })
})

describe('a security review', () => {
  const checked = ['identity', 'network', 'data', 'ai-tests'] as ('identity' | 'network' | 'data' | 'ai-tests')[]

  it('is recorded by the security lead only and opens adopting', async () => {
    const row = await item()
    await expect(
      recordSecurityReview(org.as('eva', 'admin'), { id: row.id, revision: 1, at: today, checked }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(recordSecurityReview(lead, { id: row.id, revision: 1, at: tomorrow, checked })).rejects.toMatchObject({
      code: 'invalid',
    })
    const reviewed = await recordSecurityReview(lead, { id: row.id, revision: 1, at: today, checked })
    expect(reviewed).toMatchObject({ securityReviewedAt: today, reviewedBy: 'cleo', revision: 2 })
    await expect(recordSecurityReview(lead, { id: row.id, revision: 1, at: today, checked })).rejects.toMatchObject({
      code: 'conflict',
    })
    const adopted = await changeRow(editor, {
      register: 'shadow-ai-items',
      id: row.id,
      seen: 2,
      restore: false,
      fields: { status: 'adopted' },
    })
    expect(adopted).toMatchObject({ status: 'adopted', closedAt: today })
    await expect(recordSecurityReview(lead, { id: 'missing', revision: 1, at: today, checked })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('the inventory confirmation', () => {
  it('is refused while a source was never searched, naming it', async () => {
    await expect(confirmInventory(lead, { itemCount: 0 })).rejects.toMatchObject({ code: 'not_allowed_now' })
    for (const source of sources.slice(1)) await search(source)
    await expect(confirmInventory(lead, { itemCount: 0 })).rejects.toMatchObject({
      detail: expect.stringContaining('Never searched: Personal subscriptions.'),
      more: { reasons: { sources: ['personal-subscription'] } },
    })
  })

  it('is given by the security lead for what was seen, and no longer covers what comes after', async () => {
    for (const source of sources) await search(source)
    await item()
    await expect(confirmInventory(org.as('eva', 'admin'), { itemCount: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(confirmInventory(lead, { itemCount: 0 })).rejects.toMatchObject({
      code: 'conflict',
      more: { current: { itemCount: 1 } },
    })
    expect(await confirmInventory(lead, { itemCount: 1 })).toMatchObject({ by: 'cleo', itemCount: 1, lastRunAt: today })
    expect(await getInventory(editor)).toMatchObject({
      items: 1,
      covers: true,
      confirmation: { by: 'Cleo Rey', itemCount: 1 },
      leads: [{ id: 'cleo', name: 'Cleo Rey' }],
      sources: sources.map((id) => ({ id, runs: 1, lastAt: today, age: 0 })),
    })
    await item({ title: 'Found later' })
    expect(await getInventory(editor)).toMatchObject({ items: 2, covers: false })
    expect((await auditOf(org.id)).map((entry) => entry.action)).toContain('inventory:confirm')
  })
})

describe('alignment', () => {
  const text = { goal: 'Serve one model safely', scope: 'Grid team', nextStep: 'Scorecard by June' }
  const map = (fields: Record<string, string>) =>
    createRow(editor, { register: 'stakeholders', fields: { name: 'Data office', group: 'data', ...fields } })

  it('is acknowledged personally, or recorded with how and when', async () => {
    const ben = org.as('ben', 'viewer')
    const row = await map({ personId: 'ben' })
    await expect(acknowledge(ben, { id: row.id, revision: 1, version: 1 })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
    await expect(writeAlignmentNote(org.as('dan', 'contributor'), { seen: 0, ...text })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await writeAlignmentNote(editor, { seen: 0, ...text })).toMatchObject({ version: 1 })
    await expect(acknowledge(org.as('dan', 'viewer'), { id: row.id, revision: 1, version: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(acknowledge(ben, { id: row.id, revision: 1, version: 2 })).rejects.toMatchObject({ code: 'conflict' })
    expect(await acknowledge(ben, { id: row.id, revision: 1, version: 1 })).toMatchObject({
      acknowledgedAt: today,
      alignmentVersion: 1,
      how: null,
    })
    const other = await map({ name: 'Care' })
    await expect(acknowledge(editor, { id: other.id, revision: 1, version: 1 })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/how' }] },
    })
    await expect(
      acknowledge(editor, { id: other.id, revision: 1, version: 1, how: 'Board', at: tomorrow }),
    ).rejects.toMatchObject({ more: { errors: [{ pointer: '/at' }] } })
    expect(await acknowledge(editor, { id: other.id, revision: 1, version: 1, how: 'Board', at: today })).toMatchObject(
      { how: 'Board', acknowledgedAt: today },
    )
    expect(await getStakeholderMap(editor)).toMatchObject({ mapped: 2, acknowledged: 2 })
  })

  it('asks anew after a new version and when somebody else is named', async () => {
    const row = await map({ personId: 'ben' })
    await writeAlignmentNote(editor, { seen: 0, ...text })
    const done = await acknowledge(org.as('ben', 'viewer'), { id: row.id, revision: 1, version: 1 })
    await expect(writeAlignmentNote(editor, { seen: 0, ...text })).rejects.toMatchObject({ code: 'conflict' })
    await writeAlignmentNote(editor, { seen: 1, ...text, goal: 'Serve two' })
    expect(await getStakeholderMap(editor)).toMatchObject({ mapped: 1, acknowledged: 0, note: { version: 2 } })
    const change = {
      register: 'stakeholders',
      id: row.id,
      seen: done.revision,
      restore: false,
      fields: { personId: 'eva' },
    }
    expect(await changeRow(editor, change)).toMatchObject({ acknowledgedAt: null, alignmentVersion: null })
  })

  it('writes one version when two people write at the same time', async () => {
    const attempts = await Promise.allSettled([1, 2, 3, 4].map(() => writeAlignmentNote(editor, { seen: 0, ...text })))
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1)
    expect((await loadDocument(org.id)).alignmentNotes.map((note) => note.version)).toEqual([1])
  })

  it('asks a person once a day at most', async () => {
    const row = await map({ personId: 'ben' })
    await expect(askForAcknowledgement(editor, { id: row.id })).rejects.toMatchObject({ code: 'not_allowed_now' })
    await writeAlignmentNote(editor, { seen: 0, ...text })
    expect(await askForAcknowledgement(editor, { id: row.id })).toEqual({ asked: true })
    await expect(askForAcknowledgement(editor, { id: row.id })).rejects.toMatchObject({
      detail: expect.stringContaining('less than a day'),
    })
    await expect(askForAcknowledgement(org.as('dan', 'viewer'), { id: row.id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const nobody = await map({ name: 'Unnamed' })
    await expect(askForAcknowledgement(editor, { id: nobody.id })).rejects.toMatchObject({ code: 'not_allowed_now' })
    const askedOn = ({ groups }: Awaited<ReturnType<typeof getStakeholderMap>>) =>
      groups.find((group) => group.id === 'data')!.members.map((member) => member.askedOn)
    expect(askedOn(await getStakeholderMap(editor)).map((day) => day !== null)).toEqual([true, false])
    // Days are those of the organization: between these two zones it is never the same one.
    const [east, west] = await Promise.all(
      ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((timezone) => getStakeholderMap({ ...editor, timezone })),
    )
    expect(askedOn(east!)[0]! > askedOn(west!)[0]!).toBe(true)
    expect(east!.writtenOn! > west!.writtenOn!).toBe(true)
  })
})
