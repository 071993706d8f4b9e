import fc from 'fast-check'
import { framework } from '@/lib/content'
import type { OrganizationDocument, OrganizationDocumentInput } from '@/lib/document/schema'
import { addDays } from '@/lib/scoring/days'
import { AREAS, allSearched, approvedGate12, documentOf, SOURCES, TODAY } from './documents'

type Rows<S extends keyof OrganizationDocumentInput> = NonNullable<OrganizationDocumentInput[S]>

/** A day up to two years back. */
export const pastDay = fc.integer({ min: 0, max: 730 }).map((back) => addDays(TODAY, -back))
/** A moment that lies before today in every zone. */
export const pastInstant = fc
  .tuple(
    fc.integer({ min: 2, max: 730 }).map((back) => addDays(TODAY, -back)),
    fc.integer({ min: 0, max: 86_399 }),
  )
  .map(([day, second]) => new Date(Date.parse(`${day}T00:00:00Z`) + second * 1000).toISOString())
export const rating = fc.integer({ min: 1, max: 5 })
export const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null, freq: 3 })
export const zone = fc.constantFrom('UTC', 'Europe/Lisbon', 'America/Sao_Paulo', 'Pacific/Auckland', 'Asia/Kathmandu')

/** Up to `max` rows with the ids r0, r1, …, prefixed so that they differ between sections. */
function rows<T extends object>(
  prefix: string,
  fields: fc.Arbitrary<T>,
  max = 5,
): fc.Arbitrary<(T & { id: string })[]> {
  return fc
    .oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(fields, { maxLength: max, size: 'max' }) },
    )
    .map((list) => list.map((row, index) => ({ id: `${prefix}${index}`, ...row })))
}

/** Creation and archiving as every record carries them; most rows are live. */
const stamps = {
  createdAt: maybe(pastInstant),
  archivedAt: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: pastInstant }),
}
const person = fc.constantFrom('p0', 'p1', 'p2')
const team = fc.constantFrom('t0', 't1', 't2')

/** One answer per question at most; N/A with its reason, never for a ★ question. */
export const answersFor = (scorecardId: string): fc.Arbitrary<Rows<'answers'>> =>
  fc
    .tuple(
      ...framework.areas.flatMap((area) =>
        area.questions.map((question) =>
          fc.oneof(
            { weight: 6, arbitrary: rating.map((value) => answer(scorecardId, question.id, value)) },
            { weight: 1, arbitrary: fc.constant(null) },
            { weight: 1, arbitrary: fc.constant(question.critical ? null : notApplicable(scorecardId, question.id)) },
          ),
        ),
      ),
    )
    .map((all) => all.filter((one) => one !== null))

const answer = (scorecardId: string, questionId: string, value: number) => ({
  id: `${scorecardId}-${questionId}`,
  scorecardId,
  questionId,
  rating: value,
})
const notApplicable = (scorecardId: string, questionId: string) => ({
  id: `${scorecardId}-${questionId}`,
  scorecardId,
  questionId,
  notApplicable: true,
  naReason: 'None here.',
})

const scorecards = fc
  .array(
    fc.record({ submittedAt: maybe(pastInstant), finals: fc.array(maybe(rating), { minLength: 6, maxLength: 6 }) }),
    {
      maxLength: 3,
    },
  )
  .chain((cards) =>
    fc.tuple(fc.constant(cards), fc.tuple(...[...cards, null].map((_, index) => answersFor(`s${index}`)))),
  )
  .map(([cards, answers]) => ({
    scorecards: [
      ...cards.map(({ submittedAt }, index) => ({
        id: `s${index}`,
        state: 'submitted' as const,
        submittedAt,
        contentVersion: '1',
      })),
      { id: `s${cards.length}`, state: 'draft' as const, contentVersion: '1' },
    ],
    areaRatings: cards.flatMap(({ finals }, card) =>
      finals.map((final, index) => ({
        id: `s${card}-${AREAS[index]}`,
        scorecardId: `s${card}`,
        areaId: AREAS[index] ?? 'security',
        mode: 'guided' as const,
        final,
      })),
    ),
    answers: answers.flat(),
  }))

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

