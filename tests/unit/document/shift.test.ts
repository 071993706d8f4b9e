import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '@/lib/calendar/days'
import { framework } from '@/lib/content'
import { type OrganizationDocument, organizationDocument } from '@/lib/document/schema'
import { shiftDocument } from '@/lib/document/shift'
import { type Evaluation, evaluate } from '@/lib/scoring/evaluate'
import { nordhavn, story } from './nordhavn'

const runs = { numRuns: 60 }
const shifts = fc.integer({ min: -1500, max: 1500 })
const days = fc.integer({ min: -3000, max: 3000 }).map((count) => addDays('2026-11-20', count))
const instants = days.map((day) => `${day}T12:34:56.000Z`)
const months = days.map((day) => day.slice(0, 7))
const quarters = days.map((day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`)
const rows = <T>(fields: fc.Arbitrary<T>): fc.Arbitrary<(T & { id: string })[]> =>
  fc.array(fields, { maxLength: 4 }).map((list) => list.map((row, index) => ({ ...row, id: `2026-01-0${index + 1}` })))

/** Documents with every kind of date: in records, in lists, in lists of objects, in the history. */
const documents: fc.Arbitrary<OrganizationDocument> = fc
  .record({
    exportedAt: instants,
    organization: fc.record({
      id: fc.constant('2026-11-20'),
      slug: fc.constant('2026-11'),
      name: fc.constant('2026-Q4'),
      holidays: fc.array(days, { maxLength: 3 }),
      platformBuildStartedAt: fc.option(days),
    }),
    phaseStates: rows(fc.record({ phase: fc.constant(1), enteredAt: instants, cause: fc.constant('setup' as const) })),
    experiments: rows(
      fc.record({
        name: fc.constant('2026-11-20'),
        teamId: fc.constant('t'),
        start: fc.option(days),
        renewals: fc.array(fc.record({ at: days, days: fc.constant(14 as const) }), { maxLength: 2 }),
      }),
    ),
    budgets: rows(fc.record({ month: months, amount: fc.constant('10.00') })),
    metricValues: rows(
      fc.record({ metricId: fc.constant('m'), period: fc.oneof(months, quarters), value: fc.integer() }),
    ),
    quarterSnapshots: rows(fc.record({ quarter: quarters })),
    history: rows(fc.record({ at: days })).map((list) =>
      list.map(({ id, at }) => ({
        section: 'discoveryRuns' as const,
        recordId: id,
        revision: 1,
        at: `${at}T08:00:00.000Z`,
        data: { id, at, source: 'saas-tool', method: at },
      })),
    ),
  })
  .map((input) => organizationDocument.parse(JSON.parse(JSON.stringify(input))))

const DATE = /^\d{4}-(\d{2}(-\d{2}(T[\d:.]+Z)?)?|Q[1-4])$/

/** Every date of a document with its place, texts and ids left out. */
function datesOf(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return DATE.test(value) ? [[place, value]] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => datesOf(inner, `${place}/${key}`))
}

const masked = (document: OrganizationDocument): string =>
  JSON.stringify(document, (_, value) => (typeof value === 'string' && DATE.test(value) ? 'date' : value))

describe('moving a document', () => {
  it('by nothing changes nothing', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(shiftDocument(document, 0)).toStrictEqual(document)
      }),
      runs,
    )
  })

  it('twice equals once by the sum, for months and quarters too', () => {
    fc.assert(
      fc.property(documents, shifts, shifts, (document, a, b) => {
        expect(shiftDocument(shiftDocument(document, a), b)).toStrictEqual(shiftDocument(document, a + b))
      }),
      runs,
    )
  })

  it('gives a document that is valid and keeps the distance of any two months', () => {
    fc.assert(
      fc.property(documents, shifts, (document, count) => {
        const moved = shiftDocument(document, count)
        expect(organizationDocument.parse(moved)).toStrictEqual(moved)
        const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
        const distance = moved.budgets.map(({ month }, row) => index(month) - index(document.budgets[row]!.month))
        expect(new Set(distance).size).toBeLessThanOrEqual(1)
      }),
      runs,
    )
  })

  it('leaves ids, slug, names and free text alone, even where they look like dates', () => {
    fc.assert(
      fc.property(documents, shifts, (document, count) => {
        const moved = shiftDocument(document, count)
        const { id, slug, name } = moved.organization
        expect([id, slug, name]).toEqual(['2026-11-20', '2026-11', '2026-Q4'])
        expect(moved.experiments.map((row) => [row.id, row.name])).toEqual(
          document.experiments.map((row) => [row.id, row.name]),
        )
        expect(moved.history?.map((version) => [version.recordId, version.data.method])).toEqual(
          document.history?.map((version) => [version.recordId, version.data.method]),
        )
      }),
      runs,
    )
  })

  it('moves the day that the portal observed of a gate, which is kept as words', () => {
    const fact = { reviewId: 'r', criterion: 'undiscovered-shadow-ai', recordId: 'i', threshold: '–' }
    const moved = shiftDocument(
      organizationDocument.parse({
        exportedAt: '2026-11-20T06:00:00.000Z',
        organization: { id: 'o', slug: 'o', name: 'O' },
        rollbackFacts: [
          { id: 'a', ...fact, observed: '2024-10-07 in-use-since' },
          { id: 'b', ...fact, observed: '8 days' },
        ],
      }),
      11,
    )
    expect(moved.rollbackFacts.map(({ observed }) => observed)).toEqual(['2024-10-18 in-use-since', '8 days'])
  })

  it('moves the dates inside lists and inside the stored versions', () => {
    const moved = shiftDocument(
      organizationDocument.parse({
        exportedAt: '2026-11-20T06:00:00.000Z',
        organization: { id: 'o', slug: 'o', name: 'O', holidays: ['2026-12-25'] },
        experiments: [{ id: 'e', name: 'E', teamId: 't', renewals: [{ at: '2026-10-31', days: 14 }] }],
        metricValues: [{ id: 'm', metricId: 'm', period: '2026-Q3', value: 1 }],
        costEntries: [{ id: 'c', environment: 'production', month: '2026-10', amount: '1.00' }],
        history: [
          {
            section: 'discoveryRuns',
            recordId: 'd',
            revision: 1,
            at: '2026-11-01T08:00:00.000Z',
            data: { id: 'd', source: 'saas-tool', at: '2026-11-01', method: '2026-11-01' },
          },
        ],
      }),
      43,
    )
    expect(moved.organization.holidays).toEqual(['2027-02-06'])
    expect(moved.experiments[0]?.renewals[0]?.at).toBe('2026-12-13')
    expect(moved.metricValues[0]?.period).toBe('2026-Q4')
    expect(moved.costEntries[0]?.month).toBe('2026-12')
    expect(moved.history?.[0]?.at).toBe('2026-12-14T08:00:00.000Z')
    expect(moved.history?.[0]?.data).toMatchObject({ id: 'd', at: '2026-12-14', method: '2026-11-01' })
  })
})

describe('moving the demonstration', () => {
  it('moves every day and instant by that many days and nothing else', () => {
    const before = datesOf(nordhavn)
    const moved = shiftDocument(nordhavn, 97)
    const after = new Map(datesOf(moved))
    for (const [place, date] of before) {
      if (date.length < 10) continue
      expect([place, after.get(place)]).toEqual([place, addDays(date.slice(0, 10), 97) + date.slice(10)])
    }
    expect(masked(moved)).toBe(masked(nordhavn))
  })

  // The build began 160 days before the anchor: five calendar months whatever months lie between, so that no rule that
  // counts months can turn. The times of the story lie between 05:00 and 21:00 UTC, where summer time moves no day.
  it('tells the same story on any later day', () => {
    const told = outcome(evaluate(framework, nordhavn, story.anchor))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), (count) => {
        const day = addDays(story.anchor, count)
        expect(outcome(evaluate(framework, shiftDocument(nordhavn, count), day))).toEqual(told)
      }),
      { numRuns: 40, examples: [[1], [40], [102], [365], [827]] },
    )
  })
})

/** What the evaluation says without the days on which it says so; "since" as days before the day of evaluation. */
function outcome({ asOf, chain, gates, patterns, scorecard }: Evaluation) {
  const ago = (since: string | null) => (since === null ? null : daysBetween(since, asOf))
  return {
    patterns: patterns.map(({ id, state, since, signals }) => ({
      id,
      state,
      since: id === 'big-bang' ? null : ago(since),
      signals: signals.map(({ rule, value, observed }) => [rule, value, observed]),
    })),
    chain: [chain.state, ...chain.links.map(({ linkId, value, observed }) => [linkId, value, observed])],
    gates: gates.map(({ gateId, lines, state }) => [gateId, state, lines.map(({ itemId, value }) => [itemId, value])]),
    finals: scorecard.trend.map(({ finals, overall }) => [finals, overall]),
  }
}
