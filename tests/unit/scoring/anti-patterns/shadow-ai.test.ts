import { describe, expect, test } from 'vitest'
import {
  allFinals,
  allSearched,
  approvedGate12,
  inPhase,
  type Parts,
  shadowItem,
  signal,
  stateOf,
  submittedScorecard,
  TODAY,
} from '../documents'

describe('SA-1', () => {
  const value = (fields: Parameters<typeof shadowItem>[0], more: Parts = {}) =>
    signal('SA-1', { shadowAiItems: [shadowItem(fields)], ...more }).value

  test('an item discovered or triaged, in use and not reviewed', () => {
    expect(value({ inUse: 'yes' })).toBe('true')
    expect(value({ inUse: 'yes', status: 'triaged' })).toBe('true')
    const searched = { discoveryRuns: allSearched() }
    expect(value({ inUse: 'yes', securityReviewedAt: TODAY }, searched)).toBe('false')
    expect(value({ inUse: 'no' }, searched)).toBe('false')
    expect(value({ inUse: 'yes', status: 'migrating' }, searched)).toBe('false')
  })

  test('unknown use is unknown, unless another item is true', () => {
    expect(value({})).toBe('unknown')
    const two = { shadowAiItems: [shadowItem(), shadowItem({ id: 'b', inUse: 'yes', inUseSince: '2026-03-01' })] }
    expect(signal('SA-1', two)).toMatchObject({ value: 'true', records: [{ id: 'b' }] })
  })

  test('counts from the day it was found; how long it was in use before is told beside it', () => {
    const used = { shadowAiItems: [shadowItem({ inUse: 'yes', inUseSince: '2026-01-06' })] }
    expect(signal('SA-1', used)).toMatchObject({ since: TODAY, heldSince: '2026-01-06' })
    const known = { shadowAiItems: [shadowItem({ inUse: 'yes', discoveredAt: '2026-10-01' })] }
    expect(signal('SA-1', known)).toMatchObject({ since: '2026-10-01', heldSince: null })
    const began = { organization: { createdAt: '2026-11-10T08:00:00Z' }, ...known }
    expect(signal('SA-1', began)).toMatchObject({ since: '2026-11-10', heldSince: '2026-10-01' })
  })

  test('no item, or one that is not in use, says nothing until all four sources were searched', () => {
    const three = { discoveryRuns: allSearched().slice(1) }
    expect(signal('SA-1', three)).toMatchObject({ value: 'unknown', missing: [{ section: 'discoveryRuns' }] })
    expect(value({ inUse: 'no' }, three)).toBe('unknown')
    expect(value({ inUse: 'no' })).toBe('unknown')
    expect(signal('SA-1', { discoveryRuns: allSearched() }).value).toBe('false')
  })

  test('archived and retired items are outside the rule', () => {
    const searched = { discoveryRuns: allSearched() }
    expect(value({ inUse: 'yes', archivedAt: '2026-11-01T08:00:00Z' }, searched)).toBe('false')
    expect(value({ inUse: 'yes', status: 'retired' }, searched)).toBe('false')
  })
})

describe('SA-2', () => {
  const value = (fields: Parameters<typeof shadowItem>[0], asOf = TODAY) =>
    signal('SA-2', { shadowAiItems: [shadowItem({ inUse: 'no', ...fields })], discoveryRuns: allSearched(asOf) }, asOf)
      .value

  test('high risk open for more than 30 days, any risk for more than 90', () => {
    expect(value({ risk: 'high', discoveredAt: '2026-10-21' })).toBe('false')
    expect(value({ risk: 'critical', discoveredAt: '2026-10-20' })).toBe('true')
    expect(value({ risk: 'low', discoveredAt: '2026-08-22' })).toBe('false')
    expect(value({ discoveredAt: '2026-08-21' })).toBe('true')
    expect(signal('SA-2', { shadowAiItems: [shadowItem({ risk: 'high', discoveredAt: '2026-10-20' })] }).since).toBe(
      TODAY,
    )
  })

  test('the item furthest past its own limit is the one observed', () => {
    const told = (...items: Parameters<typeof shadowItem>[0][]) => {
      const rows = items.map((fields, index) => shadowItem({ inUse: 'no', id: `i${index}`, ...fields }))
      const { observed, threshold } = signal('SA-2', { shadowAiItems: rows, discoveryRuns: allSearched() })
      return [observed?.value, threshold?.value]
    }
    expect(told({ risk: 'high', discoveredAt: '2026-10-10' }, { discoveredAt: '2026-08-20' })).toEqual([41, 30])
    expect(told({ risk: 'low', discoveredAt: '2026-11-10' })).toEqual([10, 90])
    expect(told()).toEqual([undefined, 30])
  })

  test('closed, adopted and accepted items are not open; an acceptance ends', () => {
    const old = { discoveredAt: '2026-01-01' }
    expect(value({ ...old, closedAt: '2026-11-01' })).toBe('false')
    expect(value({ ...old, status: 'adopted' })).toBe('false')
    expect(value({ ...old, status: 'accepted' })).toBe('false')
    expect(value({ ...old, status: 'accepted', acceptedUntil: TODAY })).toBe('false')
    expect(value({ ...old, status: 'accepted', acceptedUntil: '2026-11-19' })).toBe('true')
  })

  test('an open item without a risk is unknown between the two limits', () => {
    expect([value({ discoveredAt: '2026-10-21' }), value({ discoveredAt: '2026-10-20' })]).toEqual(['false', 'unknown'])
    expect([value({ discoveredAt: '2026-08-22' }), value({ discoveredAt: '2026-08-21' })]).toEqual(['unknown', 'true'])
    expect(value({ discoveredAt: '2026-10-20', closedAt: '2026-11-01' })).toBe('false')
  })

  test('nothing overdue says nothing until all four sources were searched', () => {
    expect(signal('SA-2', {}).value).toBe('unknown')
    const three = { shadowAiItems: [shadowItem({ risk: 'low' })], discoveryRuns: allSearched().slice(1) }
    expect(signal('SA-2', three).value).toBe('unknown')
    expect(signal('SA-2', { discoveryRuns: allSearched() }).value).toBe('false')
  })
})

