import fc from 'fast-check'
import { addDays } from '@/lib/calendar/days'
import { TODAY } from './documents'

/** A day up to two years back. */
export const pastDay = fc.integer({ min: 0, max: 730 }).map((back) => addDays(TODAY, -back))
/** A moment that lies before today in every zone. */
export const pastInstant = fc
  .tuple(
    fc.integer({ min: 2, max: 730 }).map((back) => addDays(TODAY, -back)),
    fc.integer({ min: 0, max: 86_399 }),
  )
  .map(([day, second]) => new Date(Date.parse(`${day}T00:00:00Z`) + second * 1000).toISOString())
export const rating = fc.integer({ min: 1, max: 5 })
export const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null, freq: 3 })
export const zone = fc.constantFrom('UTC', 'Europe/Lisbon', 'America/Sao_Paulo', 'Pacific/Auckland', 'Asia/Kathmandu')

/** Up to `max` rows with the ids r0, r1, …, prefixed so that they differ between sections. */
export function rows<T extends object>(
  prefix: string,
  fields: fc.Arbitrary<T>,
  max = 5,
): fc.Arbitrary<(T & { id: string })[]> {
  return fc
    .oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(fields, { maxLength: max, size: 'max' }) },
    )
    .map((list) => list.map((row, index) => ({ id: `${prefix}${index}`, ...row })))
}

/** Creation and archiving as every record carries them; most rows are live. */
export const stamps = {
  createdAt: maybe(pastInstant),
  archivedAt: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: pastInstant }),
}
export const person = fc.constantFrom('p0', 'p1', 'p2')
export const team = fc.constantFrom('t0', 't1', 't2')
