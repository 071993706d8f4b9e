import type { Window } from '../../calendar/days'
import { type Period, windowOf } from '../../calendar/periods'
import type { Facts } from '../facts'
import type { Figure } from './figure'

/** How a metric is worked out of the facts for a period. */
export type Computation = (facts: Facts, period: Period) => Figure

/** Days of the period up to today: a running one ends today. */
export function daysOf(facts: Facts, period: Period): Window {
  const { from, to } = windowOf(period)
  return { from, to: to < facts.today ? to : facts.today }
}
