import type { LineCase } from './line-cases-early'
import { type Changes, dayBefore, goodDays, storyOf, TODAY } from './story'

const story = storyOf(5)
const [endpoint] = story.endpoints
type Days = NonNullable<Changes['sloDays']>

const ago = (count: number) => dayBefore(TODAY, count)
/** The results of one objective on one day are not there. */
const without = (date: string, kind = 'availability') =>
  goodDays(60).filter((row) => !(row.date === date && row.objectiveId === `slo-${kind}`))
const miss = (date: string, objectiveId = 'slo-availability') => ({ id: `miss-${date}`, objectiveId, date, met: false })
const from = (oldest: number, newest: number): Days =>
  goodDays(oldest).filter(({ date }) => date <= ago(newest) && date >= ago(oldest))

/** Another endpoint with the four objectives, so many days in production. */
const second = (days: number, id = 'second') => ({
  endpoints: [...story.endpoints, { id, name: id, environment: 'production' as const, productionAt: ago(days) }],
  sloObjectives: [
    ...story.sloObjectives,
    ...story.sloObjectives.map((row) => ({ ...row, id: `${id}-${row.id}`, endpointId: id })),
  ],
})
const daysOf = (id: string, days: Days): Days =>
  days.map((row) => ({ ...row, id: `${id}-${row.id}`, objectiveId: `${id}-${row.objectiveId}` }))
const entered = (enteredStreakDays: number, enteredStreakAsOf: string, productionAt: string | null = '2026-01-10') => ({
  endpoints: [{ ...endpoint!, productionAt, enteredStreakDays, enteredStreakAsOf }],
})
const further = (createdAt: string | null) => ({
  sloObjectives: [...story.sloObjectives, { ...story.sloObjectives[0]!, id: 'further', createdAt }],
})
const replaced = {
  sloObjectives: [
    ...story.sloObjectives.map((row) =>
      row.kind === 'availability' ? { ...row, archivedAt: `${ago(10)}T08:00:00.000Z` } : row,
    ),
    { ...story.sloObjectives[0]!, id: 'new', createdAt: `${ago(10)}T08:00:00.000Z` },
  ],
}

