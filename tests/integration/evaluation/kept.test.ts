import { beforeAll, describe, expect, it, vi } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { sections } from '@/lib/document/schema'
import { importDocument } from '@/lib/features/documents/mutations'
import { judge, loadForJudgement } from '@/lib/features/evaluation/judgement/queries'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { newId } from '@/lib/server/ids'
import { besideRecords, mutateAsSystem, read } from '@/lib/server/mutation'
import { insertRecords, loadDocument } from '@/lib/server/records'
import { inThread } from '@/lib/server/threads'
import { actorFor, createUser, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { evaluated } from '@/tests/support/evaluated'
import { longStory } from '../documents/story'

vi.mock('@/lib/features/evaluation/judgement/queries', async (original) => {
  const queries = await original<typeof import('@/lib/features/evaluation/judgement/queries')>()
  return { ...queries, judge: vi.fn(queries.judge) }
})

await ownDatabase()

let actor: Actor
beforeAll(async () => {
  const operator = await createUser('operator', { operator: true })
  const { slug } = await importDocument(await visitorFor(operator.id), longStory())
  actor = await actorFor(operator.id, slug)
  const { gpuQuotas, gpuUtilizationSamples } = await loadDocument(actor.organizationId)
  // Older than any of the story, whose days are fixed, and than the window of the rules.
  const before = [addDays(actor.today, -900), ...gpuUtilizationSamples.map(({ date }) => date)].sort()[0]!
  const rows = Array.from({ length: 500 }, (_, n) =>
    sections.gpuUtilizationSamples.row.parse({
      id: newId(),
      quotaId: gpuQuotas[0]!.id,
      date: addDays(before, -1 - n),
      pct: 3,
    }),
  )
  await mutateAsSystem(actor.organizationId, { action: 'test:samples', subject: 'samples' }, (tx) =>
    insertRecords(tx, 'gpuUtilizationSamples', rows, true),
  )
})

const keptDays = () =>
  read(actor, async (tx) => {
    const rows = await tx.keptEvaluation.findMany({ where: { organizationId: actor.organizationId } })
    return rows.map(({ build, day }) => [day.toISOString().slice(0, 10), build.length])
  })
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('an evaluation', () => {
  it('of what is loaded for it says the same as one of the whole document, here and in the thread', async () => {
    const whole = evaluated(await loadDocument(actor.organizationId), actor.today)
    const loaded = await loadForJudgement(actor.organizationId, actor.today)
    const samples: { date: string }[] = JSON.parse(loaded.text).gpuUtilizationSamples ?? []
    expect(samples.every(({ date }) => date > addDays(actor.today, -460))).toBe(true)
    expect(plain(await judge('evaluation', loaded, { today: actor.today }))).toEqual(plain(whole))
    const input = { ...loaded, input: { today: actor.today } }
    expect(plain(await inThread('evaluation', input))).toEqual(plain(whole))
  })

  it('fails in the thread as it does here, and the thread goes on', async () => {
    await expect(inThread('evaluation', { text: '{', sections: [], input: {} })).rejects.toThrow('JSON')
    const loaded = await loadForJudgement(actor.organizationId, actor.today)
    await expect(inThread('evaluation', { ...loaded, input: { today: actor.today } })).resolves.toHaveProperty('gates')
  })

  it('that another build stored is not served', async () => {
    const { asOf } = await getEvaluation(actor)
    await besideRecords(
      actor.organizationId,
      (tx) => tx.$executeRaw`
      UPDATE "KeptEvaluation" SET "build" = 'another build', "data" = '{}' WHERE "organizationId" = ${actor.organizationId}`,
    )
    await createRow(actor, { register: 'discovery-runs', fields: { source: 'saas-tool', found: 0 } })
    await besideRecords(
      actor.organizationId,
      (tx) => tx.$executeRaw`
      UPDATE "KeptEvaluation" SET "seq" = (SELECT "seq" FROM "AuditHead" h WHERE h."organizationId" = "KeptEvaluation"."organizationId")
      WHERE "organizationId" = ${actor.organizationId}`,
    )
    expect((await getEvaluation(await Promise.resolve(actor))).asOf).toBe(asOf)
  })

  it('is made once for all who ask at the same moment, today’s and that of an earlier day', async () => {
    const asked = vi.mocked(judge)
    for (const asOf of [undefined, addDays(actor.today, -30)]) {
      await createRow(actor, { register: 'discovery-runs', fields: { source: 'saas-tool', found: 0 } })
      asked.mockClear()
      const all = await Promise.all(Array.from({ length: 6 }, () => getEvaluation({ ...actor }, { asOf })))
      const name = asOf === undefined ? 'evaluation' : 'past'
      expect(asked.mock.calls.filter(([made]) => made === name)).toHaveLength(1)
      for (const one of all) expect(plain(one)).toEqual(plain(all[0]))
    }
  })

  it('of an earlier day is kept until something is written', async () => {
    const day = addDays(actor.today, -40)
    const first = await getEvaluation(actor, { asOf: day })
    expect((await keptDays()).filter(([kept]) => kept === day)).toEqual([[day, 16]])
    expect(plain(await getEvaluation({ ...actor }, { asOf: day }))).toEqual(plain(first))
    await createRow(actor, { register: 'discovery-runs', fields: { source: 'saas-tool', found: 0 } })
    await getEvaluation({ ...actor })
    expect((await keptDays()).map(([kept]) => kept)).toEqual([actor.today])
  })
})
