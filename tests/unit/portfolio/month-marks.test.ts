import { describe, expect, it } from 'vitest'
import { monthMarks } from '@/components/portfolio/month-marks'

const day = (text: string) => Date.parse(text) / 86_400_000

describe('the months under a timeline', () => {
  it('are the first days of the months in it, each with its name while there is room', () => {
    expect(monthMarks(day('2026-08-20'), day('2026-12-24'))).toEqual([
      { at: day('2026-09-01'), name: 'Sept' },
      { at: day('2026-10-01'), name: 'Oct' },
      { at: day('2026-11-01'), name: 'Nov' },
      { at: day('2026-12-01'), name: 'Dec' },
    ])
    expect(monthMarks(day('2026-09-01'), day('2026-09-20'))[0]?.at).toBe(day('2026-09-01'))
    expect(monthMarks(day('2026-09-02'), day('2026-09-20'))).toEqual([])
  })

  it('do not grow with the years in it', () => {
    const found = monthMarks(day('1990-01-01'), day('2199-12-31'))
    expect(found.length).toBeLessThanOrEqual(40)
    expect(found.filter(({ name }) => name !== '').length).toBeLessThanOrEqual(10)
  })
})
