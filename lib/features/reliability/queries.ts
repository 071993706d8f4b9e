import { addDays, daysBetween } from '@/lib/calendar/days'
import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { type Facts, newest } from '@/lib/scoring/facts'
import { liveView } from '@/lib/scoring/gates/line'
import { slosMet } from '@/lib/scoring/gates/lines-production'
import { type EndpointDay, endpointDays, OBJECTIVES } from '@/lib/scoring/gates/slo-days'
import { type EndpointStanding, endpointStandings, oldEnoughFrom } from '@/lib/scoring/gates/slo-streak'
import type { LineResult } from '@/lib/scoring/gates/types'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

export type ObjectiveKind = Row<'sloObjectives'>['kind']

export type EndpointView = {
  id: string
  name: string
  team: string | null
  tier: Row<'endpoints'>['tier']
  productionAt: string | null
  /** Days in production; null where the start is not known. */
  age: number | null
  objectives: { kind: ObjectiveKind; id: string | null; target: string | null }[]
  days: number | null
  /** The newest day with complete results, where the streak ends, and whether that is too long ago to speak for today. */
  upTo: string | null
  late: boolean
  /** From how many days in production on its streak counts. */
  oldEnoughFrom: number
  /** A streak that was typed in. */
  entered: { days: number; asOf: string } | null
  verdict: 'met' | 'short' | 'young' | 'incomplete' | 'unknown'
  /** The day that ended the streak, when it is shorter than needed; `launch` when there is nothing before it. */
  brokenBy: EndpointDay | 'launch' | null
  budget: { leftPct: number; at: string } | null
  newestDay: string | null
  /** The dates the line looks at, oldest first. */
  strip: EndpointDay[]
}

export type Reliability = {
  line: LineResult
  limit: number
  yesterday: string
  endpoints: EndpointView[]
  /** Endpoints that are not in production (any more). */
  others: number
}

const sections = ['endpoints', 'sloObjectives', 'sloBudgets', 'teams'] as const

/** The line P5-B3 with what it is made of: every production endpoint, its objectives, streak, days and error budget. */
export async function getReliability(actor: Actor): Promise<Reliability> {
  authorize(actor, 'organization:read')
  return reliabilityOf(await getFacts(actor, sections, ['sloDays']))
}

/** One endpoint in any environment, with the models it serves and the allocations linked to it. */
export async function findEndpointState(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, [...sections, 'models', 'useCases', 'quotaLinks', 'gpuQuotas'], ['sloDays'])
  const endpoint = facts.find('endpoints', id)
  if (!endpoint) return null
  const { line, limit, yesterday, endpoints } = reliabilityOf(facts)
  const counted = endpoints.find((one) => one.id === id)
  const models = facts.children('models', 'endpointId', id).map((model) => ({
    id: model.id,
    name: `${model.name} ${model.version}`,
    status: model.status,
    useCase: facts.find('useCases', model.useCaseId),
  }))
  const quotas = facts.children('quotaLinks', 'targetId', id).flatMap((link) => {
    const quota = link.targetKind === 'endpoint' ? facts.find('gpuQuotas', link.quotaId) : null
    return quota ? [{ id: quota.id, name: [quota.subscription, quota.region, quota.family].join(' · ') }] : []
  })
  return {
    line,
    limit,
    yesterday,
    production: counted !== undefined,
    state: counted ?? viewOf(facts, { endpoint, streak: null, judged: null, counts: false }, limit),
    models: models.map(({ useCase, ...model }) => ({
      ...model,
      useCase: useCase && { id: useCase.id, title: useCase.title },
    })),
    quotas,
  }
}

function reliabilityOf(facts: Facts): Reliability {
  const view = liveView(facts)
  const limit = view.threshold('slo.days')
  const endpoints = endpointStandings(view)
    .map((standing) => viewOf(facts, standing, limit))
    .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name))
  const others = facts.rows('endpoints').length - endpoints.length
  return { line: slosMet(view), limit, yesterday: addDays(facts.today, -1), endpoints, others }
}

/** What holds the gate back comes first: the shortest streak, and last what is too young to count. */
const place = ({ verdict, days }: EndpointView) => (verdict === 'young' ? Number.POSITIVE_INFINITY : (days ?? -1))

const dayOf = (facts: Facts, endpoint: Row<'endpoints'>, date: string): EndpointDay =>
  endpointDays(facts, endpoint, date, 1)[0]!

/** An endpoint outside production has no standing: its days are shown and nothing is concluded from them. */
type Standing = EndpointStanding | { endpoint: Row<'endpoints'>; streak: null; judged: null; counts: false }

function viewOf(facts: Facts, { endpoint, streak, judged, counts }: Standing, limit: number): EndpointView {
  const { id, name, tier, productionAt } = endpoint
  const objectives = facts.children('sloObjectives', 'endpointId', id)
  const results = objectives.flatMap((row) => facts.children('sloDays', 'objectiveId', row.id))
  const newestDay = newest(results, (row) => row.date)?.date ?? null
  const budget = newest(facts.children('sloBudgets', 'endpointId', id), (row) => row.at)
  const { enteredStreakDays, enteredStreakAsOf } = endpoint
  const days = streak?.days ?? null
  const broken = streak !== null && days !== null && days < limit
  const breaker = !broken ? null : streak.brokenOn === null ? 'launch' : dayOf(facts, endpoint, streak.brokenOn)
  return {
    id,
    name,
    team: facts.find('teams', endpoint.teamId)?.name ?? null,
    tier,
    productionAt,
    age: productionAt === null ? null : daysBetween(productionAt, facts.today),
    objectives: OBJECTIVES.map((kind) => {
      const row = objectives.find((one) => one.kind === kind)
      return { kind, id: row?.id ?? null, target: row?.target ?? null }
    }),
    days,
    upTo: streak?.upTo ?? null,
    late: streak?.late ?? false,
    oldEnoughFrom: oldEnoughFrom(liveView(facts)),
    entered:
      enteredStreakDays !== null && enteredStreakAsOf !== null
        ? { days: enteredStreakDays, asOf: enteredStreakAsOf }
        : null,
    verdict: !streak?.complete
      ? 'incomplete'
      : !counts
        ? 'young'
        : judged.value === 'true'
          ? 'met'
          : judged.value === 'unknown'
            ? 'unknown'
            : 'short',
    brokenBy: breaker,
    budget: budget && { leftPct: budget.leftPct, at: budget.at },
    newestDay,
    strip: endpointDays(facts, endpoint, addDays(facts.today, -limit), limit),
  }
}
