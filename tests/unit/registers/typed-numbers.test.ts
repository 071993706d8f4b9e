import { describe, expect, it } from 'vitest'
import { typedMoney } from '@/components/portfolio/money'
import { typedValue } from '@/components/registers/field-values'
import { registerNamed } from '@/lib/features/registers/catalogue'
import { refusalOf } from '@/lib/features/registers/fields/rules'
import type { ColumnView } from '@/lib/features/registers/queries'

const typed = (type: ColumnView['type'], text: string) => typedValue({ type } as ColumnView, text, { timezone: 'UTC' })

describe('a number typed into a form', () => {
  it.each<[ColumnView['type'], string, unknown]>([
    ['percent', '12.5 %', 12.5],
    ['percent', '12,5', 12.5],
    ['count', '1 024', 1024],
    ['count', '1,024', '1,024'],
    ['number', '-3.25', -3.25],
    ['money', '1,234.5', '1234.50'],
    ['money', '12.345,67', '12345.67'],
    ['money', '-35,5', '-35.50'],
    ['money', '1.234', '1.234'],
    ['money', 'ten', 'ten'],
  ])('%s %j becomes %j', (type, text, wanted) => {
    expect(typed(type, text)).toEqual(wanted)
  })

  it('that could be two is refused by both', () => {
    const one = registerNamed('gpu-quotas')
    const column = one.columns.find(({ field }) => field === 'gpus')!
    expect(refusalOf(one, column, '1,024', '2026-11-20')).toBe('“1,024” can be read in two ways. Write 1024 or 1.024.')
    expect(refusalOf(one, column, 'many', '2026-11-20')).toContain('whole number')
  })

  it('as an amount of a step is read the same way', () => {
    expect([typedMoney('1200'), typedMoney('1200,5'), typedMoney('1,234.50'), typedMoney('')]).toEqual([
      '1200.00',
      '1200.50',
      '1234.50',
      null,
    ])
    expect(typedMoney('1,234')).toBe('1,234')
  })
})
