import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { earlier, periodOf, windowOf } from '@/lib/calendar/periods'
import { framework } from '@/lib/content'
import { organizationDocument } from '@/lib/document/schema'
import {
  getDocumentWithHistoryFrom,
  getDocumentWithHistorySince,
  judgedWithHistorySince,
} from '@/lib/features/evaluation/history/queries'
import { rememberQuarter } from '@/lib/features/metrics/snapshots/mutations'
import { dueOn } from '@/lib/features/notices/due/rules'
import { factsOf } from '@/lib/features/notices/facts/queries'
import { backTest } from '@/lib/scoring/back-test'
import { flags } from '@/lib/scoring/flags'
import { gateResults } from '@/lib/scoring/gates'
import { measured } from '@/lib/scoring/judgements'
import { quarterSnapshot } from '@/lib/scoring/quarter-snapshot'
import { closeDb } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { insertDocument } from '@/lib/server/import'
import { mutateAsSystem, read } from '@/lib/server/mutation'
import { loadDocument } from '@/lib/server/records'
import { actorFor, createUser } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { factsFrom } from '@/tests/support/evaluated'
import { exportedBy } from '@/tests/support/exported'

const database = await testDatabase()
process.env.DATABASE_URL = database.url
const reader = await createUser('reader', { operator: true })
afterAll(async () => {
  await closeDb()
  await database.drop()
})

const demonstrations = ['nordhavn.json', 'valmere.json']

async function imported(file: string) {
  const id = newId()
  const document = organizationDocument.parse(JSON.parse(readFileSync(`prisma/demo/${file}`, 'utf8')))
  const entry = { action: 'organization:import', subject: `organizations/${id}`, timeoutMs: 60_000 }
  const members = [{ userId: reader.id, role: 'admin', personId: null }]
  const slug = await mutateAsSystem(id, entry, (tx) => insertDocument(tx, id, document, members))
  return actorFor(reader.id, slug)
}

/** The day the demonstrations tell of: their records are imported as they stand. */
const STORY_DAY = '2026-11-20'

describe.each(demonstrations)('what is told of a part of %s', (file) => {
  it('by notices and clocks is what all of it says', async () => {
    const actor = await imported(file)
    const { organizationId: id } = actor
    const told = (facts: ReturnType<typeof factsFrom>) => ({
      due: dueOn(facts),
      gates: gateResults(facts, flags(facts)),
    })
    let anything = 0
    const ends = [1, 2, 3, 6].map((back) => windowOf(quarterBefore(STORY_DAY, back)).to)
    for (const day of [actor.today, addDays(STORY_DAY, 9), STORY_DAY, ...ends]) {
      const [part, all] = await read(actor, async (tx) => [
        told(await factsOf(tx, id, day)),
        told(factsFrom(await loadDocument(id, tx), day)),
      ])
      expect(part, day).toEqual(all)
      anything += all.due.length
    }
    expect(anything).toBeGreaterThan(0)
  })

  it('by the snapshot of a quarter is what all of it says', async () => {
    const actor = await imported(file)
    for (let n = 1; n <= 5; n += 1) {
      const quarter = quarterBefore(actor.today, n)
      const { to } = windowOf(quarter)
      const part = await read(actor, (tx) => judgedWithHistorySince(tx, actor.organizationId, to, measured))
      const all = await getDocumentWithHistorySince(actor, to)
      const snapshot = quarterSnapshot(factsFrom(all, to), quarter)
      expect(quarterSnapshot(factsFrom(part, to), quarter), quarter).toEqual(snapshot)
    }
    await rememberQuarter(actor.organizationId, actor.today)
  })

  it('by the history of flags is what all of it says', async () => {
    const actor = await imported(file)
    const first = windowOf(quarterBefore(actor.today, 3)).to
    const { days: _, ...part } = backTest(
      framework,
      await getDocumentWithHistoryFrom(actor, first),
      first,
      actor.today,
      null,
    )
    const whole = await exportedBy(actor, true)
    const { days: __, ...all } = backTest(framework, whole, first, actor.today, null)
    expect(part).toEqual(all)
  })
})

/** The name of the quarter that ended so many quarters before a day. */
function quarterBefore(day: string, quarters: number): string {
  let one = periodOf(day, 'quarter')
  for (let n = 0; n < quarters; n += 1) one = earlier(one)
  return one
}