const shadowAi = fc.record({
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
    }),
    { maxLength: 5, size: 'max' },
  )
  .map((runs) => {
    const byDay = new Map<string, { id: string; quotaId: string; date: string; pct: number }>()
    for (const { end, length, pct, quotaId } of runs) {
      for (let back = end; back < end + length; back++) {
        const id = `${quotaId}-${back}`
        byDay.set(id, { id, quotaId, date: addDays(TODAY, -back), pct })
      }
    }
    return [...byDay.values()]
  })

const capacity = fc.record({
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

const delivery = fc.record({
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

const people = fc.record({
  stakeholders: rows(
    'st',
    fc.record({
      group: fc.constantFrom('data' as const, 'devops' as const, 'sre' as const, 'security' as const, 'other' as const),
      name: fc.constant('Stakeholder'),
      acknowledgedAt: maybe(pastDay),
      alignmentVersion: maybe(fc.constantFrom(1, 2)),
      ...stamps,
    }),
    6,
  ),
  inventoryConfirmations: rows('ic', fc.record({ at: pastInstant, by: person, itemCount: fc.nat(9), ...stamps }), 2),
  trainingAssignments: rows(
    'ta',
    fc.record({ personId: person, courseId: fc.constant('co'), completedAt: maybe(pastDay), ...stamps }),
    6,
  ),
  itemStates: fc
    .uniqueArray(fc.constantFrom('P2-D1', 'P2-D2', 'P2-D3', 'P2-D4', 'P2-D5', 'P1-A2'), { maxLength: 6 })
    .chain((ids) => fc.tuple(...ids.map((itemId) => itemState(itemId)))),
  seatHoldings: rows(
    'se',
    fc.record({
      seat: fc.constantFrom(...framework.seats.map((seat) => seat.id)),
      personId: person,
      from: pastInstant,
    }),
    6,
  ),
  phaseStates: fc
    .array(fc.record({ phase: fc.integer({ min: 1, max: 6 }), enteredAt: pastInstant }), { maxLength: 3 })
    .map((list) => list.map((row, index) => ({ id: `ph${index}`, cause: 'gate' as const, ...row }))),
})

const itemState = (itemId: string) =>
  fc.record({
    id: fc.constant(itemId),
    itemId: fc.constant(itemId),
    state: fc.constantFrom('not-started' as const, 'in-progress' as const, 'done' as const),
    done: maybe(fc.nat(5)),
    all: maybe(fc.nat(5)),
  })

/** Gate 1→2 approved on a day in the past, or never. */
const approval = fc
  .oneof(fc.constant(null), pastInstant)
  .map((at) => ({ gateRounds: at === null ? [] : [approvedGate12(at, ['sh0'])] }))

const organization = fc.record({
  timezone: zone,
  builderTeamId: maybe(fc.constant('t0')),
  platformBuild: fc.constantFrom('unknown' as const, 'not-started' as const, 'started' as const),
  platformBuildStartedAt: maybe(pastDay),
  firstPlatformUserAt: maybe(pastDay),
})

/** Any organization document, as a person might write it: parts missing, fields unknown, rows archived. */
export const documents: fc.Arbitrary<OrganizationDocument> = fc
  .tuple(organization, scorecards, shadowAi, capacity, delivery, people, approval)
  .map(([head, ...parts]) =>
    documentOf({
      organization: head,
      teams: ['t0', 't1', 't2'].map((id) => ({ id, name: id })),
      persons: ['p0', 'p1', 'p2'].map((id) => ({ id, name: id })),
      courses: [{ id: 'co', title: 'Course', tier: 'foundational', mandatory: true }],
      alignmentNotes: [{ id: 'an', version: 1, goal: 'Goal', scope: 'Scope', nextStep: 'Next' }],
      radarEntries: [{ id: 'ra0', name: 'Entry' }],
      ...Object.assign({}, ...parts),
    }),
  )
