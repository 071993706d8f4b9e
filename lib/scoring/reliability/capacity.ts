import { type Figure, figure } from '../business-case/figure'
import { HOURS_PER_MONTH } from '../cost/idle'
import type { Facts } from '../facts'
import { missingInput } from '../gates/line'
import { amountOf, minorUnits } from '../portfolio/experiment-spend'
import type { MissingInput } from '../types'
import { type Endpoint, lacking } from './targets'

/** Requests a second in ten-thousandths, so that a decimal decides nothing by itself. */
const parts = (value: number): bigint => BigInt(Math.round(value * 10_000))
const ceilDiv = (a: bigint, b: bigint): bigint => (a + b - 1n) / b

/** ceil(peak ÷ (what a replica carries × target use)): 120 a second at 20 a replica and 70 % are 9. */
export const replicasFor = (peak: number, perReplica: number, targetPct: number): number =>
  Number(ceilDiv(parts(peak) * 100n, parts(perReplica) * BigInt(targetPct)))

/**
 * Months until the peak has grown to what the most replicas carry at their target use, cut to one decimal; 0 where it is there
 * already, null where a peak that does not grow never gets there.
 */
export function monthsUntil(peak: number, most: number, growthBp: number): number | null {
  if (most <= peak) return 0
  if (growthBp <= 0) return null
  return Math.floor((Math.log(most / peak) / Math.log(1 + growthBp / 10_000)) * 10) / 10
}

export type GpuNeed = { needed: number; approved: number; shortfall: number }

export type Capacity = {
  endpointId: string
  name: string
  targetPct: number
  /** Replicas that carry the peak at their target use. */
  needed: Figure<number>
  /** What the replicas of now carry at most, as a multiple of the peak, cut to two decimals. */
  headroom: Figure<number>
  /** Null: at this growth it does not run out. */
  monthsLeft: Figure<number | null>
  gpus: Figure<GpuNeed>
  /** The same for the peak that is expected; null where none is. */
  expected: Figure<GpuNeed & { replicas: number }> | null
  /** What the GPUs that are missing cost a month. */
  step: Figure<string>
  /** More is needed than it may have or than is approved; soon: within three months (portal). Enough needs all of it known. */
  state: 'short' | 'soon' | 'enough' | 'unknown'
  missing: MissingInput[]
}

/** Months within which a shortage is said to be soon: what an allocation takes to be approved (portal). */
const SOON = 3

type Field =
  | 'peakPerSecond'
  | 'perReplica'
  | 'replicas'
  | 'maxReplicas'
  | 'gpusPerReplica'
  | 'growthBpPerMonth'
  | 'region'
const CODES: Readonly<Record<Field, string>> = {
  peakPerSecond: 'peak',
  perReplica: 'per-replica',
  replicas: 'replicas',
  maxReplicas: 'max-replicas',
  gpusPerReplica: 'gpus-per-replica',
  growthBpPerMonth: 'peak-growth',
  region: 'endpoint-region',
}

const lacks = (endpoint: Endpoint, ...fields: Field[]): MissingInput[] =>
  fields.flatMap((field) => (endpoint[field] === null ? [lacking(endpoint, CODES[field], field)] : []))

/** How much an endpoint needs against what it may have. Every figure is unknown until what it is made of is recorded. */
export function capacity(facts: Facts, endpoint: Endpoint): Capacity {
  const targetPct = facts.threshold('capacity.targetUsePct')
  const { maxReplicas, peakPerSecond: peak, perReplica, replicas } = endpoint
  const needed = figure(lacks(endpoint, 'peakPerSecond', 'perReplica'), () =>
    replicasFor(peak!, perReplica!, targetPct),
  )
  const headroom = figure(
    lacks(endpoint, 'peakPerSecond', 'perReplica', 'replicas'),
    () => Number((BigInt(replicas!) * parts(perReplica!) * 100n) / parts(peak!)) / 100,
  )
  const monthsLeft = monthsOf(endpoint, targetPct)
  const gpus = gpuNeed(facts, endpoint, needed)
  const expected = expectedNeed(facts, endpoint, targetPct)
  const step = stepCost(facts, endpoint, gpus)
  const figures: Figure<unknown>[] = [needed, headroom, monthsLeft, gpus, step, ...(expected ? [expected] : [])]
  const missing = figures.flatMap((one) => (one.known ? [] : one.missing))
  const first = new Set<string>()
  return {
    endpointId: endpoint.id,
    name: endpoint.name,
    targetPct,
    needed,
    headroom,
    monthsLeft,
    gpus,
    expected,
    step,
    state: stateOf(needed, maxReplicas, monthsLeft, gpus),
    missing: missing.filter(({ sentence }) => !first.has(sentence.code) && first.add(sentence.code)),
  }
}

function monthsOf(endpoint: Endpoint, targetPct: number): Figure<number | null> {
  const { growthBpPerMonth: growth, maxReplicas, peakPerSecond: peak, perReplica } = endpoint
  const base = lacks(endpoint, 'peakPerSecond', 'perReplica', 'maxReplicas')
  if (base.length > 0) return { known: false, missing: [...base, ...lacks(endpoint, 'growthBpPerMonth')] }
  const most = Number(parts(perReplica!) * BigInt(maxReplicas!) * BigInt(targetPct)) / 1_000_000
  // What is used up already needs no growth to be.
  if (growth === null && most > peak!) return { known: false, missing: lacks(endpoint, 'growthBpPerMonth') }
  return { known: true, value: monthsUntil(peak!, most, growth ?? 0) }
}

