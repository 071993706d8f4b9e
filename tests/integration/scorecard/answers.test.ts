import { describe, expect, it } from 'vitest'
import { saveAnswer } from '@/lib/features/scorecard/answers/mutations'
import { assignArea, confirmArea, rateArea } from '@/lib/features/scorecard/areas/mutations'
import { getAnswerHistory, getScorecard } from '@/lib/features/scorecard/queries'
import { saveAnswerRoute } from '@/lib/features/scorecard/schema'
import { db } from '@/lib/server/db'
import { endpoint } from '@/lib/server/endpoint'
import { createOrganizationWith, signedIn } from '../../support/accounts'
import { answerAll, area, auditOf, desk, ownDatabase, refusal, versionsOf } from './desk'

await ownDatabase()

describe('saving an answer', () => {
  it('stores it with person, day and content version, and writes version, outbox and audit', async () => {
    const { ed, organizationId, members } = await desk()
    const { answer, standing } = await saveAnswer(ed, {
      questionId: 'NW-1',
      rating: 4,
      confidence: 'verified',
      revision: 0,
    })
    expect(answer).toMatchObject({
      rating: 4,
      confidence: 'verified',
      notApplicable: false,
      evidence: [],
      revision: 1,
      answeredBy: members.ed.personId,
      contentVersion: '1',
    })
    expect(standing).toMatchObject({ answered: 1, settled: 1, questions: 5, mean: 400, suggested: null })
    const [entry] = await auditOf(organizationId)
    expect(entry).toMatchObject({ action: 'answer:save', subject: `answers/${answer.id}` })
    expect(await versionsOf(organizationId, entry!.mutation)).toEqual([{ table: 'Answer', revision: 1 }])
    const events = await db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('sextant.organization', ${organizationId}, true)`
      return tx.outboxEvent.findMany({ where: { mutation: entry!.mutation } })
    })
    expect(events.map(({ event }) => event)).toEqual(['answer:saved'])
  })

  it('changes what is given and leaves the rest', async () => {
    const { ed } = await desk()
    const evidence = [{ label: 'List', url: 'https://example.test/list', fileId: null }]
    await saveAnswer(ed, { questionId: 'NW-1', rating: 4, evidence, revision: 0 })
    const { answer } = await saveAnswer(ed, {
      questionId: 'NW-1',
      note: 'Two are open.',
      markedForReview: true,
      revision: 1,
    })
    expect(answer).toMatchObject({ rating: 4, evidence, note: 'Two are open.', markedForReview: true, revision: 2 })
  })

  it('keeps earlier values in history, and restoring one is a write of it', async () => {
    const { ed } = await desk()
    await saveAnswer(ed, { questionId: 'NW-2', rating: 2, revision: 0 })
    await saveAnswer(ed, { questionId: 'NW-2', rating: 4, revision: 1 })
    const { items } = await getAnswerHistory(ed, { questionId: 'NW-2' })
    expect(items.map(({ answer, byName }) => [answer.rating, byName])).toEqual([
      [4, 'ed'],
      [2, 'ed'],
    ])
    const { answer } = await saveAnswer(ed, { questionId: 'NW-2', rating: items[1]!.answer.rating, revision: 2 })
    expect(answer).toMatchObject({ rating: 2, revision: 3 })
  })

  it('refuses an old revision with what is stored and who wrote it', async () => {
    const { ed, organizationId } = await desk()
    await saveAnswer(ed, { questionId: 'SC-2', rating: 3, revision: 0 })
    const before = await auditOf(organizationId)
    for (const revision of [0, 2]) {
      const refused = await refusal(saveAnswer(ed, { questionId: 'SC-2', rating: 5, revision }))
      expect(refused.code).toBe('conflict')
      expect(refused.more.current).toMatchObject({ rating: 3, revision: 1, updatedByName: 'ed' })
    }
    expect(await auditOf(organizationId)).toEqual(before)
  })

  it('lets exactly one of two simultaneous first answers in', async () => {
    const { ed } = await desk()
    const tries = await Promise.allSettled(
      [2, 3, 4, 5].map((rating) => saveAnswer(ed, { questionId: 'AU-1', rating, revision: 0 })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('counts every answer of an area that is answered by several people at once', async () => {
    const { ed } = await desk()
    const ids = ['TS-1', 'TS-2', 'TS-3', 'TS-4', 'TS-5', 'TS-6']
    await Promise.all(ids.map((questionId) => saveAnswer(ed, { questionId, rating: 4, revision: 0 })))
    const { ratings } = await getScorecard(ed, { scorecardId: 'draft' })
    expect(ratings.find(({ areaId }) => areaId === 'team-skills')).toMatchObject({ suggested: 4, mean: 400 })
  })

  it('never marks the critical question as not applicable, and wants a reason for the others (R13)', async () => {
    const { ed } = await desk()
    const star = saveAnswer(ed, { questionId: 'NW-1', notApplicable: true, naReason: 'No AI services.', revision: 0 })
    expect((await refusal(star)).code).toBe('invalid')
    const body = saveAnswerRoute.body.safeParse({ notApplicable: true, revision: 0 })
    expect(body.error?.issues.map(({ path }) => path.join('/'))).toEqual(['naReason'])
    expect(saveAnswerRoute.body.safeParse({ notApplicable: true, naReason: 'x', rating: 3, revision: 0 }).success).toBe(
      false,
    )
    const { answer } = await saveAnswer(ed, {
      questionId: 'NW-2',
      notApplicable: true,
      naReason: 'No DNS.',
      revision: 0,
    })
    expect(answer).toMatchObject({ notApplicable: true, naReason: 'No DNS.', rating: null })
    const again = await saveAnswer(ed, { questionId: 'NW-2', rating: 3, revision: 1 })
    expect(again.answer).toMatchObject({ notApplicable: false, naReason: null, rating: 3 })
  })

  it('takes only links of the web as evidence', () => {
    const withLink = (url: string) => ({ evidence: [{ label: 'x', url, fileId: null }], revision: 0 })
    expect(saveAnswerRoute.body.safeParse(withLink('https://example.test')).success).toBe(true)
    expect(saveAnswerRoute.body.safeParse(withLink('javascript:alert(1)')).success).toBe(false)
    expect(saveAnswerRoute.body.safeParse({ evidence: [{ label: 'x' }], revision: 0 }).success).toBe(false)
  })

  it('does not put an answer kept for another scorecard into this one', async () => {
    const { ed } = await desk()
    const late = saveAnswer(ed, { questionId: 'NW-1', rating: 3, revision: 0, scorecardId: 'another' })
    expect((await refusal(late)).code).toBe('not_allowed_now')
  })
})

describe('who may answer', () => {
  it('refuses viewers, and contributors until the area is assigned to them', async () => {
    const { actor, ed, members } = await desk()
    const answer = { questionId: 'NW-1', rating: 3, revision: 0 }
    expect((await refusal(saveAnswer(await actor('vera'), answer))).code).toBe('forbidden')
    const cony = await actor('cony')
    expect((await refusal(saveAnswer(cony, answer))).code).toBe('forbidden')
    await assignArea(ed, { areaId: 'networking', personIds: [members.cony.personId], dueAt: null, message: null })
    expect((await saveAnswer(cony, answer)).answer.rating).toBe(3)
    expect((await refusal(saveAnswer(cony, { ...answer, questionId: 'SC-1' }))).code).toBe('forbidden')
  })

  it('answers an outsider exactly as for a missing organization', async () => {
    const { slug } = await desk()
    const other = await createOrganizationWith({ eve: { role: 'admin' } })
    const PUT = endpoint(saveAnswerRoute, saveAnswer)
    const ask = async (organization: string) => {
      const headers = await signedIn(other.members.eve.userId)
      headers.set('content-type', 'application/json')
      headers.set('sec-fetch-site', 'same-origin')
      const request = new Request('http://localhost/x', {
        method: 'PUT',
        headers,
        body: JSON.stringify({ rating: 3, revision: 0 }),
      })
      const response = await PUT(request, { params: Promise.resolve({ organization, questionId: 'NW-1' }) })
      const { reference: _, ...body } = (await response.json()) as Record<string, unknown>
      return [response.status, body]
    }
    const [status, body] = await ask(slug)
    expect(status).toBe(404)
    expect(await ask('nothing-of-this-name')).toEqual([404, body])
  })
})

describe('a confirmation and the answers after it', () => {
  const nw = 'networking' as const

  it('stays while the suggestion stays (M13), and is withdrawn when it changes (M14)', async () => {
    const { ed, organizationId } = await desk()
    const { area: rating } = await answerAll(ed, area('NW', 3, 3, 3, 3, 3))
    expect(rating).toMatchObject({ mode: 'guided', suggested: 3, mean: 300, final: null })
    await confirmArea(ed, { areaId: nw, final: 3, reason: null, revision: rating.revision })
    const kept = await saveAnswer(ed, { questionId: 'NW-2', rating: 4, revision: 1 })
    expect(kept.area).toMatchObject({ suggested: 3, mean: 320, final: 3 })
    const withdrawn = await saveAnswer(ed, { questionId: 'NW-2', rating: 2, revision: 2 })
    expect(withdrawn.area).toMatchObject({ suggested: 2, final: null, confirmedBy: null, confirmedAt: null })
    const [entry] = await auditOf(organizationId)
    expect(await versionsOf(organizationId, entry!.mutation)).toMatchObject([
      { table: 'Answer' },
      { table: 'AreaRating' },
    ])
  })

  it('is withdrawn when an override rises above a new limit although the suggestion stays', async () => {
    const { ed } = await desk()
    const { area: rating } = await answerAll(ed, area('TS', 3, 4, 4, 4, 4, 4))
    const reason = 'The last two drills were at level four.'
    const confirmed = await confirmArea(ed, { areaId: 'team-skills', final: 4, reason, revision: rating.revision })
    expect(confirmed).toMatchObject({ final: 4, reason })
    const { area: after } = await saveAnswer(ed, { questionId: 'TS-1', rating: 2, revision: 1 })
    expect(after).toMatchObject({ suggested: 3, cap: 3, final: null, reason: null })
  })

  it('quick 4 stands while questions are open (M3) and gives way to the suggestion (M4)', async () => {
    const { ed } = await desk()
    await rateArea(ed, { areaId: nw, rating: 4, revision: 1 })
    const { area: during } = await answerAll(ed, area('NW', 3, 3, 3))
    expect(during).toMatchObject({ mode: 'quick', quick: 4, final: 4 })
    const { area: after } = await answerAll(ed, { 'NW-4': 3, 'NW-5': 3 })
    expect(after).toMatchObject({ mode: 'guided', suggested: 3, final: null, quick: 4 })
  })

  it('quick 5 stops being final when the critical question is 1 (M5)', async () => {
    const { ed } = await desk()
    await rateArea(ed, { areaId: nw, rating: 5, revision: 1 })
    const { area: after } = await saveAnswer(ed, { questionId: 'NW-1', rating: 1, revision: 0 })
    expect(after).toMatchObject({ final: null, cap: 2 })
    const again = await refusal(rateArea(ed, { areaId: nw, rating: 3, revision: after.revision }))
    expect(again).toMatchObject({ code: 'not_allowed_now' })
    expect(await rateArea(ed, { areaId: nw, rating: 2, revision: after.revision })).toMatchObject({ final: 2 })
  })
})
