import { describe, expect, it } from 'vitest'
import { isTicked } from '@/components/registers/field-choices'
import { registers } from '@/lib/features/registers/catalogue'
import { viewOf } from '@/lib/features/registers/view'

const who = {
  ...{ personId: null, today: '2026-12-01', timezone: 'Europe/Vienna', currency: 'EUR', slug: 'north' },
  ...{ role: 'admin', seats: [], isToken: false },
} as unknown as Parameters<typeof viewOf>[1]['who']
const inUse = { choices: [{ value: 'eu-central-1', label: 'eu-central-1' }], more: false }

const columnsOf = (name: string) => {
  const one = registers.find((register) => register.name === name)!
  const choices = Object.fromEntries(
    one.columns.filter(({ type, options }) => type === 'list' && !options).map(({ field }) => [field, inUse]),
  )
  const directory = { persons: [], teams: [] } as unknown as Parameters<typeof viewOf>[1]['directory']
  return viewOf(one, { directory, names: {}, choices, who }).columns
}

describe('a field of several values', () => {
  it('is typed where the words are the writer’s own, also once some are in use', () => {
    const regions = columnsOf('data-sources').find(({ field }) => field === 'regions')!
    expect(regions.choices).toEqual(inUse.choices)
    expect(isTicked(regions)).toBe(false)
  })

  it('is ticked where the values are a closed set or records', () => {
    const ticked = (name: string, field: string) => isTicked(columnsOf(name).find((one) => one.field === field)!)
    expect(ticked('data-sources', 'protection')).toBe(true)
    expect(ticked('data-sources', 'fromIds')).toBe(true)
  })

  it('never closes a set that no declaration closes', () => {
    for (const { columns, name } of registers)
      for (const { field, type, options, names } of columns.filter((one) => one.type === 'list')) {
        const closed = (options ?? Object.keys(names ?? {})).length > 0
        const view = columnsOf(name).find((one) => one.field === field)
        if (view) expect(isTicked(view), `${name}.${field} ${type}`).toBe(closed)
      }
  })
})
