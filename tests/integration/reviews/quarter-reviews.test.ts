import { beforeEach, describe, expect, it } from 'vitest'
import { earlier, periodOf, windowOf } from '@/lib/calendar/periods'
import { changeRow } from '@/lib/features/registers/mutations'
import { beginReview, freezeReview, writeReview } from '@/lib/features/reviews/mutations'
import { getQuarterReview, listQuarters } from '@/lib/features/reviews/queries'
import { addWorkItem } from '@/lib/features/work/mutations'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const create = () => createOrganizationWith({ editor: { role: 'editor' }, viewer: { role: 'viewer' } })
let team: Awaited<ReturnType<typeof create>>
beforeEach(async () => {
  team = await create()
})

async function begun() {
  const editor = await team.actor('editor')
  const quarter = periodOf(editor.today, 'quarter')
  return { editor, quarter, review: await beginReview(editor, { quarter }) }
}
const decision = (source: string) => ({
  kind: 'review' as const,
  source,
  text: 'Give two allocations back.',
  owner: null,
  dueAt: null,
  agendaPart: 'cost-actions' as const,
})

describe('the review of a quarter', () => {
  it('is begun once, by who may add records, for a quarter that has begun', async () => {
    const { editor, quarter, review } = await begun()
    expect(review).toMatchObject({ kind: 'review', quarter, at: editor.today, frozenAt: null })
    await expect(beginReview(editor, { quarter })).rejects.toMatchObject({
      code: 'conflict',
      more: { reasons: { open: review.id } },
    })
    await expect(beginReview(editor, { quarter: earlier(quarter, -1) })).rejects.toMatchObject({ code: 'invalid' })
    const viewer = await team.actor('viewer')
    await expect(beginReview(viewer, { quarter: earlier(quarter) })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await listQuarters(viewer)).map(({ state }) => state)).toEqual(['begun', 'none', 'none', 'none'])
  })

  it('is begun once when two ask at the same moment', async () => {
    const editor = await team.actor('editor')
    const quarter = periodOf(editor.today, 'quarter')
    const both = await Promise.allSettled([beginReview(editor, { quarter }), beginReview(editor, { quarter })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('keeps notes and factors at the revision that was seen, one note a part', async () => {
    const { editor, quarter, review } = await begun()
    const { id } = review
    const notes = [{ part: 'cost-actions' as const, note: 'Two are idle.' }]
    const factors = { leadership: 4, expertise: null, learning: null, performance: null, costs: 2 }
    expect(await writeReview(editor, { id, seen: 1, sections: notes, factors })).toMatchObject({
      sections: notes,
      factors,
    })
    await expect(writeReview(editor, { id, seen: 1, sections: [] })).rejects.toMatchObject({ code: 'conflict' })
    await expect(writeReview(editor, { id, seen: 2, sections: [...notes, ...notes] })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/sections/1/part' }] },
    })
    const page = await getQuarterReview(editor, quarter)
    expect(page?.parts.filter(({ covered }) => covered).map(({ part }) => part)).toEqual(['cost-actions'])
    expect(page?.factors[0]).toEqual({ factor: 'leadership', value: 4, before: null })
  })

  it('freezes with what the records said, and nobody changes it then, by whatever way', async () => {
    const { editor, quarter, review } = await begun()
    const { id } = review
    await expect(freezeReview(editor, { id, seen: 1, at: editor.today })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
    await addWorkItem(editor, decision(id))
    const outside = earlier(quarter)
    await expect(freezeReview(editor, { id, seen: 1, at: windowOf(outside).to })).rejects.toMatchObject({
      code: 'invalid',
    })
    const frozen = await freezeReview(editor, { id, seen: 1, at: editor.today })
    expect(frozen.facts.length).toBeGreaterThan(6)
    expect(frozen.frozenAt).not.toBeNull()

    await expect(writeReview(editor, { id, seen: 2, sections: [] })).rejects.toMatchObject({ code: 'not_allowed_now' })
    await expect(addWorkItem(editor, decision(id))).rejects.toMatchObject({ code: 'not_allowed_now' })
    const asRadar = { register: 'cadence-events', id, seen: 2, restore: false, fields: { kind: 'radar' } }
    await expect(changeRow(editor, asRadar)).rejects.toMatchObject({ code: 'invalid' })
    const page = await getQuarterReview(await team.actor('viewer'), quarter)
    expect(page).toMatchObject({ mayWrite: false, event: { frozenAt: frozen.frozenAt } })
    expect(page?.parts.flatMap(({ facts }) => facts)).toEqual(frozen.facts)
  })

  it('has decisions of its own parts only: a part without a review is refused', async () => {
    const { editor, review } = await begun()
    await expect(addWorkItem(editor, { ...decision(review.id), source: null })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(addWorkItem(editor, { ...decision(review.id), kind: 'improvement' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('of another organization is not there', async () => {
    const { review } = await begun()
    const other = await create()
    const stranger = await other.actor('editor')
    const write = writeReview(stranger, { id: review.id, seen: 1, sections: [] })
    await expect(write).rejects.toMatchObject({ code: 'not_found' })
  })
})
