import { expect, it } from 'vitest'
import { horizonOf } from '@/lib/scoring/roadmap/horizons'

it.each([
  [null, null, 'later'],
  [null, '2026-01-01', 'now'],
  [null, '2026-12-31', 'now'],
  [null, '2027-01-01', 'next'],
  [null, '2027-03-31', 'next'],
  [null, '2027-04-01', 'later'],
  ['2026-11-01', '2027-06-30', 'now'],
  ['2027-02-01', null, 'next'],
] as const)('an item that begins %s and is due %s is %s', (startAt, dueAt, horizon) => {
  expect(horizonOf({ startAt, dueAt }, '2026-11-20')).toBe(horizon)
})
