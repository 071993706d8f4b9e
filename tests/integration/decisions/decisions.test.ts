import { beforeEach, describe, expect, it } from 'vitest'
import { addDecisionStarters, addFromMarkdown, compareOptions, startDecision } from '@/lib/features/decisions/mutations'
import { writeDecision } from '@/lib/features/decisions/queries'
import { importRows } from '@/lib/features/registers/import/mutations'
import { archiveRow, changeRow, createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { read } from '@/lib/server/mutation'
import { ownDatabase } from '../../support/database'
import { auditOf, type Organization, organization, today } from '../registers/organization'

await ownDatabase()

let org: Organization
let editor: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})

type Given = Parameters<typeof compareOptions>[1]
const option = (id: string, name: string, more: Partial<Given['options'][number]> = {}) => ({
  id,
  name,
  pros: null,
  cons: null,
  provider: null,
  radarEntryId: null,
  componentId: null,
  modelId: null,
  knockedOutBy: null,
  ...more,
})
const score = (one: string, criterion: string, value: number | null) => ({
  option: one,
  criterion,
  score: value,
  basis: null,
  url: null,
  confidence: null,
})
const own = (id: string, weight: number) => ({ id, criterionId: null, name: id, weight })
const MATRIX = {
  options: [option('a', 'Build'), option('b', 'Buy')],
  oneOptionReason: null,
  criteria: [own('upkeep', 60), own('cost', 40)],
  scores: [score('a', 'upkeep', 2), score('b', 'upkeep', 4), score('b', 'cost', null)],
  chosenOption: null,
}
const compare = (row: { id: string; revision: number }, more: Partial<Given> = {}, actor = editor) =>
  compareOptions(actor, { id: row.id, revision: row.revision, ...MATRIX, ...more })
const start = (kind: Parameters<typeof startDecision>[1]['kind'] = 'general', actor = editor, title = 'Serving') =>
  startDecision(actor, { title, kind })
const change = (row: { id: string; revision: number }, fields: Record<string, unknown>) =>
  changeRow(editor, { register: 'adrs', id: row.id, seen: row.revision, restore: false, fields })
const refusedAt = (...pointers: string[]) => ({
  code: 'invalid',
  more: { errors: pointers.map((pointer) => ({ pointer })) },
})
const actions = async () => (await auditOf(org.id)).map(({ action }) => action)