describe('SA-3', () => {
  const rated = (final: number) => submittedScorecard({ ...allFinals(3), 'shadow-ai': final }, '2026-11-01T08:00:00Z')

  test('a low rating, or fewer than four sources in 90 days', () => {
    expect(signal('SA-3', { ...rated(2), discoveryRuns: allSearched() })).toMatchObject({
      value: 'true',
      since: '2026-11-01',
      observed: { value: 2, unit: 'rating' },
      threshold: { value: 3 },
    })
    expect(signal('SA-3', { ...rated(3), discoveryRuns: allSearched('2026-08-23') }).value).toBe('false')
    expect(signal('SA-3', { ...rated(3), discoveryRuns: allSearched('2026-08-22') })).toMatchObject({
      value: 'true',
      since: TODAY,
      observed: { value: 0, of: 4 },
    })
  })

  test('blind since the first of the days on which always some source was out of sight', () => {
    const run = (source: 'saas-tool' | 'repo-api-key', at: string) => ({ id: `${source}-${at}`, source, at })
    const [personal, , vm] = allSearched('2026-11-01')
    const others = [
      personal!,
      vm!,
      { ...personal!, id: 'early', at: '2026-03-01' },
      { ...vm!, id: 'early-vm', at: '2026-03-01' },
    ]
    // The others were blind from 30 May to 31 October, the tools from 18 September on: never all four in between.
    const tools = [run('saas-tool', '2026-06-20'), run('repo-api-key', '2026-11-01'), run('repo-api-key', '2026-03-01')]
    const early = [...others, ...tools, run('saas-tool', '2026-03-01')]
    expect(signal('SA-3', { ...rated(3), discoveryRuns: early })).toMatchObject({ value: 'true', since: '2026-05-30' })
  })

  test('either half alone leaves the other open', () => {
    expect(signal('SA-3', {}).value).toBe('unknown')
    expect(signal('SA-3', rated(3)).value).toBe('unknown')
    expect(signal('SA-3', { discoveryRuns: allSearched() }).value).toBe('unknown')
    expect(signal('SA-3', rated(1)).value).toBe('true')
  })

  test('low since the first of the scorecards that stayed below 3', () => {
    const cards = [
      submittedScorecard({ 'shadow-ai': 2 }, '2025-01-01T08:00:00Z', 'a'),
      submittedScorecard({ 'shadow-ai': 3 }, '2025-06-01T08:00:00Z', 'b'),
      submittedScorecard({ 'shadow-ai': 1 }, '2025-12-01T08:00:00Z', 'c'),
      submittedScorecard({ 'shadow-ai': 2 }, '2026-06-01T08:00:00Z', 'd'),
    ]
    const parts = {
      scorecards: cards.flatMap((card) => card.scorecards),
      areaRatings: cards.flatMap((card) => card.areaRatings),
      discoveryRuns: allSearched(),
    }
    expect(signal('SA-3', parts).since).toBe('2025-12-01')
  })
})

describe('SA-4', () => {
  const items = (fresh: number, before: number, fields: Parameters<typeof shadowItem>[0] = {}) => [
    ...Array.from({ length: fresh }, (_, index) =>
      shadowItem({ id: `f${index}`, discoveredAt: '2026-11-01', ...fields }),
    ),
    ...Array.from({ length: before }, (_, index) =>
      shadowItem({ id: `b${index}`, discoveredAt: '2026-07-01', ...fields }),
    ),
  ]
  const runs = [...allSearched('2026-01-01'), ...allSearched('2026-11-10')]
  const value = (fresh: number, before: number) =>
    signal('SA-4', { shadowAiItems: items(fresh, before), discoveryRuns: runs }).value

  test('at least three and more than in the 90 days before', () => {
    expect([value(3, 2), value(3, 3), value(2, 0), value(0, 0)]).toEqual(['true', 'false', 'false', 'false'])
  })

  test('what the first run of a source found is left out', () => {
    const first = [{ id: 'first', source: 'saas-tool' as const, at: '2026-11-01' }, ...allSearched('2026-11-10')]
    expect(
      signal('SA-4', { shadowAiItems: items(5, 0, { discoveryRunId: 'first' }), discoveryRuns: first }).value,
    ).toBe('false')
    expect(signal('SA-4', { shadowAiItems: items(5, 0), discoveryRuns: first }).value).toBe('false')
    const later = items(5, 0, { discoveryRunId: 'run-saas-tool-2026-11-10' })
    expect(signal('SA-4', { shadowAiItems: later, discoveryRuns: first }).value).toBe('true')
  })

  test('unknown while a source has no run in either window', () => {
    expect(signal('SA-4', { shadowAiItems: items(5, 0), discoveryRuns: allSearched('2026-01-01') })).toMatchObject({
      value: 'unknown',
    })
  })
})

