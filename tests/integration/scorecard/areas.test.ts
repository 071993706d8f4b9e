import { describe, expect, it } from 'vitest'
import { saveAnswer } from '@/lib/features/scorecard/answers/mutations'
import { assignArea, confirmArea, rateArea, unassignArea } from '@/lib/features/scorecard/areas/mutations'
import { getAreaSheet, getScorecard, getScorecardHome } from '@/lib/features/scorecard/queries'
import { answerAll, area, auditOf, desk, ownDatabase, refusal, versionsOf } from './desk'

await ownDatabase()

const reason = 'Seen in the review of the last quarter.'

describe('a quick rating', () => {
  it('is final at once from somebody who may confirm (M1), stored with version and audit', async () => {
    const { ed, members, organizationId } = await desk()
    const row = await rateArea(ed, { areaId: 'networking', rating: 4, revision: 1 })
    expect(row).toMatchObject({ mode: 'quick', quick: 4, final: 4, confirmedBy: members.ed.personId, revision: 2 })
    const [entry] = await auditOf(organizationId)
    expect(entry).toMatchObject({ action: 'area:rate' })
    expect(await versionsOf(organizationId, entry!.mutation)).toEqual([{ table: 'AreaRating', revision: 2 }])
    const { draft } = await getScorecardHome(ed)
    expect(draft?.areas.find(({ id }) => id === 'networking')?.state).toMatchObject({
      status: 'confirmed',
      mode: 'quick',
    })
  })

  it('of a contributor waits for confirmation, which takes it as it is', async () => {
    const { actor, ed, members } = await desk()
    const cony = await actor('cony')
    expect((await refusal(rateArea(cony, { areaId: 'security', rating: 3, revision: 1 }))).code).toBe('forbidden')
    await assignArea(ed, { areaId: 'security', personIds: [members.cony.personId], dueAt: null, message: null })
    const row = await rateArea(cony, { areaId: 'security', rating: 3, revision: 1 })
    expect(row).toMatchObject({ quick: 3, final: null, confirmedBy: null })
    const confirm = (final: number) => confirmArea(ed, { areaId: 'security', final, reason, revision: row.revision })
    expect((await refusal(confirm(4))).code).toBe('invalid')
    expect((await refusal(confirmArea(cony, { areaId: 'security', final: 3, reason, revision: 2 }))).code).toBe(
      'forbidden',
    )
    expect(await confirm(3)).toMatchObject({ mode: 'quick', final: 3, confirmedBy: members.ed.personId })
  })

  it('of 4 or 5 for Shadow AI needs SH-1 at 3 or more (M6)', async () => {
    const { ed } = await desk()
    const rate = async () => {
      const { ratings } = await getScorecard(ed, { scorecardId: 'draft' })
      const { revision } = ratings.find(({ areaId }) => areaId === 'shadow-ai')!
      return rateArea(ed, { areaId: 'shadow-ai', rating: 4, revision })
    }
    expect(await refusal(rate())).toMatchObject({ code: 'not_allowed_now' })
    await saveAnswer(ed, { questionId: 'SH-1', rating: 2, revision: 0 })
    expect(await refusal(rate())).toMatchObject({ code: 'not_allowed_now' })
    await saveAnswer(ed, { questionId: 'SH-1', rating: 3, revision: 1 })
    expect(await rate()).toMatchObject({ quick: 4, final: 4 })
  })

  it('is refused once every question is answered, and to viewers', async () => {
    const { actor, ed } = await desk()
    const { area: row } = await answerAll(ed, area('NW', 3, 3, 3, 3, 3))
    const rate = rateArea(ed, { areaId: 'networking', rating: 4, revision: row.revision })
    expect((await refusal(rate)).code).toBe('not_allowed_now')
    const vera = rateArea(await actor('vera'), { areaId: 'security', rating: 4, revision: 1 })
    expect((await refusal(vera)).code).toBe('forbidden')
  })

  it('with an old revision conflicts and brings what is stored', async () => {
    const { ed } = await desk()
    await rateArea(ed, { areaId: 'networking', rating: 4, revision: 1 })
    const refused = await refusal(rateArea(ed, { areaId: 'networking', rating: 2, revision: 1 }))
    expect(refused).toMatchObject({ code: 'conflict', more: { current: { quick: 4, revision: 2 } } })
  })
})

