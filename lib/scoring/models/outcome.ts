import type { Row } from '../../document/schema'

type Test = Row<'modelTests'>

const holds: Readonly<Record<NonNullable<Test['comparator']>, (value: number, limit: number) => boolean>> = {
  'at-least': (value, limit) => value >= limit,
  'more-than': (value, limit) => value > limit,
  'at-most': (value, limit) => value <= limit,
  'less-than': (value, limit) => value < limit,
}

/**
 * Passed or failed: computed where value, limit and comparator are given, whatever was said; otherwise as it was said. Null where
 * neither is known, which is no pass.
 */
export function testOutcome({ comparator, limit, outcome, value }: Omit<Test, 'id'>): Test['outcome'] {
  if (comparator === null || limit === null || value === null) return outcome
  return holds[comparator](value, limit) ? 'passed' : 'failed'
}
