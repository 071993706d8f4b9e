import { describe, expect, it } from 'vitest'
import { sections } from '@/lib/document/schema'
import { saveAnswer } from '@/lib/features/scorecard/answers/mutations'
import { confirmArea, rateArea } from '@/lib/features/scorecard/areas/mutations'
import { startScorecard, submitScorecard } from '@/lib/features/scorecard/mutations'
import { getScorecard, getScorecardHome, getSubmittedScorecard, listScorecards } from '@/lib/features/scorecard/queries'
import type { Actor } from '@/lib/server/actor'
import { db, type Transaction } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { mutateAsSystem } from '@/lib/server/mutation'
import { insertRecords, loadDocument } from '@/lib/server/records'
import { answerAll, area, auditOf, desk, ownDatabase, refusal, versionsOf } from './desk'

await ownDatabase()

const others = ['team-skills', 'gpu-readiness', 'security', 'automation', 'shadow-ai'] as const
const submission = { note: null, revision: 1 }

/** Networking by its questions, the other five quick at 3. */
async function fill(ed: Actor, networking: (number | null)[], final: number) {
  const { ratings } = await getScorecard(ed, { scorecardId: 'draft' })
  const revisionOf = (areaId: string) => ratings.find((row) => row.areaId === areaId)!.revision
  for (const areaId of others) await rateArea(ed, { areaId, rating: 3, revision: revisionOf(areaId) })
  const { area: row } = await answerAll(ed, area('NW', ...networking))
  const reason = 'Checked with the network team.'
  await confirmArea(ed, { areaId: 'networking', final, reason, revision: row.revision })
}

/** What a direct write to the tables answers, inside a proper mutation of the organization. */
async function databaseSays(organizationId: string, write: (tx: Transaction) => Promise<unknown>): Promise<string> {
  const entry = { action: 'test:write', subject: 'test' }
  return mutateAsSystem(organizationId, entry, write).then(
    () => 'written',
    (error: unknown) => (/SX002/.test(JSON.stringify(error)) ? 'frozen' : String(error)),
  )
}

describe('starting', () => {
  it('makes one draft with six open areas', async () => {
    const { ed, organizationId, scorecard } = await desk()
    const { answers, ratings, state } = await getScorecard(ed, { scorecardId: 'draft' })
    expect({ state, answers: answers.length, ratings: ratings.length }).toEqual({
      state: 'draft',
      answers: 0,
      ratings: 6,
    })
    expect((await refusal(startScorecard(ed, { copyFrom: null }))).code).toBe('not_allowed_now')
    const [entry] = await auditOf(organizationId)
    expect(entry).toMatchObject({ action: 'scorecard:start', subject: `scorecards/${scorecard.id}` })
    expect(await versionsOf(organizationId, entry!.mutation)).toHaveLength(7)
  })

  it('is refused to contributors and viewers', async () => {
    const { actor } = await desk()
    for (const who of ['cony', 'vera'] as const) {
      expect((await refusal(startScorecard(await actor(who), { copyFrom: null }))).code).toBe('forbidden')
    }
  })
})