describe('confirming a suggestion', () => {
  it('keeps both values and the reason; a viewer with the seat infrastructure-lead may', async () => {
    const { actor, ed, members, organizationId } = await desk()
    const { area: row } = await answerAll(ed, area('NW', 3, 3, 4, 4, 3))
    const leo = await actor('leo')
    const confirmed = await confirmArea(leo, { areaId: 'networking', final: 4, reason, revision: row.revision })
    expect(confirmed).toMatchObject({ suggested: 3, final: 4, reason, confirmedBy: members.leo.personId, mean: 340 })
    const [entry] = await auditOf(organizationId)
    expect(entry).toMatchObject({ action: 'area:confirm' })
    expect(await versionsOf(organizationId, entry!.mutation)).toHaveLength(1)
    const plain = await confirmArea(ed, { areaId: 'networking', final: 3, reason, revision: confirmed.revision })
    expect(plain).toMatchObject({ final: 3, reason: null })
  })

  it.each([
    ['1 from a suggestion of 3 (M9)', [3, 3, 3, 3, 3], 1, reason],
    ['5 from a suggestion of 3', [3, 3, 3, 3, 3], 5, reason],
    ['2 without a reason (M9)', [3, 3, 3, 3, 3], 2, null],
    ['2 with a reason that is too short', [3, 3, 3, 3, 3], 2, 'Too low.'],
    ['3 where the critical question limits to 2 (M11)', [1, 5, 5, 5, 5], 3, reason],
    ['a rating of an area that is not complete', [3, 3, 3], 3, null],
  ])('refuses %s', async (_, ratings, final, given) => {
    const { ed } = await desk()
    const { area: row } = await answerAll(ed, area('NW', ...ratings))
    const confirm = confirmArea(ed, { areaId: 'networking', final, reason: given, revision: row.revision })
    expect((await refusal(confirm)).code).toBe('not_allowed_now')
  })

  it('refuses Shadow AI at 4 while SH-1 is 2 (M7) and takes it from threes with a reason (M8)', async () => {
    const first = await desk()
    const low = (await answerAll(first.ed, area('SH', 2, 5, 5, 5, 5, 5))).area
    const over = confirmArea(first.ed, { areaId: 'shadow-ai', final: 4, reason, revision: low.revision })
    expect(await refusal(over)).toMatchObject({ code: 'not_allowed_now' })
    const second = await desk()
    const even = (await answerAll(second.ed, area('SH', 3, 3, 3, 3, 3, 3))).area
    const four = await confirmArea(second.ed, { areaId: 'shadow-ai', final: 4, reason, revision: even.revision })
    expect(four.final).toBe(4)
  })

  it('conflicts on an old revision', async () => {
    const { ed } = await desk()
    const { area: row } = await answerAll(ed, area('NW', 3, 3, 3, 3, 3))
    const confirm = () => confirmArea(ed, { areaId: 'networking', final: 3, reason: null, revision: row.revision })
    await confirm()
    expect((await refusal(confirm())).code).toBe('conflict')
  })
})

describe('assigning areas', () => {
  it('names people and due dates, changes them, and takes them back', async () => {
    const { actor, ed, members, organizationId } = await desk()
    const wish = { areaId: 'automation' as const, personIds: [members.cony.personId], message: 'Please until then.' }
    const { items } = await assignArea(ed, { ...wish, dueAt: '2030-01-15' })
    expect(items).toMatchObject([{ personId: members.cony.personId, dueAt: '2030-01-15', revision: 1 }])
    const again = await assignArea(ed, { ...wish, dueAt: '2030-02-01' })
    expect(again.items).toMatchObject([{ id: items[0]!.id, dueAt: '2030-02-01', revision: 2 }])
    expect((await getAreaSheet(await actor('cony'), 'automation'))?.mayAnswer).toBe(true)
    await unassignArea(ed, { assignmentId: items[0]!.id, revision: 2 })
    expect((await getAreaSheet(await actor('cony'), 'automation'))?.mayAnswer).toBe(false)
    expect((await auditOf(organizationId)).slice(0, 3).map(({ action }) => action)).toEqual([
      'area:unassign',
      'area:assign',
      'area:assign',
    ])
  })

  it('is for those who may confirm, and for people of this organization', async () => {
    const { actor, ed } = await desk()
    const other = await desk()
    const wish = { areaId: 'automation' as const, personIds: [other.members.cony.personId], dueAt: null, message: null }
    expect((await refusal(assignArea(ed, wish))).code).toBe('invalid')
    expect((await refusal(assignArea(await actor('cony'), wish))).code).toBe('forbidden')
  })
})
