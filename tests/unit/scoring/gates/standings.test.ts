import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { createFacts } from '@/lib/scoring/facts'
import { liveView } from '@/lib/scoring/gates/line'
import { auditStanding, runbookKinds } from '@/lib/scoring/gates/lines-production'
import { endpointDays } from '@/lib/scoring/gates/slo-days'
import { endpointStandings } from '@/lib/scoring/gates/slo-streak'
import { monthsUpTo, restoreTime } from '@/lib/scoring/restore-times'
import { type Changes, dayBefore, goodDays, storyOf, TODAY } from './story'

const factsOf = (changes: Changes) => createFacts(framework, storyOf(5, changes), TODAY)
const viewOf = (changes: Changes) => liveView(factsOf(changes))
const [first] = storyOf(5).sloObjectives
const [endpoint] = storyOf(5).endpoints

describe('P5-B3 is made of', () => {
  it('days that are good, breached or have a result missing, each naming the objective', () => {
    const yesterday = dayBefore(TODAY, 1)
    const days = goodDays(3)
      .filter((row) => !(row.date === dayBefore(TODAY, 2) && row.objectiveId === first!.id))
      .map((row) => (row.date === yesterday && row.objectiveId === first!.id ? { ...row, met: false } : row))
    const facts = factsOf({ sloDays: days })
    const read = endpointDays(facts, facts.find('endpoints', endpoint!.id)!, dayBefore(TODAY, 4), 4)
    expect(read.map(({ state }) => state)).toEqual(['missing', 'good', 'missing', 'breached'])
    expect(read[0]?.open).toHaveLength(4)
    expect(read[2]).toMatchObject({ open: [first!.kind], missed: [] })
    expect(read[3]).toMatchObject({ open: [], missed: [first!.kind] })
  })

  it('29 days that are short, 30 that are enough', () => {
    const judgedAt = (days: number) => endpointStandings(viewOf({ sloDays: goodDays(days) }))[0]?.judged.value
    expect([judgedAt(29), judgedAt(30)]).toEqual(['false', 'true'])
  })

  it('a young endpoint that never counts for others, and holds back only with a miss', () => {
    const story = storyOf(5)
    const young = { id: 'young', name: 'Young', environment: 'production', productionAt: '2026-11-10' } as const
    const objectives = story.sloObjectives.map((row) => ({ ...row, id: `y-${row.id}`, endpointId: 'young' }))
    const changes = { endpoints: [...story.endpoints, young], sloObjectives: [...story.sloObjectives, ...objectives] }
    const miss = { id: 'miss', objectiveId: 'y-slo-throughput', date: '2026-11-12', met: false }
    const counts = (sloDays: Changes['sloDays']) =>
      endpointStandings(viewOf({ ...changes, sloDays })).find((one) => one.endpoint.id === 'young')?.counts
    expect([counts(goodDays(30)), counts(goodDays(29)), counts([miss])]).toEqual([false, false, true])
  })

  it('the same days on the pages as in the streak: an entered one stands, a replaced objective covers its kind', () => {
    const facts = factsOf({
      endpoints: [{ ...endpoint!, enteredStreakDays: 2, enteredStreakAsOf: dayBefore(TODAY, 3) }],
      sloObjectives: storyOf(5).sloObjectives.map((row) =>
        row.id === first!.id ? { ...row, archivedAt: `${TODAY}T08:00:00.000Z` } : row,
      ),
      sloDays: goodDays(2),
    })
    const read = endpointDays(facts, facts.find('endpoints', endpoint!.id)!, dayBefore(TODAY, 5), 5)
    expect(read.map(({ state }) => state)).toEqual(['missing', 'entered', 'entered', 'good', 'good'])
    expect(endpointStandings(liveView(facts))[0]?.streak).toMatchObject({ days: 4, upTo: dayBefore(TODAY, 1) })
  })

  it('no streak is longer for the number that was typed in', () => {
    const typed = { enteredStreakDays: 1_000_000_000, enteredStreakAsOf: dayBefore(TODAY, 1) }
    const days = (productionAt: string) =>
      endpointStandings(viewOf({ sloDays: [], endpoints: [{ ...endpoint!, ...typed, productionAt }] }))[0]?.streak.days
    expect([days('2026-01-10'), days('1990-01-01')]).toEqual([314, 13_472])
  })
})

