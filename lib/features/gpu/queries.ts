import { addDays, daysBetween } from '@/lib/calendar/days'
import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import {
  type AllocationStanding,
  type AllocationState,
  allocationStandings,
  type PortfolioStanding,
  portfolioStanding,
  statesOf,
} from '@/lib/scoring/anti-patterns/allocation-standing'
import { type Facts, newest } from '@/lib/scoring/facts'
import { liveView } from '@/lib/scoring/gates/line'
import { quotaApproved } from '@/lib/scoring/gates/lines-enablement'
import type { LineResult } from '@/lib/scoring/gates/types'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'
import { type LiveTarget, liveTargets } from './guards'

export type { AllocationState } from '@/lib/scoring/anti-patterns/allocation-standing'

export type AllocationLink = Omit<LiveTarget, 'name'> & {
  name: string | null
  linkId: string
  revision: number
  live: boolean
}

export type AllocationView = Pick<AllocationStanding, 'mean' | 'sampled' | 'dueOn' | 'exemptUntil' | 'rules'> & {
  id: string
  name: string
  unit: 'gpu' | 'ptu'
  gpus: number | null
  /** The first one counts most; never empty. */
  states: AllocationState[]
  /** Days in a row below the line, up to `until`, the newest day that was read. */
  below: number | null
  until: string | null
  /** Days since the newest reading. */
  age: number | null
  /** Read from the pair somebody typed in, not from samples. */
  typedIn: boolean
  /** The pair itself, where it is what is read. */
  typedPct: number | null
  /** Units in use as the newest sample of a complete day says. */
  inUse: { units: number; at: string } | null
  links: AllocationLink[]
  openCase: Pick<Row<'reclaimCases'>, 'id' | 'outcome' | 'openedAt'> | null
}

export type Limits = {
  idlePct: number
  idleDays: number
  warnDays: number
  unlinkedDays: number
  staleDays: number
  portfolioPct: number
  meanDays: number
  meanMinDays: number
}

export type Allocations = {
  rows: AllocationView[]
  portfolio: PortfolioStanding
  limits: Limits
  /** P2-C2 as the gate reads it. */
  line: LineResult
  samples: number
  openCases: number
  cases: number
}

const sections = ['gpuQuotas', 'quotaLinks', 'reclaimCases', 'experiments', 'useCases', 'endpoints', 'persons'] as const

const OPEN = ['proposed', 'notified']

const limitsOf = (facts: Facts): Limits => ({
  idlePct: facts.threshold('gh.idlePct'),
  idleDays: facts.threshold('gh.idleDays'),
  warnDays: facts.threshold('gh.warnDays'),
  unlinkedDays: facts.threshold('gh.unlinkedDays'),
  staleDays: facts.threshold('gh.sampleStaleDays'),
  portfolioPct: facts.threshold('gh.portfolioPct'),
  meanDays: facts.threshold('gh.meanDays'),
  meanMinDays: facts.threshold('gh.meanMinDays'),
})

/** Every allocation with its reading, signals, links and open case, and the figure of the whole portfolio. */
export async function getAllocations(actor: Actor): Promise<Allocations> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections, ['gpuUtilizationSamples'])
  const cases = facts.rows('reclaimCases')
  return {
    rows: allocationStandings(facts).map((one) => viewOf(facts, one)),
    portfolio: portfolioStanding(facts),
    limits: limitsOf(facts),
    line: quotaApproved(liveView(facts)),
    samples: facts.rows('gpuUtilizationSamples').length,
    openCases: cases.filter(({ outcome }) => OPEN.includes(outcome)).length,
    cases: cases.length,
  }
}

/** An allocation by the name a sheet knows it by, for an example; made up where there is none yet. */
export async function exampleAllocation(actor: Actor): Promise<string> {
  authorize(actor, 'organization:read')
  const where = { organizationId: actor.organizationId, archivedAt: null, status: 'approved' }
  const first = await read(actor, (tx) => tx.gpuQuota.findFirst({ where, orderBy: { id: 'asc' } }))
  const { subscription, region, family } = first ?? EXAMPLE
  return [subscription, region, family].join(' · ')
}

const EXAMPLE = { subscription: 'ml-prod', region: 'eu-west', family: 'A100 80 GB' }

export type AllocationCase = Pick<
  Row<'reclaimCases'>,
  'id' | 'revision' | 'outcome' | 'openedAt' | 'exemptUntil' | 'reason' | 'createdBy'