/** One name of a region is written in many ways: case and blanks do not tell two apart. */
const regionOf = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, '')

/** Approved GPU allocations that are linked to the endpoint and lie in its region. */
function allocationsOf(facts: Facts, endpoint: Endpoint) {
  const region = regionOf(endpoint.region ?? '')
  return facts.children('quotaLinks', 'targetId', endpoint.id).flatMap(({ quotaId, targetKind }) => {
    const quota = targetKind === 'endpoint' ? facts.find('gpuQuotas', quotaId) : null
    return quota?.status === 'approved' && quota.unit === 'gpu' && regionOf(quota.region) === region ? [quota] : []
  })
}

function needMissing(facts: Facts, endpoint: Endpoint): MissingInput[] {
  if (endpoint.gpusPerReplica === 0) return []
  const own = lacks(endpoint, 'gpusPerReplica', 'region')
  if (own.length > 0) return own
  const quotas = allocationsOf(facts, endpoint)
  if (quotas.length === 0) {
    const { id, name, region } = endpoint
    return [missingInput('quotaLinks', 'endpoint-quota', { name, region: region! }, { recordId: id })]
  }
  return quotas.flatMap((quota) =>
    quota.gpus === null
      ? [
          missingInput(
            'gpuQuotas',
            'endpoint-quota-size',
            { allocation: quota.subscription },
            { field: 'gpus', recordId: quota.id },
          ),
        ]
      : [],
  )
}

function needOf(facts: Facts, endpoint: Endpoint, replicas: number): GpuNeed {
  const needed = replicas * endpoint.gpusPerReplica!
  const approved = allocationsOf(facts, endpoint).reduce((sum, { gpus }) => sum + (gpus ?? 0), 0)
  return { needed, approved, shortfall: Math.max(0, needed - approved) }
}

function gpuNeed(facts: Facts, endpoint: Endpoint, needed: Figure<number>): Figure<GpuNeed> {
  const missing = [...(needed.known ? [] : needed.missing), ...needMissing(facts, endpoint)]
  return figure(missing, () => needOf(facts, endpoint, needed.known ? needed.value : 0))
}

function expectedNeed(facts: Facts, endpoint: Endpoint, targetPct: number): Capacity['expected'] {
  const { expectedPeak, perReplica } = endpoint
  if (expectedPeak === null) return null
  return figure([...lacks(endpoint, 'perReplica'), ...needMissing(facts, endpoint)], () => {
    const replicas = replicasFor(expectedPeak, perReplica!, targetPct)
    return { replicas, ...needOf(facts, endpoint, replicas) }
  })
}

/** Extra GPUs × price × 730 hours; of several prices the highest, so that nothing is promised too cheap. */
function stepCost(facts: Facts, endpoint: Endpoint, gpus: Figure<GpuNeed>): Figure<string> {
  if (!gpus.known) return gpus
  const extra = gpus.value.shortfall
  if (extra === 0) return { known: true, value: '0.00' }
  const quotas = allocationsOf(facts, endpoint)
  const missing = quotas.flatMap(({ id, subscription, unitPrice }) =>
    unitPrice === null
      ? [missingInput('gpuQuotas', 'unit-price', { allocation: subscription }, { field: 'unitPrice', recordId: id })]
      : [],
  )
  return figure(missing, () => {
    const prices = quotas.map(({ unitPrice }) => minorUnits(unitPrice!))
    const highest = prices.reduce((most, one) => (one > most ? one : most), 0n)
    return amountOf(highest * BigInt(extra) * HOURS_PER_MONTH)
  })
}

function stateOf(
  needed: Figure<number>,
  maxReplicas: number | null,
  monthsLeft: Figure<number | null>,
  gpus: Figure<GpuNeed>,
): Capacity['state'] {
  const tooMany = needed.known && maxReplicas !== null && needed.value > maxReplicas
  if (tooMany || (gpus.known && gpus.value.shortfall > 0) || (monthsLeft.known && monthsLeft.value === 0))
    return 'short'
  if (!monthsLeft.known || !gpus.known) return 'unknown'
  return monthsLeft.value !== null && monthsLeft.value < SOON ? 'soon' : 'enough'
}

/** Production endpoints by months left, the fewest first; those that never run out after them, unknown ones last. */
export const byMonthsLeft = (a: Capacity, b: Capacity): number =>
  place(a) - place(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.endpointId < b.endpointId ? -1 : 1)

const place = ({ monthsLeft }: Capacity): number => (monthsLeft.known ? (monthsLeft.value ?? 1_000_000) : 2_000_000)

/** Requests a second that one replica carried at the peak, before and after a change; unknown without all four numbers. */
export function scalingEffect(
  before: Pick<Endpoint, 'peakPerSecond' | 'replicas'> | null,
  after: Endpoint,
): Figure<{ before: number; after: number }> {
  const read = (one: Pick<Endpoint, 'peakPerSecond' | 'replicas'> | null): number | null =>
    one === null || one.peakPerSecond === null || one.replicas === null || one.replicas === 0
      ? null
      : Math.round((one.peakPerSecond / one.replicas) * 100) / 100
  const [was, is] = [read(before), read(after)]
  const missing = [
    ...(was === null ? [lacking(after, 'effect-before', 'peakPerSecond')] : []),
    ...(is === null ? [lacking(after, 'effect-after', 'peakPerSecond')] : []),
  ]
  return figure(missing, () => ({ before: was!, after: is! }))
}