describe('a comparison', () => {
  it('starts with the criteria of its kind and is stored whole, with one audit entry', async () => {
    const row = await start('platform')
    expect(row).toMatchObject({ number: 1, owner: 'ana', kind: 'platform' })
    expect(row.criteria.map(({ criterionId, weight }) => [criterionId, weight])[0]).toEqual(['ai-native-services', 20])
    const stored = await compare(row)
    expect(stored).toMatchObject({ revision: 2, options: MATRIX.options, scores: MATRIX.scores })
    expect((await actions()).slice(-2)).toEqual(['adrs:create', 'adrs:compare'])
  })

  it('is refused for an outsider, a viewer and a contributor who does not own it; a contributor compares their own', async () => {
    const row = await start()
    await expect(compare(row, {}, org.as('dan', 'viewer'))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(compare(row, {}, org.as('ben', 'contributor'))).rejects.toMatchObject({ code: 'forbidden' })
    const other = await organization()
    await expect(compare(row, {}, other.as('ana', 'editor'))).rejects.toMatchObject({ code: 'not_found' })
    const theirs = await start('general', org.as('ben', 'contributor'), 'Theirs')
    expect(await compare(theirs, {}, org.as('ben', 'contributor'))).toMatchObject({ revision: 2 })
    await expect(start('general', org.as('dan', 'viewer'))).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('that somebody else changed since is a conflict, and nothing is stored', async () => {
    const row = await start()
    await compare(row)
    await expect(compare(row, { options: [option('c', 'Partner')] })).rejects.toMatchObject({
      code: 'conflict',
      more: { current: { revision: 2, options: MATRIX.options } },
    })
  })

  it('says which field is wrong, and stores nothing of it', async () => {
    const row = await start()
    const before = (await actions()).length
    await expect(compare(row, { criteria: [own('upkeep', 60), own('cost', 35)] })).rejects.toMatchObject({
      ...refusedAt('/criteria'),
      message: 'The weights add up to 95, not to 100. Change one of them, or scale them to 100.',
    })
    await expect(compare(row, { chosenOption: 'c' })).rejects.toMatchObject(refusedAt('/chosenOption'))
    await expect(compare(row, { options: [option('a', 'Build'), option('b', 'build ')] })).rejects.toMatchObject(
      refusedAt('/options/1/name'),
    )
    await expect(compare(row, { scores: [score('x', 'upkeep', 3)] })).rejects.toMatchObject(
      refusedAt('/scores/0/option'),
    )
    await expect(
      compare(row, { options: [option('a', 'Build', { radarEntryId: 'none' }), option('b', 'Buy')] }),
    ).rejects.toMatchObject(refusedAt('/options/0/radarEntryId'))
    expect((await actions()).length).toBe(before)
    expect(await compare(row)).toMatchObject({ revision: 2 })
  })
})

describe('a decision', () => {
  const whole = { context: 'Three teams wait.', consequences: 'Upkeep ends.', decision: 'Buy.' }

  it('is accepted with context, two options, a choice and consequences, and keeps them', async () => {
    const row = await start()
    await expect(change(row, { status: 'accepted' })).rejects.toMatchObject({
      ...refusedAt('/status'),
      message: expect.stringContaining('a context, two options, or why there is only one, a chosen option'),
    })
    const told = await change(row, whole)
    const compared = await compare(told as typeof row, { chosenOption: 'b' })
    const accepted = await change(compared, { status: 'accepted' })
    expect(accepted).toMatchObject({ status: 'accepted', decidedAt: today })
    await expect(change(accepted, { context: null })).rejects.toMatchObject(refusedAt('/status'))
    await expect(compare(accepted as typeof row, { chosenOption: null })).rejects.toMatchObject(
      refusedAt('/chosenOption'),
    )
  })

  it('with one option says why there was only one', async () => {
    const row = await start()
    const told = await change(row, whole)
    const one = { options: [option('a', 'Build')], scores: [], chosenOption: 'a' }
    const compared = await compare(told as typeof row, one)
    await expect(change(compared, { status: 'accepted' })).rejects.toMatchObject(refusedAt('/status'))
    const reasoned = await compare(compared, { ...one, oneOptionReason: 'The law names it.' })
    expect(await change(reasoned, { status: 'accepted' })).toMatchObject({ status: 'accepted' })
  })

  it('that a sheet brought as accepted lacks what it lacks, and stays editable', async () => {
    const rows = [{ title: 'Old', status: 'accepted', decision: 'Because.' }]
    await importRows(editor, { register: 'adrs', dryRun: false, rows })
    const [old] = await read(editor, (tx) => tx.adr.findMany({ where: { organizationId: org.id } }))
    expect(await change(old!, { decision: 'Because of upkeep.' })).toMatchObject({ status: 'accepted', revision: 2 })
  })

  it('has a number of its own that is never given twice', async () => {
    const first = await start('general', editor, 'One')
    const second = await start('general', editor, 'Two')
    await archiveRow(editor, { register: 'adrs', id: second.id, revision: 1 })
    const third = await createRow(editor, { register: 'adrs', fields: { title: 'Three' } })
    expect([first.number, second.number, third.number]).toEqual([1, 2, 3])
    await expect(change(first, { number: 9 })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('starts from a question of the framework with its options, each once', async () => {
    const ids = ['model-registry', 'streaming']
    expect(await addDecisionStarters(editor, { ids })).toMatchObject({ created: 2 })
    await expect(addDecisionStarters(editor, { ids })).rejects.toMatchObject(refusedAt('/ids'))
    await expect(addDecisionStarters(org.as('dan', 'viewer'), { ids: ['secrets'] })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await actions()).at(-1)).toBe('adrs:start')
  })
})

describe('the Markdown of a decision', () => {
  it('goes out and comes in as another decision that says the same', async () => {
    const row = await compare(await start('platform'), { chosenOption: 'b' })
    const { file, markdown } = await writeDecision(editor, { id: row.id })
    expect(file).toBe('0001-serving.md')
    expect(await addFromMarkdown(editor, { markdown, dryRun: true })).toEqual({
      title: 'Serving',
      options: 2,
      criteria: 2,
      left: [],
      id: null,
    })
    const { id } = await addFromMarkdown(editor, { markdown, dryRun: false })
    const again = await writeDecision(editor, { id: id! })
    expect(again.markdown).toBe(markdown.replace('number: 1', 'number: 2'))
    expect((await actions()).at(-1)).toBe('adrs:read')
    await expect(addFromMarkdown(org.as('dan', 'viewer'), { markdown, dryRun: false })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('that does not hold together is refused with its line, and nothing is added', async () => {
    const before = (await actions()).length
    await expect(addFromMarkdown(editor, { markdown: 'no title', dryRun: false })).rejects.toMatchObject({
      code: 'invalid',
      message: 'Line 1: The text needs a title: a line that starts with “# ”.',
    })
    const text =
      '# T\n\n## Considered Options\n\n* A\n\n## Comparison\n\n| Criterion | Weight | A |\n|---|---|---|\n| Cost | 90 | 3 |'
    await expect(addFromMarkdown(editor, { markdown: text, dryRun: false })).rejects.toMatchObject({
      message: expect.stringContaining('The weights add up to 90'),
    })
    expect((await actions()).length).toBe(before)
  })
})
