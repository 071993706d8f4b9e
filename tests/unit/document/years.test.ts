import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { instantOf, localOf } from '@/lib/calendar/zones'
import { day, instant, month, period, quarter, YEARS } from '@/lib/document/values'

const sentence = (schema: z.ZodType, value: string) => schema.safeParse(value).error?.issues[0]?.message

describe('the years a fact is dated in', () => {
  it('are 1990 to 2199, for days, moments, months, quarters and periods', () => {
    for (const [schema, rest] of [
      [day, '-11-20'],
      [instant, '-11-20T10:42:00.000Z'],
      [month, '-11'],
      [quarter, '-Q4'],
      [period, '-11'],
      [period, '-Q4'],
    ] as const) {
      for (const year of ['1990', '2026', '2199']) expect(schema.safeParse(year + rest).success).toBe(true)
      for (const year of ['0001', '0026', '1026', '1989', '2200', '9999']) {
        expect(sentence(schema, year + rest)).toBe(YEARS)
      }
      expect(schema.safeParse(`12026${rest}`).success).toBe(false)
      expect(schema.safeParse(`26${rest}`).success).toBe(false)
    }
    expect(sentence(period, '2026-13')).toContain('2026-11')
  })

  it('are refused by name and never break a clock', () => {
    for (const local of ['0026-11-20T10:42', '0999-12-31T23:59', '9999-12-31T23:59', '0000-01-01T00:00']) {
      const read = instantOf(local, 'Europe/Oslo')
      expect(read === null || !instant.safeParse(read).success).toBe(true)
    }
    expect(localOf('0026-11-20T10:42:00.000Z', 'UTC')).toBe('0026-11-20T10:42')
    expect(instantOf('2026-11-20T10:42', 'Europe/Oslo')).toBe('2026-11-20T09:42:00.000Z')
  })
})