/** P5-B3, clause by clause. */
export const SLO: readonly LineCase[] = [
  ['P5-B3', 'streak of 30', 'true', { sloDays: goodDays(30) }],
  ['P5-B3', 'streak of 29', 'false', { sloDays: goodDays(29) }, ['endpoint']],
  [
    'P5-B3',
    'a date without a result of one kind between complete ones ends the streak',
    'false',
    { sloDays: without(ago(10)) },
  ],
  ['P5-B3', 'yesterday is not complete yet, the 30 days before are', 'true', { sloDays: without(ago(1)) }],
  ['P5-B3', 'the newest complete date is 2 days back', 'true', { sloDays: from(31, 2) }],
  ['P5-B3', 'the newest complete date is 3 days back', 'unknown', { sloDays: from(40, 3) }],
  [
    'P5-B3',
    'a miss on a day that is not complete ends it at once',
    'false',
    { sloDays: [...from(40, 2), miss(ago(1))] },
  ],
  ['P5-B3', 'a miss today ends it at once', 'false', { sloDays: [...goodDays(40), miss(TODAY)] }],
  [
    'P5-B3',
    'a miss five days ago decides although the results are late',
    'false',
    { sloDays: [...from(40, 6), miss(ago(5))] },
  ],
  [
    'P5-B3',
    'a miss 31 days ago leaves 30 days',
    'true',
    { sloDays: goodDays(40).map((row) => (row.date === ago(31) ? { ...row, met: false } : row)) },
  ],
  [
    'P5-B3',
    'two rows of one objective do not stand in for another one',
    'unknown',
    {
      sloDays: goodDays(40).map((row, index) =>
        row.objectiveId === 'slo-throughput' ? { ...row, id: `twice-${index}`, objectiveId: 'slo-availability' } : row,
      ),
    },
  ],
  [
    'P5-B3',
    'only results without an answer',
    'unknown',
    { sloDays: goodDays(40).map((row) => ({ ...row, met: null })) },
  ],
  ['P5-B3', 'no day recorded', 'unknown', { sloDays: [] }],
  ['P5-B3', 'no endpoint recorded', 'unknown', { endpoints: [] }],
  ['P5-B3', 'no endpoint in production', 'false', { endpoints: [{ ...endpoint!, environment: 'staging' }] }],
  ['P5-B3', 'since when in production is unknown', 'unknown', { endpoints: [{ ...endpoint!, productionAt: null }] }],
  [
    'P5-B3',
    'good days before the launch do not count',
    'false',
    {
      endpoints: [{ ...endpoint!, productionAt: ago(31) }],
      sloDays: [...from(31, 1).filter(({ date }) => date !== ago(20)), ...from(60, 32)],
    },
  ],
  ['P5-B3', 'one endpoint without objectives', 'false', { endpoints: second(300).endpoints }, ['second']],
  ['P5-B3', 'an old endpoint without any complete date', 'unknown', second(31)],
  [
    'P5-B3',
    'a second endpoint with 30 days of its own',
    'true',
    { ...second(31), sloDays: [...goodDays(40), ...daysOf('second', goodDays(30))] },
  ],
  ['P5-B3', 'an endpoint 30 days in production is too young and holds nothing back', 'true', second(30)],
  [
    'P5-B3',
    'an endpoint five days live proves nothing, also not for itself',
    'false',
    { endpoints: [{ ...endpoint!, productionAt: ago(5) }], sloDays: goodDays(40) },
  ],
  [
    'P5-B3',
    'a young one without the four objectives holds it back',
    'false',
    { endpoints: second(10).endpoints },
    ['second'],
  ],
  [
    'P5-B3',
    'a young one with a miss since its launch holds it back',
    'false',
    { ...second(10), sloDays: [...goodDays(40), miss(ago(8), 'second-slo-availability')] },
    ['second'],
  ],
  [
    'P5-B3',
    'a young one with a miss before its launch does not',
    'true',
    { ...second(10), sloDays: [...goodDays(40), miss(ago(12), 'second-slo-availability')] },
  ],
  ['P5-B3', 'entered streak of 30 read 2 days ago', 'true', { sloDays: [], ...entered(30, ago(2)) }],
  ['P5-B3', 'entered streak of 30 read today', 'true', { sloDays: [], ...entered(30, TODAY) }],
  ['P5-B3', 'entered streak read 3 days ago', 'unknown', { sloDays: [], ...entered(45, ago(3)) }],
  ['P5-B3', 'entered streak of 29', 'false', { sloDays: [], ...entered(29, ago(1)) }],
  [
    'P5-B3',
    'four good results of yesterday continue an entered streak',
    'true',
    { sloDays: from(1, 1), ...entered(45, ago(2)) },
  ],
  [
    'P5-B3',
    'an entered streak of 29 and a recorded day are 30',
    'true',
    { sloDays: from(1, 1), ...entered(29, ago(2)) },
  ],
  [
    'P5-B3',
    'a recorded miss inside an entered streak cuts it',
    'false',
    { sloDays: [miss(ago(20))], ...entered(45, ago(1)) },
  ],
  [
    'P5-B3',
    'a miss 31 days before the day an entered streak was read today',
    'true',
    { sloDays: [miss(ago(30))], ...entered(45, TODAY) },
  ],
  [
    'P5-B3',
    'an entered streak read in the future is not used',
    'unknown',
    { sloDays: [], ...entered(45, '2026-11-21') },
  ],
  [
    'P5-B3',
    'an entered streak does not reach back before the launch',
    'false',
    { sloDays: [], ...entered(400, ago(1), ago(20)) },
  ],
  [
    'P5-B3',
    'results of a replaced objective cover its kind',
    'true',
    {
      ...replaced,
      sloDays: goodDays(40).map((row) =>
        row.objectiveId === 'slo-availability' && row.date > ago(10) ? { ...row, objectiveId: 'new' } : row,
      ),
    },
  ],
  [
    'P5-B3',
    'a miss of a replaced objective counts',
    'false',
    {
      ...replaced,
      sloDays: goodDays(40).map((row) =>
        row.objectiveId !== 'slo-availability'
          ? row
          : row.date > ago(10)
            ? { ...row, objectiveId: 'new' }
            : row.date === ago(15)
              ? { ...row, met: false }
              : row,
      ),
    },
  ],
  [
    'P5-B3',
    'a further objective is not asked for before its creation',
    'true',
    { ...further(`${ago(1)}T08:00:00.000Z`), sloDays: goodDays(40) },
  ],
  [
    'P5-B3',
    'a further objective is asked for after its creation',
    'unknown',
    { ...further(`${ago(20)}T08:00:00.000Z`), sloDays: goodDays(60) },
  ],
  [
    'P5-B3',
    'a further objective of unknown creation counts from its first result',
    'unknown',
    { ...further(null), sloDays: [...goodDays(60), { id: 'first', objectiveId: 'further', date: ago(6), met: true }] },
  ],
  [
    'P5-B3',
    'a further objective of unknown creation without results',
    'true',
    { ...further(null), sloDays: goodDays(40) },
  ],
]
