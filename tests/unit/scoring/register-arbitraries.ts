import fc from 'fast-check'
import { addDays } from '@/lib/calendar/days'
import { allSearched, SOURCES, TODAY } from './documents'
import { maybe, pastDay, pastInstant, person, rows, stamps, team } from './row-arbitraries'

/** Searches of single sources, or of all four: one old and one new round. */
const discovery = fc.oneof(
  rows('dr', fc.record({ source: fc.constantFrom(...SOURCES), at: pastDay, ...stamps }), 10),
  fc
    .tuple(pastDay, fc.integer({ min: 0, max: 120 }))
    .map(([old, back]) => [
      ...allSearched(old),
      ...allSearched(addDays(TODAY, -back)).map((row) => ({ ...row, id: `${row.id}-again` })),
    ]),
)

export const shadowAi = fc.record({
  discoveryRuns: discovery,
  shadowAiItems: rows(
    'sh',
    fc.record({
      source: fc.constantFrom(...SOURCES),
      title: fc.constant('Item'),
      dataClass: maybe(fc.constantFrom('public' as const, 'internal' as const, 'confidential' as const)),
      environment: maybe(fc.constantFrom('experiment' as const, 'internal' as const, 'production' as const)),
      inUse: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      inUseSince: maybe(pastDay),
      discoveredAt: fc.oneof(
        pastDay,
        fc.integer({ min: 0, max: 90 }).map((back) => addDays(TODAY, -back)),
      ),
      risk: maybe(fc.constantFrom('low' as const, 'high' as const)),
      status: fc.constantFrom('discovered', 'triaged', 'migrating', 'adopted', 'accepted', 'retired'),
      acceptedUntil: maybe(pastDay),
      securityReviewedAt: maybe(pastDay),
      closedAt: maybe(pastDay),
      ...stamps,
    }),
    8,
  ),
})

/** Runs of days with one utilization each, so that streaks, gaps and full months occur. */
const utilization = fc
  .array(
    fc.record({
      quotaId: fc.constantFrom('q0', 'q1', 'q2'),
      end: fc.integer({ min: 1, max: 12 }),
      length: fc.integer({ min: 1, max: 45 }),
      pct: fc.constantFrom(0, 5, 19.99, 20, 35, 60, 100),
      devicePct: maybe(fc.constantFrom(0, 7.5, 100)),
    }),
    { maxLength: 5, size: 'max' },
  )
  .map((runs) => {
    const byDay = new Map<
      string,
      { id: string; quotaId: string; date: string; pct: number; devicePct: number | null }
    >()
    for (const { end, length, quotaId, ...figures } of runs) {
      for (let back = end; back < end + length; back++) {
        const id = `${quotaId}-${back}`
        byDay.set(id, { id, quotaId, date: addDays(TODAY, -back), ...figures })
      }
    }
    return [...byDay.values()]
  })

export const capacity = fc.record({
  gpuQuotas: rows(
    'q',
    fc.record({
      subscription: fc.constant('sub'),
      region: fc.constant('region'),
      family: fc.constant('family'),
      gpus: maybe(fc.integer({ min: 0, max: 16 })),
      status: fc.constantFrom('approved' as const, 'approved' as const, 'requested' as const, 'released' as const),
      approvedAt: maybe(pastDay),
      reserved: maybe(fc.boolean()),
      requiredForPhase3: fc.boolean(),
      enteredPct: maybe(fc.integer({ min: 0, max: 100 })),
      enteredDaysBelow: maybe(fc.integer({ min: 0, max: 60 })),
      enteredAsOf: maybe(fc.integer({ min: 0, max: 50 }).map((back) => addDays(TODAY, -back))),
      ...stamps,
    }),
    3,
  ),
  gpuUtilizationSamples: utilization,
  quotaLinks: rows(
    'ql',
    fc.record({
      quotaId: fc.constantFrom('q0', 'q1'),
      targetKind: fc.constantFrom('experiment' as const, 'use-case' as const),
      targetId: fc.constantFrom('e0', 'uc0'),
    }),
    2,
  ),
})

export const delivery = fc.record({
  templates: rows(
    'tp',
    fc.record({
      name: fc.constant('Template'),
      kind: fc.constant('aks'),
      approval: fc.constantFrom('draft' as const, 'approved' as const, 'retired' as const),
      changedAt: maybe(pastDay),
      validation: fc.constantFrom('none' as const, 'passed' as const, 'failed' as const),
      validatedAt: maybe(pastDay),
      managedIdentity: maybe(fc.boolean()),
      privateEndpoint: maybe(fc.boolean()),
      ...stamps,
    }),
    7,
  ),
  provisioningRequests: rows(
    'rq',
    fc.record({
      teamId: team,
      type: fc.constant('standard' as const),
      requestedAt: pastInstant,
      readyAt: maybe(pastInstant),
      ...stamps,
    }),
  ),
  experiments: rows(
    'e',
    fc.record({
      name: fc.constant('Experiment'),
      teamId: team,
      state: fc.constantFrom('draft' as const, 'running' as const, 'finished' as const),
      start: maybe(pastDay),
      ...stamps,
    }),
  ),
  useCases: rows(
    'uc',
    fc.record({
      title: fc.constant('Use case'),
      status: fc.constantFrom('idea' as const, 'validated' as const, 'production' as const, 'retired' as const),
      technicalAt: maybe(pastDay),
      operationalAt: maybe(pastDay),
      economicAt: maybe(pastDay),
      monthlyCost: maybe(fc.constant('100.00')),
      productionAt: maybe(pastDay),
      securityReviewedAt: maybe(pastDay),
      ...stamps,
    }),
  ),
  models: rows(
    'm',
    fc.record({
      name: fc.constant('Model'),
      version: fc.constant('1'),
      status: fc.constantFrom('candidate' as const, 'production' as const),
      useCaseId: maybe(fc.constantFrom('uc0', 'uc1')),
      ...stamps,
    }),
    3,
  ),
  components: rows(
    'c',
    fc.record({
      name: fc.constant('Component'),
      category: maybe(fc.constantFrom('serving', 'training')),
      kind: fc.constantFrom('managed' as const, 'custom' as const),
      managedEquivalent: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      owner: maybe(person),
      managedRadarEntryId: maybe(fc.constant('ra0')),
      ...stamps,
    }),
    7,
  ),
  radarEvents: rows(
    're',
    fc.record({
      radarEntryId: fc.constant('ra0'),
      ring: fc.constantFrom('adopt' as const, 'hold' as const),
      at: pastDay,
      ...stamps,
    }),
    4,
  ),
})
