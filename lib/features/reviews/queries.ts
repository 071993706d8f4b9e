import { can } from '@/lib/access/permissions'
import { earlier, periodOf, windowOf } from '@/lib/calendar/periods'
import { inCurrency } from '@/lib/client/fact-words'
import { gateById } from '@/lib/content'
import { AGENDA, type AgendaPart, SUCCESS_FACTORS } from '@/lib/document/cadence'
import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import type { Facts } from '@/lib/scoring/facts'
import { coveredParts, decisionsOf } from '@/lib/scoring/reviews/coverage'
import { type Blockers, PREFILL_SECTIONS, type ReviewFact, reviewFacts } from '@/lib/scoring/reviews/prefill'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

const SECTIONS = [...PREFILL_SECTIONS, 'cadenceEvents'] as const
type Event = Row<'cadenceEvents'>
type Factors = NonNullable<Event['factors']>

async function blockersOf(actor: Actor): Promise<Blockers> {
  const { gates, phase } = await getEvaluation(actor)
  const next = gates.find(({ gateId }) => gateById(gateId).from === phase.current)
  return next ? { gate: gateById(next.gateId).short, count: next.dryRun.blockers.length } : null
}

const prefilled = (facts: Facts, quarter: string, blockers: Blockers): ReviewFact[] =>
  reviewFacts(facts, quarter, quarter === periodOf(facts.today, 'quarter') || isLast(facts, quarter) ? blockers : null)

/** The quarter that ended last is reviewed in the weeks after it: what holds the next gate belongs to it. */
const isLast = ({ today }: Facts, quarter: string): boolean => quarter === earlier(periodOf(today, 'quarter'))

/** What the records say now to the six parts of the quarter of a review; nothing where there is no such review. */
export async function factsForFreezing(actor: Actor, id: string): Promise<ReviewFact[]> {
  authorize(actor, 'organization:read')
  const [facts, blockers] = await Promise.all([getFacts(actor, SECTIONS, ['costEntries']), blockersOf(actor)])
  const quarter = facts.find('cadenceEvents', id)?.quarter
  return quarter ? inCurrency(prefilled(facts, quarter, blockers), facts.organization.currency) : []
}

const ofQuarter = (facts: Facts, quarter: string): Event | null =>
  facts.rows('cadenceEvents').find((row) => row.kind === 'review' && row.quarter === quarter) ?? null

export type ReviewDecision = {
  id: string
  text: string
  owner: string | null
  dueAt: string | null
  closedAt: string | null
}
export type ReviewPart = {
  part: AgendaPart
  facts: ReviewFact[]
  note: string | null
  decisions: ReviewDecision[]
  covered: boolean
}

/** The review of a quarter as its page shows it; null for a quarter that has not begun. */
export async function getQuarterReview(actor: Actor, quarter: string) {
  authorize(actor, 'organization:read')
  if (windowOf(quarter).from > actor.today) return null
  const [facts, blockers] = await Promise.all([getFacts(actor, SECTIONS, ['costEntries']), blockersOf(actor)])
  const event = ofQuarter(facts, quarter)
  const told = event?.frozenAt ? event.facts : prefilled(facts, quarter, blockers)
  const covered = event ? coveredParts(facts, event) : []
  const decided = event ? decisionsOf(facts, event.id) : []
  const person = (id: string | null) => facts.find('persons', id)?.name ?? null
  const before = ofQuarter(facts, earlier(quarter))
  const reviewed = facts
    .rows('cadenceEvents')
    .flatMap((row) => (row.kind === 'review' && row.quarter !== null ? [row.quarter] : []))
  return {
    quarter,
    window: windowOf(quarter),
    event,
    parts: AGENDA.map(
      (part): ReviewPart => ({
        part,
        facts: told.filter((fact) => fact.part === part),
        note: event?.sections.find((one) => one.part === part)?.note ?? null,
        decisions: decided
          .filter(({ agendaPart }) => agendaPart === part)
          .map(({ closedAt, dueAt, id, owner, text }) => ({ id, text, owner: person(owner), dueAt, closedAt })),
        covered: covered.includes(part),
      }),
    ),
    factors: SUCCESS_FACTORS.map((factor) => ({
      factor,
      value: event?.factors?.[factor] ?? null,
      before: (before?.factors as Factors | null)?.[factor] ?? null,
    })),
    previous: earlier(quarter),
    next: windowOf(earlier(quarter, -1)).from <= actor.today ? earlier(quarter, -1) : null,
    reviewed,
    people: facts
      .rows('persons')
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
    mayBegin: event === null && can(actor, 'register:create'),
    mayWrite: event !== null && event.frozenAt === null && can(actor, 'register:edit'),
  }
}
export type QuarterReview = NonNullable<Awaited<ReturnType<typeof getQuarterReview>>>

/** The last quarters with the state of their review, the newest first. */
export async function listQuarters(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['cadenceEvents'])
  const running = periodOf(actor.today, 'quarter')
  return [0, 1, 2, 3].map((count) => {
    const quarter = earlier(running, count)
    const event = ofQuarter(facts, quarter)
    return {
      quarter,
      at: event?.at ?? null,
      state: event === null ? 'none' : event.frozenAt ? 'frozen' : 'begun',
    } as const
  })
}
export type Quarters = Awaited<ReturnType<typeof listQuarters>>