describe('submitting', () => {
  it('needs six confirmed ratings and says which are missing', async () => {
    const { ed } = await desk()
    await rateArea(ed, { areaId: 'security', rating: 3, revision: 1 })
    const refused = await refusal(submitScorecard(ed, submission))
    expect(refused.code).toBe('not_allowed_now')
    expect(refused.more.reasons).toHaveLength(5)
    const { draft } = await getScorecardHome(ed)
    expect(draft?.missing.map(({ areaId }) => areaId)).not.toContain('security')
  })

  it('freezes the scorecard: the database itself refuses every change of it', async () => {
    const { actor, ed, members, organizationId, scorecard } = await desk()
    await fill(ed, [3, 3, 4, 4, 3], 3)
    expect((await refusal(submitScorecard(await actor('vera'), submission))).code).toBe('forbidden')
    expect((await refusal(submitScorecard(ed, { note: null, revision: 7 }))).code).toBe('conflict')
    const done = await submitScorecard(ed, { note: 'First one.', revision: 1 })
    expect(done).toMatchObject({ state: 'submitted', submittedBy: members.ed.personId, note: 'First one.' })
    expect((await auditOf(organizationId))[0]).toMatchObject({ action: 'scorecard:submit' })

    const where = { organizationId, scorecardId: scorecard.id }
    const row = sections.answers.row.parse({ id: newId(), scorecardId: scorecard.id, questionId: 'SC-1', rating: 5 })
    const tries: ((tx: Transaction) => Promise<unknown>)[] = [
      (tx) => tx.answer.updateMany({ where, data: { rating: 5 } }),
      (tx) => tx.areaRating.updateMany({ where, data: { final: 5 } }),
      (tx) => tx.scorecard.updateMany({ where: { organizationId, id: scorecard.id }, data: { state: 'draft' } }),
      (tx) =>
        tx.scorecard.updateMany({ where: { organizationId, id: scorecard.id }, data: { archivedAt: new Date() } }),
      (tx) => insertRecords(tx, 'answers', [row], true),
    ]
    for (const write of tries) expect(await databaseSays(organizationId, write)).toBe('frozen')
    expect((await refusal(saveAnswer(ed, { questionId: 'NW-1', rating: 5, revision: 1 }))).code).toBe('not_allowed_now')
    expect((await getSubmittedScorecard(ed, scorecard.id))?.overall).toEqual({ tenths: 30, percent: 50 })
  })

  it('lets no answer slip in beside it', async () => {
    const { ed, organizationId, scorecard } = await desk()
    // The late answer takes the mean from 3.2 to 2.8: a confirmed 3 no longer stands beside it.
    await fill(ed, [3, 3, 3, 4, 3], 3)
    const [submitted, late] = await Promise.allSettled([
      submitScorecard(ed, submission),
      saveAnswer(ed, { questionId: 'NW-2', rating: 1, revision: 1 }),
    ])
    const { answers, areaRatings, scorecards } = await loadDocument(organizationId)
    const answer = answers.find(({ questionId }) => questionId === 'NW-2')
    const rating = areaRatings.find(({ areaId }) => areaId === 'networking')
    const state = scorecards.find(({ id }) => id === scorecard.id)?.state
    // Either the answer came first and withdrew the confirmation, or the submission did and the answer was refused.
    if (submitted.status === 'fulfilled') {
      expect([state, late.status, answer?.rating, rating?.final]).toEqual(['submitted', 'rejected', 3, 3])
    } else expect([state, late.status, answer?.rating, rating?.final]).toEqual(['draft', 'fulfilled', 1, null])
  })
})