>

/** One allocation with the samples of the last 90 complete days, its cases (newest first) and what it can be linked to. */
export async function findAllocation(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections, ['gpuUtilizationSamples'])
  const standing = allocationStandings(facts).find((one) => one.quota.id === id)
  if (!standing) return null
  const samples = new Map(daysOf(facts, id).map((row) => [row.date, row]))
  const days = Array.from({ length: SHOWN_DAYS }, (_, index) => {
    const date = addDays(facts.today, index - SHOWN_DAYS)
    const sample = samples.get(date)
    return {
      date,
      sample: sample ? { pct: sample.pct, gpus: sample.gpus } : null,
      devicePct: sample?.devicePct ?? null,
    }
  })
  const cases: AllocationCase[] = [...facts.children('reclaimCases', 'quotaId', id)].sort((a, b) =>
    a.openedAt === b.openedAt ? (a.id < b.id ? 1 : -1) : a.openedAt < b.openedAt ? 1 : -1,
  )
  const targets = await read(actor, (tx) => liveTargets(tx, actor.organizationId, actor.today))
  const device = deviceActivity(days)
  return { allocation: viewOf(facts, standing), limits: limitsOf(facts), days, device, cases, targets }
}

const SHOWN_DAYS = 90

/** How many of the days have device activity, and its mean over these, truncated to one decimal; null where none has. */
function deviceActivity(days: readonly { devicePct: number | null }[]): { known: number; mean: string } | null {
  const known = days.flatMap(({ devicePct }) => (devicePct === null ? [] : [Math.round(devicePct * 100)]))
  if (known.length === 0) return null
  const tenths = Math.floor(known.reduce((sum, value) => sum + value, 0) / known.length / 10)
  return { known: known.length, mean: (tenths / 10).toFixed(1) }
}

export type FoundAllocation = NonNullable<Awaited<ReturnType<typeof findAllocation>>>

function viewOf(facts: Facts, one: AllocationStanding): AllocationView {
  const { quota, reading } = one
  const typedIn = reading?.kind === 'pair' || (reading?.kind === 'stale' && one.sampled.all > 0 && isTyped(facts, one))
  const last = newest(
    daysOf(facts, quota.id).filter(({ date }) => date < facts.today),
    ({ date }) => date,
  )
  const capacity = last?.gpus ?? quota.gpus
  return {
    id: quota.id,
    name: [quota.subscription, quota.region, quota.family].join(' · '),
    unit: quota.unit,
    gpus: quota.gpus,
    states: statesOf(one),
    below: reading?.below ?? null,
    until: reading?.until ?? null,
    age: reading?.until ? daysBetween(reading.until, facts.today) : null,
    typedIn,
    typedPct: typedIn ? quota.enteredPct : null,
    inUse: last && capacity !== null && reading ? { units: (last.pct * capacity) / 100, at: last.date } : null,
    mean: one.mean,
    sampled: one.sampled,
    dueOn: one.dueOn,
    exemptUntil: one.exemptUntil,
    rules: one.rules,
    links: one.links.map((link) => ({ ...link, id: link.targetId, linkId: link.id, name: nameOf(facts, link) })),
    openCase: newest(
      facts.children('reclaimCases', 'quotaId', quota.id).filter(({ outcome }) => OPEN.includes(outcome)),
      ({ openedAt }) => openedAt,
    ),
  }
}

/** The samples of single days that say how much was in use. */
function daysOf(facts: Facts, quotaId: string) {
  return facts
    .children('gpuUtilizationSamples', 'quotaId', quotaId)
    .flatMap(({ pct, ...row }) => (row.period === 'day' && pct !== null ? [{ ...row, pct }] : []))
}

/** An old pair is read only where no sample was ever kept. */
const isTyped = (facts: Facts, { quota }: AllocationStanding) =>
  facts.children('gpuUtilizationSamples', 'quotaId', quota.id).length === 0

/** Null for a record that was archived or is not there: an id means nothing to a reader. */
function nameOf(
  facts: Facts,
  { kind, targetId }: Pick<AllocationStanding['links'][number], 'kind' | 'targetId'>,
): string | null {
  if (kind === 'experiment') return facts.find('experiments', targetId)?.name ?? null
  if (kind === 'use-case') return facts.find('useCases', targetId)?.title ?? null
  return facts.find('endpoints', targetId)?.name ?? null
}
