import { type Day, daysBetween, type Window, within } from '../../calendar/days'
import type { Facts } from '../facts'
import { minorUnits } from '../portfolio/experiment-spend'
import { median } from '../provisioning'
import { type Computation, daysOf } from './computation'
import { amount, isEmpty, need, unknownFigure } from './figure'

const finishedIn = (facts: Facts, days: Window) =>
  facts.rows('experiments').filter((row) => row.finishedAt !== null && within(row.finishedAt, days))

/** Actual cost ÷ number of the experiments finished in the quarter; one without a cost is left out and named. */
export const costPerExperiment: Computation = (facts, period) => {
  const finished = finishedIn(facts, daysOf(facts, period))
  const costs = finished.flatMap(({ actualCost }) => (actualCost === null ? [] : [minorUnits(actualCost)]))
  const missing = costs.length < finished.length ? [need('experiments', 'actual-cost')] : []
  if (isEmpty(facts, 'experiments')) return unknownFigure(need('experiments', 'experiments'))
  const sum = Number(costs.reduce((all, one) => all + one, 0n))
  return amount(costs.length === 0 ? null : sum / costs.length / 100, costs.length, { missing })
}

/** Two numbers: started and completed in the quarter. */
export const experimentVelocity: Computation = (facts, period) => {
  if (isEmpty(facts, 'experiments')) return unknownFigure(need('experiments', 'experiments'))
  const days = daysOf(facts, period)
  const started = facts
    .rows('experiments')
    .filter((row) => row.state !== 'draft' && row.start !== null && within(row.start, days)).length
  const completed = finishedIn(facts, days).length
  return amount(completed, null, { parts: { started, completed } })
}

/** From the idea (else from the record) to production, of the use cases that reached it in the quarter. */
export const timeToModel: Computation = (facts, period) => {
  if (isEmpty(facts, 'useCases')) return unknownFigure(need('useCases', 'use-cases'))
  const days = daysOf(facts, period)
  const reached = facts.rows('useCases').flatMap((row) => {
    const from: Day | null = row.ideaAt ?? (row.createdAt === null ? null : facts.dayOf(row.createdAt))
    return row.productionAt !== null && within(row.productionAt, days) && from !== null
      ? [Math.max(0, daysBetween(from, row.productionAt))]
      : []
  })
  return amount(median(reached), reached.length)
}
