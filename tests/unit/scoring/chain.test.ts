import { describe, expect, test } from 'vitest'
import { allSearched, evaluated, inPhase, type Parts, shadowItem, TODAY } from './documents'

/** The platform build began four months ago and nobody outside the builders used it. */
const building: Parts = {
  organization: { platformBuild: 'started', platformBuildStartedAt: '2026-07-20' },
  phaseStates: inPhase(3, '2026-07-20'),
}
const chain = (parts: Parts) => evaluated({ ...building, ...parts }).chain
const withItem = (fields: Parameters<typeof shadowItem>[0]) =>
  chain({ shadowAiItems: [shadowItem({ inUse: 'yes', ...fields })] })

describe('the compounding chain', () => {
  test('chain: build started, 4 months, no user, no shadow item: at risk', () => {
    expect(chain({ discoveryRuns: allSearched() })).toMatchObject({
      state: 'at-risk',
      since: '2026-10-20',
      notSearched: false,
    })
    expect(chain({})).toMatchObject({ state: 'at-risk', notSearched: true })
    expect(chain({ discoveryRuns: allSearched('2026-07-19') })).toMatchObject({ state: 'at-risk', notSearched: true })
  })

  test('chain: same + item in use since month 2, security-reviewed: forming', () => {
    expect(withItem({ inUseSince: '2026-09-20', securityReviewedAt: '2026-10-01' })).toMatchObject({
      state: 'forming',
      since: TODAY,
    })
    const known = { inUseSince: '2026-09-20', discoveredAt: '2026-09-25', securityReviewedAt: '2026-10-01' }
    expect(withItem(known)).toMatchObject({ state: 'forming', since: '2026-10-20' })
  })

  test('chain: same + item in use, not reviewed: complete', () => {
    expect(withItem({ inUseSince: '2026-09-20' })).toMatchObject({
      state: 'complete',
      links: [{ linkId: 'head' }, { linkId: 'link-1', records: [{ id: 'item' }] }, { linkId: 'link-2', value: 'true' }],
    })
  })

  test('chain: item in use since before the build started: at risk only (cause is not the wait)', () => {
    expect(withItem({ inUseSince: '2026-07-19' }).state).toBe('at-risk')
    expect(withItem({ inUseSince: '2026-07-20' }).state).toBe('complete')
  })

  test('items of any status count for link 1, also closed and archived ones', () => {
    expect(
      withItem({
        discoveredAt: '2026-08-01',
        status: 'retired',
        closedAt: '2026-09-01',
        inUse: 'no',
        environment: 'experiment',
      }).state,
    ).toBe('forming')
    expect(withItem({ discoveredAt: '2026-08-01', archivedAt: '2026-09-01T08:00:00Z' }).state).toBe('complete')
  })

  test('production alone completes it; unknown use does not', () => {
    expect(withItem({ discoveredAt: '2026-08-01', inUse: 'no', environment: 'production' }).state).toBe('complete')
    const unclear = withItem({ discoveredAt: '2026-08-01', inUse: 'unknown' })
    expect(unclear).toMatchObject({ state: 'forming', links: [{}, {}, { value: 'unknown' }] })
    expect(unclear.missing.map((one) => one.field)).toEqual(['environment', 'inUse'])
  })

  test('an unknown head is not enough data, whatever the items say', () => {
    const evaluation = evaluated({ shadowAiItems: [shadowItem({ inUse: 'yes' })] })
    expect(evaluation.chain).toMatchObject({
      state: 'not-enough-data',
      links: [{ value: 'unknown' }, { value: 'unknown' }, {}],
    })
  })

  test('what is not read is said to be so, and claims nothing about the items', () => {
    const codes = (parts: Parts) => evaluated(parts).chain.links.map(({ summary }) => summary.code)
    const inUse = { ...building, organization: { ...building.organization, firstPlatformUserAt: '2026-08-01' } }
    expect(codes({ ...inUse, shadowAiItems: [shadowItem({ inUse: 'yes' })] })).toEqual([
      'scoring.chain.head.false',
      'scoring.chain.link-1.not-read',
      'scoring.chain.link-2.not-read',
    ])
    expect(codes({ ...building, discoveryRuns: allSearched() })).toEqual([
      'scoring.chain.head.true',
      'scoring.chain.link-1.false',
      'scoring.chain.link-2.not-read',
    ])
    expect(codes({})).toEqual([
      'scoring.chain.head.unknown',
      'scoring.chain.link-1.before-unknown',
      'scoring.chain.link-2.before-unknown',
    ])
  })

  test('a false head says why nobody has to wait', () => {
    const why = (organization: Parts['organization']) =>
      evaluated({ ...building, organization, phaseStates: inPhase(2, '2026-07-20') }).chain.links[0].summary.params
    expect(why({ ...building.organization, firstPlatformUserAt: '2026-08-01' })).toMatchObject({
      why: 'user',
      day: '2026-08-01',
    })
    expect(why({ platformBuild: 'not-started' })).toMatchObject({ why: 'waiting' })
    expect(why({ platformBuild: 'started', platformBuildStartedAt: '2026-10-01' })).toMatchObject({
      why: 'young',
      months: 1,
      limit: 3,
    })
  })

  test('a false head is none', () => {
    const started = { organization: { platformBuild: 'started' as const, platformBuildStartedAt: '2026-10-20' } }
    expect(chain({ ...started, phaseStates: inPhase(2, '2026-10-20') })).toMatchObject({ state: 'none', since: null })
    expect(
      evaluated({ organization: { platformBuild: 'not-started' }, phaseStates: inPhase(1, '2026-10-20') }).chain.state,
    ).toBe('none')
  })
})
