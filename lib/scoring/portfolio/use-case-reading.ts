import type { Day } from '../../calendar/days'
import type { Framework } from '../../content'
import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { ledgerOf } from '../gates/ledger'
import { costReviewed, hasEstimate, hasThreeTicks, isValidated } from '../gates/lines-experimentation'
import { isCompared, projectionOf, withinProjection } from '../gates/rollback'
import { approvalOf } from '../gates/rollback-finding'
import type { Truth } from '../types'

type UseCase = Row<'useCases'>
type GateId = Framework['gates'][number]['id']
const GATE: GateId = 'gate-4-5'

export type CostMonth = {
  id: string
  month: string
  amount: string
  final: boolean
  /** Why the month is not compared yet, or what the comparison says; unknown without a projection. */
  reading: 'before' | 'open' | 'within' | 'over' | 'unknown'
}

export type CostReading = {
  /** The monthly cost the months are compared with; null while none is known. */
  projected: string | null
  /** Where it comes from: frozen at the approval of gate 4→5 on this day, or the present estimate. */
  frozenOn: Day | null
  /** 1.5 times the projection, the amount that may not be exceeded. */
  limit: string | null
  months: CostMonth[]
}

/** 1.5 times an amount, exact to the cent below. */
const oneAndAHalf = (amount: string): string =>
  (Math.floor((Math.round(Number(amount) * 100) * 3) / 2) / 100).toFixed(2)

/** The months of a use case against its frozen estimate, by the same comparison as the rollback criterion of gate 4→5. */
export function costReading(facts: Facts, useCase: UseCase): CostReading {
  const gate = facts.content.gates.find(({ id }) => id === GATE)
  const approval = gate ? approvalOf(facts, ledgerOf(facts, gate)) : null
  const frozen = approval?.was.estimates?.has(useCase.id) === true
  const projected = (approval ? projectionOf(approval, useCase) : useCase.monthlyCost) ?? null
  const since = useCase.productionAt
  const months = [...facts.children('useCaseCosts', 'useCaseId', useCase.id)]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map((row): CostMonth => {
      const { id, month, amount, final } = row
      const compared = since !== null && isCompared(row, since)
      if (!compared) return { id, month, amount, final, reading: final ? 'before' : 'open' }
      if (projected === null) return { id, month, amount, final, reading: 'unknown' }
      return { id, month, amount, final, reading: withinProjection(amount, projected) ? 'within' : 'over' }
    })
  return {
    projected,
    frozenOn: frozen && approval ? approval.on : null,
    limit: projected === null ? null : oneAndAHalf(projected),
    months,
  }
}

export type UseCaseReading = {
  /** How the use case stands in the three required lines of gate 4→5. */
  counts: { 'P4-E1': Truth; 'P4-E2': Truth; 'P4-E3': Truth }
  costs: CostReading
}

/**
 * What one use case does for gate 4→5: E1 counts it when it is validated, E2 asks for its estimate once the three ticks
 * are there, E3 for a cost review after its last estimate change once E1 counts it.
 */
export function readingOf(facts: Facts, useCase: UseCase): UseCaseReading {
  const gone = useCase.status === 'retired' || useCase.status === 'rejected'
  const counted = isValidated(useCase)
  const ticked = !gone && hasThreeTicks(useCase)
  return {
    counts: {
      'P4-E1': gone ? 'not-applicable' : counted ? 'true' : 'false',
      'P4-E2': ticked ? (hasEstimate(useCase) ? 'true' : 'false') : 'not-applicable',
      'P4-E3': counted ? costReviewed(facts, useCase).value : 'not-applicable',
    },
    costs: costReading(facts, useCase),
  }
}
