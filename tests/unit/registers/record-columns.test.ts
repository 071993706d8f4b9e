import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { registers } from '@/lib/features/registers/catalogue'
import { columnFrom } from '@/lib/features/registers/columns/rules'
import { columnOf, type Register } from '@/lib/features/registers/definition'
import { optionsOf } from '@/lib/features/registers/fields/rules'
import published from './published-headers.json'

const named = (name: string) => registers.find((one) => one.name === name) as Register

describe('a column that its declaration only names', () => {
  it.each([
    ['shadow-ai-items', 'source', { type: 'choice', required: true, header: 'Where' }],
    ['shadow-ai-items', 'discoveredAt', { type: 'day', fact: true, required: true }],
    ['shadow-ai-items', 'dueAt', { type: 'day' }],
    ['findings', 'auditId', { type: 'reference', refersTo: 'complianceAudits' }],
    ['findings', 'owner', { type: 'person' }],
    ['use-cases', 'teamId', { type: 'team' }],
    ['use-cases', 'problem', { type: 'text' }],
    ['cost-entries', 'amount', { type: 'money', credit: true, required: true }],
    ['budgets', 'amount', { type: 'money', required: true }],
    ['cost-reviews', 'useCaseIds', { type: 'references', refersTo: 'useCases' }],
    ['courses', 'topics', { type: 'list' }],
    ['risk-entries', 'impact', { type: 'number' }],
    ['gpu-utilization-samples', 'pct', { type: 'percent' }],
  ])('%s.%s is what its record says', (name, field, wanted) => {
    const { options, ...column } = columnFrom(named(name), { field })
    expect(column).toEqual({ field, header: column.header, ...wanted })
    if (column.type === 'choice') expect(options?.length).toBeGreaterThan(1)
  })

  it('asks for nothing and fears no future where the portal writes it, and is as declared where it says more', () => {
    const findings = named('findings')
    expect(columnFrom(findings, { field: 'openedAt', portal: true })).not.toHaveProperty('required')
    expect(columnFrom(findings, { field: 'openedAt', fact: false })).toMatchObject({ fact: false, required: true })
    expect(() => columnFrom(findings, { field: 'colour' })).toThrow('findings has no field colour')
  })
})

it('every closed value of every column has a word on the screen', () => {
  const wordless = registers.flatMap((one) =>
    one.columns.flatMap((column) => {
      const words = column.names ?? framework.labels[column.labels ?? ''] ?? {}
      return optionsOf(column).flatMap((value) => (value in words ? [] : [`${one.name}.${column.field}: ${value}`]))
    }),
  )
  expect(registers.flatMap(({ columns }) => columns.flatMap(optionsOf)).length).toBeGreaterThan(100)
  expect(wordless).toEqual([])
})

it('a sheet of yesterday is read: a header that was published is the present one or is named as the former', () => {
  const lost = Object.entries(published).flatMap(([name, headers]) =>
    Object.entries(headers).flatMap(([field, header]) => {
      const column = columnOf(named(name), field)
      return column?.header === header || column?.formerly === header ? [] : [`${name}.${field}: ${header}`]
    }),
  )
  expect(lost).toEqual([])
})
