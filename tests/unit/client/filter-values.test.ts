import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterText, filterValues } from '@/lib/client/filter-values'

describe('the values of a filter', () => {
  it('stand between commas; a comma of a value has a backslash before it', () => {
    expect(filterValues('low,high,none')).toEqual(['low', 'high', 'none'])
    expect(filterValues('West\\, Europe,North')).toEqual(['West, Europe', 'North'])
    expect(filterValues(',,')).toEqual([])
    expect(filterValues('ends with \\')).toEqual(['ends with '])
  })

  it('come back as they were', () => {
    const value = fc.string({ unit: fc.constantFrom(',', '\\', 'a', ' '), minLength: 1 })
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect(filterValues(filterText(values))).toEqual(values)
      }),
    )
  })
})
