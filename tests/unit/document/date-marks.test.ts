import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { type DatePlan, datePlans, organizationDates } from '@/lib/document/date-plans'
import { organization } from '@/lib/document/organization'
import { sectionNames, sections } from '@/lib/document/schema'
import { registers } from '@/lib/features/registers/catalogue'

const plans: [string, DatePlan, z.ZodRawShape][] = [
  ['organization', organizationDates, organization.shape],
  ...sectionNames.map((name): [string, DatePlan, z.ZodRawShape] => [name, datePlans[name], sections[name].row.shape]),
]

const open = (plan: DatePlan): string[] => [
  ...plan.dates.filter(({ mark }) => mark === null).map(({ field }) => field),
  ...plan.lists.flatMap(({ field, plan: inner }) => open(inner).map((name) => `${field}.${name}`)),
]

describe('the marks of dates', () => {
  test.each(plans)('every date of %s says what it is to an earlier day', (_, plan) => {
    expect(open(plan)).toEqual([])
  })

  test.each(plans)('states and companions of %s name dates it has', (_, plan, shape) => {
    const facts = plan.dates.filter(({ mark }) => mark === 'fact').map(({ field }) => field)
    for (const { falls, field, undated } of plan.states) {
      const states = optionsOf(shape[field] as z.ZodType)
      for (const { back, date } of falls) {
        expect(facts, `${field} falls by ${date}`).toContain(date)
        expect(states).toEqual(expect.arrayContaining([...Object.keys(back), ...Object.values(back)]))
      }
      expect(states).toEqual(expect.arrayContaining([...undated]))
    }
    expect(facts).toEqual(expect.arrayContaining([...plan.toldWith.keys()]))
    for (const { month } of plan.onceOver) expect(plan.dates.map(({ field }) => field)).toContain(month)
  })

  test('what a register refuses in the future is no plan', () => {
    const wrong = registers.flatMap(({ columns, section }) =>
      columns.flatMap((column) => {
        const mark = datePlans[section].dates.find(({ field }) => field === column.field)?.mark
        return column.fact && mark === 'plan' ? [`${section}.${column.field}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })
})

function optionsOf(schema: z.ZodType): string[] {
  const inner = 'unwrap' in schema ? (schema as z.ZodOptional<z.ZodType>).unwrap() : schema
  return 'options' in inner ? [...(inner as z.ZodEnum).options].map(String) : optionsOf(inner)
}