describe('the next scorecard', () => {
  it('starts from the last one: answers carried with their day and person, areas to be confirmed anew', async () => {
    const { ed, members, scorecard } = await desk()
    await fill(ed, [3, 3, 4, 4, null], 3)
    await submitScorecard(ed, submission)
    const before = await getScorecard(ed, { scorecardId: scorecard.id })
    const next = await startScorecard(ed, { copyFrom: scorecard.id })
    expect(next.copiedFrom).toBe(scorecard.id)
    const { answers, ratings } = await getScorecard(ed, { scorecardId: 'draft' })
    const original = before.answers.find(({ questionId }) => questionId === 'NW-1')!
    expect(answers.find(({ questionId }) => questionId === 'NW-1')).toMatchObject({
      rating: 3,
      carriedFrom: original.id,
      answeredAt: original.answeredAt,
      answeredBy: members.ed.personId,
      revision: 1,
    })
    expect(answers).toHaveLength(5)
    expect(ratings.find(({ areaId }) => areaId === 'networking')).toMatchObject({ suggested: 3, final: null })
    expect(ratings.find(({ areaId }) => areaId === 'security')).toMatchObject({ mode: 'quick', quick: 3, final: null })

    const { answer } = await saveAnswer(ed, { questionId: 'NW-1', note: 'Still so.', revision: 1 })
    expect(answer.carriedFrom).toBe(original.id)
    const fresh = await saveAnswer(ed, { questionId: 'NW-1', rating: 3, revision: 2 })
    expect(fresh.answer.carriedFrom).toBeNull()
    expect(fresh.answer.answeredAt).not.toBe(original.answeredAt)
  })

  it('is listed with the earlier ones, newest first', async () => {
    const { ed, scorecard } = await desk()
    await fill(ed, [3, 3, 4, 4, 3], 3)
    await submitScorecard(ed, submission)
    await startScorecard(ed, { copyFrom: null })
    const { items } = await listScorecards(ed)
    expect(items.map(({ state }) => state)).toEqual(['draft', 'submitted'])
    expect(items[1]).toMatchObject({ id: scorecard.id, submittedByName: 'ed' })
    expect(items[1]!.ratings.map(({ final }) => final)).toEqual([3, 3, 3, 3, 3, 3])
  })
})

describe('the work a scorecard proposes', () => {
  async function enterPhase2(organizationId: string) {
    await mutateAsSystem(organizationId, { action: 'test:phase', subject: 'test' }, async (tx) => {
      await tx.phaseState.updateMany({ where: { organizationId, leftAt: null }, data: { leftAt: new Date() } })
      const enteredAt = new Date().toISOString()
      const state = sections.phaseStates.row.parse({ id: newId(), phase: 2, enteredAt, cause: 'gate' })
      await insertRecords(tx, 'phaseStates', [state], true)
    })
  }

  it('is only proposed before Phase 2 (R15)', async () => {
    const { ed, organizationId } = await desk()
    await fill(ed, [3, 2, 3, 2, 3], 2)
    await submitScorecard(ed, submission)
    const { latest } = await getScorecardHome(ed)
    expect(latest?.proposals.map(({ kind, source }) => [kind, source])).toEqual([
      ['focus', 'NW-2'],
      ['focus', 'NW-4'],
    ])
    expect((await loadDocument(organizationId)).workItems).toEqual([])
  })

  it('is created from Phase 2 on, one open item per question, and offered for closing, never closed', async () => {
    const { ed, organizationId } = await desk()
    await enterPhase2(organizationId)
    await fill(ed, [3, 2, 3, 2, 3], 2)
    const first = await submitScorecard(ed, submission)
    const items = async () => (await loadDocument(organizationId)).workItems
    expect((await items()).map(({ kind, source }) => [kind, source])).toEqual([
      ['focus', 'NW-2'],
      ['focus', 'NW-4'],
    ])
    const next = await startScorecard(ed, { copyFrom: first.id })
    const { area: row } = await saveAnswer(ed, { questionId: 'NW-4', rating: 4, revision: 1 })
    await confirmArea(ed, {
      areaId: 'networking',
      final: 2,
      reason: 'Still open in one region.',
      revision: row.revision,
    })
    const { ratings } = await getScorecard(ed, { scorecardId: 'draft' })
    for (const areaId of others) {
      const { revision } = ratings.find((one) => one.areaId === areaId)!
      await confirmArea(ed, { areaId, final: 3, reason: null, revision })
    }
    await submitScorecard(ed, { note: null, revision: next.revision })
    expect((await items()).map(({ source, closedAt }) => [source, closedAt])).toEqual([
      ['NW-2', null],
      ['NW-4', null],
    ])
    const { latest } = await getScorecardHome(ed)
    expect(latest?.closable.map(({ source }) => source)).toEqual(['NW-4'])
  })
})

describe('the database', () => {
  it('shows nothing of a scorecard to a connection that names no organization', async () => {
    await desk()
    expect(await db().scorecard.count()).toBe(0)
  })
})
