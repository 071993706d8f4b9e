import { type Day, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { type Allocation, allocations } from '../anti-patterns/allocations'
import { truncatedPercent } from '../explain'
import type { Facts } from '../facts'
import { byId } from '../gates/line'
import { isRunning } from '../phase-rules'
import { commitmentOf } from './commitment'
import { type AllocationCost, idleCost } from './idle'

/** Days before its end on which a reservation is looked at, and the use from which it is worth one (portal). */
const ENDS_SOON = 92
const STEADY_PCT = 60

export type ReservationRow = {
  quotaId: string
  label: string
  commitment: ReturnType<typeof commitmentOf>
  /** Mean use of the last 30 days, cut to one decimal. */
  mean: number | null
  endsAt: Day | null
  /** What there is to look at; unknown where use or commitment is not known. */
  remark: 'reserve' | 'little-used' | 'ends-soon' | 'unknown' | 'fits'
}

export type TrainingRow = { experimentId: string; name: string; quotaId: string; label: string }
export type SiblingRow = { modelId: string; name: string; siblingId: string; sibling: string }

export type SprintLists = {
  /** Allocations with idle capacity, the dearest first; those without a price come last. */
  idle: AllocationCost[]
  reservations: ReservationRow[]
  /** Running experiments on capacity that is paid for as it is used. */
  training: TrainingRow[]
  /** Models in production for which a smaller version of the same name is approved. */
  siblings: SiblingRow[]
  /** Token capacity with its use. */
  tokens: AllocationCost[]
}

const meanOf = ({ month }: Allocation): number | null =>
  month.days === 0 ? null : truncatedPercent(month.sum, month.days * 10_000)

function reservation(facts: Facts, one: Allocation): ReservationRow {
  const { commitmentEndsAt, id } = one.quota
  const commitment = commitmentOf(one.quota)
  const mean = meanOf(one)
  const left = commitmentEndsAt === null ? null : daysBetween(facts.today, commitmentEndsAt)
  const remark = (): ReservationRow['remark'] => {
    if (commitment === 'reserved' && left !== null && left <= ENDS_SOON) return 'ends-soon'
    if (commitment === null || mean === null) return 'unknown'
    if (commitment === 'reserved') return mean < STEADY_PCT ? 'little-used' : 'fits'
    return commitment === 'none' && mean >= STEADY_PCT ? 'reserve' : 'fits'
  }
  return { quotaId: id, label: one.label, commitment, mean, endsAt: commitmentEndsAt, remark: remark() }
}

function trainingOn(facts: Facts, held: readonly Allocation[]): TrainingRow[] {
  return held
    .filter(({ quota }) => quota.unit === 'gpu' && commitmentOf(quota) === 'none')
    .flatMap(({ label, quota }) =>
      facts.children('quotaLinks', 'quotaId', quota.id).flatMap(({ targetId, targetKind }) => {
        const found = targetKind === 'experiment' ? facts.find('experiments', targetId) : null
        return found && isRunning(found) ? [{ experimentId: found.id, name: found.name, quotaId: quota.id, label }] : []
      }),
    )
}

/** Words of size from small to large, and the size in a name like llama-70b. */
const WORDS = ['nano', 'tiny', 'mini', 'small', 'lite', 'base', 'medium', 'large', 'xl'] as const
const SIZE = /(?:^|[\s._-])(?:(\d+(?:\.\d+)?)b|(nano|tiny|mini|small|lite|base|medium|large|xl))(?=$|[\s._-])/i

/** What a model is called without its size, and how large its name says it is; null where the name says none. */
export function sizeIn(name: string): { family: string; size: number; unit: 'parameters' | 'word' } | null {
  const found = SIZE.exec(name)
  if (!found) return null
  const family = name.replace(SIZE, '').toLowerCase()
  if (found[1] !== undefined) return { family, size: Number(found[1]), unit: 'parameters' }
  return { family, size: WORDS.indexOf(found[2]!.toLowerCase() as (typeof WORDS)[number]), unit: 'word' }
}

/** The largest approved model of the same family that is smaller: the nearest step down. */
function siblingOf(model: Row<'models'>, approved: readonly Row<'models'>[]): Row<'models'> | null {
  const own = sizeIn(model.name)
  if (own === null) return null
  const smaller = approved.flatMap((other) => {
    const read = sizeIn(other.name)
    return read && read.family === own.family && read.unit === own.unit && read.size < own.size ? [{ other, read }] : []
  })
  return smaller.sort((a, b) => b.read.size - a.read.size || byId(a.other, b.other))[0]?.other ?? null
}

const labelOf = ({ name, version }: Row<'models'>): string => `${name} ${version}`

/** The five lists a cost sprint opens with, each from the records that are there. */
export function sprintLists(facts: Facts): SprintLists {
  const held = allocations(facts)
  const { allocations: costs } = idleCost(facts)
  const models = [...facts.rows('models')].sort(byId)
  const approved = models.filter(({ status }) => status === 'approved' || status === 'production')
  const worth = ({ month }: AllocationCost): number => (month.known ? Number(month.value) : -1)
  const byWorth = (rows: AllocationCost[]) =>
    rows.sort((a, b) => worth(b) - worth(a) || (b.hours ?? 0) - (a.hours ?? 0))
  return {
    idle: byWorth(costs.filter(({ hours, unit }) => unit === 'gpu' && hours !== 0)),
    reservations: held.filter(({ quota }) => quota.unit === 'gpu').map((one) => reservation(facts, one)),
    training: trainingOn(facts, held),
    siblings: models.flatMap((model) => {
      const sibling = model.status === 'production' ? siblingOf(model, approved) : null
      return sibling
        ? [{ modelId: model.id, name: labelOf(model), siblingId: sibling.id, sibling: labelOf(sibling) }]
        : []
    }),
    tokens: byWorth(costs.filter(({ unit }) => unit === 'ptu')),
  }
}