describe('SA-5', () => {
  const found = (fields: Parameters<typeof shadowItem>[0], more: Parts = {}): Parts => ({
    phaseStates: inPhase(2, '2026-06-01'),
    gateRounds: [approvedGate12('2026-06-01T09:00:00.000Z', ['seen'])],
    shadowAiItems: [shadowItem({ discoveredAt: '2026-09-01', inUse: 'yes', status: 'discovered', ...fields })],
    discoveryRuns: allSearched(),
    ...more,
  })
  const review = (state: 'open' | 'dismissed'): Parts => ({
    rollbackReviews: [{ id: 'rr', gate: 'gate-1-2', roundId: 'round-12', openedAt: '2026-09-02T08:00:00Z', state }],
    rollbackFacts: [
      {
        id: 'rf',
        reviewId: 'rr',
        criterion: 'undiscovered-shadow-ai',
        recordId: 'item',
        observed: 'x',
        threshold: 'y',
      },
    ],
  })

  test('shadow item found after gate, in use before it: Shadow AI flagged', () => {
    expect(signal('SA-5', found({ inUseSince: '2026-05-01' }))).toMatchObject({
      value: 'true',
      since: '2026-09-01',
      heldSince: '2026-05-01',
    })
    expect(signal('SA-5', found({ inUseSince: null })).value).toBe('true')
    expect(stateOf('shadow-ai', found({ inUseSince: '2026-05-01' }))).toBe('flagged')
  })

  test('shadow item found after gate, in use since after it: Shadow AI flagged by SA-1 only', () => {
    expect(signal('SA-5', found({ inUseSince: '2026-07-01' })).value).toBe('false')
    expect(signal('SA-1', found({ inUseSince: '2026-07-01' })).value).toBe('true')
  })

  test('RECORDED-LATE backdating does not hide a find, and the same date is neither before nor after', () => {
    const backdated = { inUseSince: '2026-04-01', discoveredAt: '2026-05-01' }
    const late = { ...backdated, createdAt: '2026-09-01T08:00:00.000Z', createdBy: 'p' }
    expect(signal('SA-5', found(late))).toMatchObject({
      value: 'true',
      since: '2026-09-01',
    })
    expect(signal('SA-5', found(backdated)).value).toBe('false')
    expect(signal('SA-5', found({ inUseSince: '2026-06-01' })).value).toBe('false')
    expect(signal('SA-5', found({ inUseSince: '2026-05-01', discoveredAt: '2026-06-01' })).value).toBe('false')
  })

  test('an item of the frozen inventory was not undiscovered', () => {
    expect(signal('SA-5', found({ id: 'seen', inUseSince: '2026-05-01' })).value).toBe('false')
  })

  test('historic once the review is decided and the item closed', () => {
    const closed = { inUseSince: '2026-05-01', status: 'adopted' as const, securityReviewedAt: '2026-10-01' }
    expect(signal('SA-5', found(closed, review('open'))).value).toBe('true')
    expect(signal('SA-5', found({ inUseSince: '2026-05-01' }, review('dismissed'))).value).toBe('true')
    expect(signal('SA-5', found(closed, review('dismissed')))).toMatchObject({
      value: 'false',
      notes: [{ code: 'scoring.notes.foundAndSettled' }],
    })
  })

  test('does not apply before an approval, nor at baseline', () => {
    expect(signal('SA-5', { shadowAiItems: [shadowItem()] }).value).toBe('not-applicable')
    expect(signal('SA-5', { baselines: [{ id: 'b', phase: 3, at: '2026-01-01', reason: 'Running' }] }).value).toBe(
      'not-applicable',
    )
  })
})

describe('the state of Shadow AI', () => {
  test('no discovery run ever, no item: insufficient-data; one run over one source: watch', () => {
    expect(stateOf('shadow-ai', {})).toBe('insufficient-data')
    expect(stateOf('shadow-ai', { discoveryRuns: allSearched().slice(0, 1) })).toBe('watch')
  })

  test('clear needs every source searched and nothing open', () => {
    const rated = submittedScorecard(allFinals(3), '2026-11-01T08:00:00Z')
    expect(stateOf('shadow-ai', { ...rated, discoveryRuns: allSearched() })).toBe('clear')
  })
})