describe('P5-C6 is made of', () => {
  it('days a passed test still counts: 180 days ago is the last, a later failed one ends it', () => {
    const runbooks = [{ id: 'r', kind: 'gpu-failure', title: 'Node lost' } as const]
    const standing = (tests: readonly (readonly [number, 'passed' | 'failed'])[]) => {
      const rows = tests.map(([ago, outcome], index) => ({
        id: `t${index}`,
        runbookId: 'r',
        at: dayBefore(TODAY, ago),
        outcome,
      }))
      const kinds = runbookKinds(viewOf({ runbooks, runbookTests: rows }))
      const { tested, daysLeft } = kinds.find(({ kind }) => kind === 'gpu-failure')!.runbooks[0]!
      return [tested, daysLeft]
    }
    expect(standing([[180, 'passed']])).toEqual([true, 0])
    expect(standing([[181, 'passed']])).toEqual([false, -1])
    expect(
      standing([
        [20, 'passed'],
        [3, 'failed'],
      ]),
    ).toEqual([false, null])
    expect(
      standing([
        [20, 'failed'],
        [3, 'passed'],
      ]),
    ).toEqual([true, 177])
    expect(
      standing([
        [3, 'passed'],
        [3, 'failed'],
      ]),
    ).toEqual([false, null])
    expect(standing([])).toEqual([false, null])
  })
})

describe('P5-D6 is made of', () => {
  it('the newest passed audit and the severe findings that are open', () => {
    const complianceAudits = [
      { id: 'old', at: '2025-01-01', scope: 'all', outcome: 'passed' },
      { id: 'new', at: dayBefore(TODAY, 365), scope: 'all', outcome: 'passed' },
      { id: 'bad', at: '2026-11-01', scope: 'other', outcome: 'failed' },
    ] as const
    const findings = [
      { id: 'a', severity: 'high', openedAt: '2026-11-01' },
      { id: 'b', severity: 'critical', openedAt: '2026-11-01', closedAt: '2026-11-02' },
      { id: 'c', severity: 'medium', openedAt: '2026-11-01' },
    ] as const
    const standing = auditStanding(viewOf({ complianceAudits: [...complianceAudits], findings: [...findings] }))
    expect(standing).toMatchObject({
      last: { id: 'new' },
      age: 365,
      inTime: true,
      failed: [{ id: 'bad' }],
      none: false,
    })
    expect(standing.severe.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('mttr-ai', () => {
  const incident = (id: string, startedAt: string, restoredAt: string | null, isAi = true) => ({
    id,
    title: id,
    isAi,
    startedAt,
    restoredAt,
  })

  it('is the mean of the AI incidents restored in the month of the organization’s zone', () => {
    const facts = factsOf({
      organization: { timezone: 'Europe/Oslo' },
      incidents: [
        incident('a', '2026-10-30T10:00:00.000Z', '2026-10-31T23:30:00.000Z'),
        incident('b', '2026-11-05T10:00:00.000Z', '2026-11-05T11:00:00.000Z'),
        incident('c', '2026-11-05T10:00:00.000Z', null),
        incident('d', '2026-11-05T10:00:00.000Z', '2026-11-05T20:00:00.000Z', false),
      ],
    })
    expect(restoreTime(facts, '2026-11')).toEqual({ month: '2026-11', count: 2, meanMinutes: (37.5 * 60 + 60) / 2 })
    expect(restoreTime(facts, '2026-11', false)).toMatchObject({ count: 1, meanMinutes: 600 })
    expect(restoreTime(facts, '2026-10')).toEqual({ month: '2026-10', count: 0, meanMinutes: null })
    expect(monthsUpTo('2026-02-10', 3)).toEqual(['2026-02', '2026-01', '2025-12'])
  })
})
