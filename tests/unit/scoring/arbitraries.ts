import fc from 'fast-check'
import { framework } from '@/lib/content'
import type { OrganizationDocument, OrganizationDocumentInput } from '@/lib/document/schema'
import { AREAS, approvedGate12, documentOf } from './documents'
import { capacity, delivery, shadowAi } from './register-arbitraries'
import { maybe, pastDay, pastInstant, person, rating, rows, stamps, zone } from './row-arbitraries'

type Rows<S extends keyof OrganizationDocumentInput> = NonNullable<OrganizationDocumentInput[S]>

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

/** A build that has not started has no day on which it did: the portal refuses the two together. */
const organization = fc
  .record({
    timezone: zone,
    builderTeamId: maybe(fc.constant('t0')),
    platformBuild: fc.constantFrom('unknown' as const, 'not-started' as const, 'started' as const),
    platformBuildStartedAt: maybe(pastDay),
    firstPlatformUserAt: maybe(pastDay),
  })
  .map((facts) => (facts.platformBuild === 'not-started' ? { ...facts, platformBuildStartedAt: null } : facts))

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
