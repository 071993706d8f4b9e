import type { Row } from '../../document/schema'
import type { Fraction } from '../business-case/value'
import type { Facts } from '../facts'
import { byId, missingInput } from '../gates/line'
import { minorUnits } from '../portfolio/experiment-spend'
import type { MissingInput } from '../types'
import type { IdleSum } from './idle'
import { roundedTogether } from './rounding'

/** One own-built part that a managed service could replace. */
export type UpkeepPart = { componentId: string; name: string; hours: number | null; cost: string | null }

export type Upkeep = { parts: UpkeepPart[]; all: IdleSum; missing: MissingInput[] }

/** Live, own-built, and a managed service could replace it. */
const isReplaceable = ({ kind, managedEquivalent, retiredAt }: Row<'components'>): boolean =>
  kind === 'custom' && managedEquivalent === 'yes' && retiredAt === null

/** Hours are kept to a hundredth. */
const hundredthsOf = (hours: number): bigint => BigInt(Math.round(hours * 100))

/**
 * What the upkeep of replaceable own-built parts costs a month: maintenance hours × the organization's price of an hour. A
 * part without hours is named and not counted; without a price none of them has a cost.
 */
export function upkeepCost(facts: Facts): Upkeep {
  const { hourRate } = facts.organization
  const rows = facts.rows('components').filter(isReplaceable).sort(byId)
  const counted = rows.filter((row) => row.maintenanceHoursPerMonth !== null && hourRate !== null)
  const costs = counted.map(
    (row): Fraction => ({ n: hundredthsOf(row.maintenanceHoursPerMonth!) * minorUnits(hourRate!), d: 100n }),
  )
  const { amounts, sum } = roundedTogether(costs)
  const costFor = new Map(counted.map(({ id }, index) => [id, amounts[index]!]))
  return {
    parts: rows.map(({ id, name, maintenanceHoursPerMonth: hours }) => ({
      componentId: id,
      name,
      hours,
      cost: costFor.get(id) ?? null,
    })),
    all: { cost: counted.length === 0 ? null : sum, counted: counted.length, of: rows.length },
    missing: [
      ...(rows.length === 0 ? [missingInput('components', 'upkeep-parts')] : []),
      ...(hourRate === null ? [missingInput('organization', 'hour-rate', {}, { field: 'hourRate' })] : []),
      ...rows.flatMap(({ id, maintenanceHoursPerMonth, name }) =>
        maintenanceHoursPerMonth === null
          ? [missingInput('components', 'upkeep-hours', { name }, { field: 'maintenanceHoursPerMonth', recordId: id })]
          : [],
      ),
    ],
  }
}
