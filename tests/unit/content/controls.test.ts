import { describe, expect, it, test } from 'vitest'
import { controlById, framework, frameworkReference, knownIds } from '@/lib/content'
import { complianceFrameworkIdSchema, controlReadingSchema, controlThemeIdSchema } from '@/lib/content/control-schema'

const { complianceFrameworks, controls, controlThemes } = framework

test('every number a control names is in the table of its framework', () => {
  for (const { id, references } of controls) {
    expect(new Set(references).size, id).toBe(references.length)
    for (const reference of references) expect(frameworkReference(reference), `${id} ${reference}`).toBeDefined()
  }
})

test('at least 200 references are mapped, and every framework is reached', () => {
  const mapped = new Set(controls.flatMap(({ references }) => references))
  expect(mapped.size).toBeGreaterThanOrEqual(200)
  for (const { id } of complianceFrameworks) {
    expect([...mapped].filter((one) => one.startsWith(`${id}:`)).length, id).toBeGreaterThan(5)
  }
})

test.each([
  ['soc2', 61],
  ['iso27001', 93],
  ['nist-ai-rmf', 72],
  ['owasp-llm', 10],
])('the table of %s is whole: %i numbers', (id, count) => {
  expect(complianceFrameworks.find((one) => one.id === id)?.references).toHaveLength(count)
})

test('each framework says where its numbers were checked, and carries titles that are short', () => {
  for (const { checked, references, sources } of complianceFrameworks) {
    expect(sources.length).toBeGreaterThan(0)
    expect(checked.length).toBeGreaterThan(20)
    for (const { title } of references) expect(title.length).toBeLessThanOrEqual(45)
  }
})

test('controls, themes and frameworks are in the order of their sets, each theme with controls, numbered by its code', () => {
  expect(complianceFrameworks.map(({ id }) => id)).toEqual(complianceFrameworkIdSchema.options)
  expect(controlThemes.map(({ id }) => id)).toEqual(controlThemeIdSchema.options)
  for (const { code, id } of controlThemes) {
    const ids = controls.flatMap((one) => (one.theme === id ? [one.id] : []))
    expect(ids).toEqual(ids.map((_, index) => `CT-${code}-${index + 1}`))
    expect(ids.length).toBeGreaterThan(2)
  }
})

test('a reading of the records stands behind one control each', () => {
  expect(controls.flatMap(({ calc }) => calc ?? []).sort()).toEqual([...controlReadingSchema.options].sort())
})

test('a question is a question, and a number that is in no table is known to nobody', () => {
  for (const { id, question } of controls) expect(question, id).toMatch(/[?.]$/)
  expect(controlById('CT-XX-1')).toBeUndefined()
  for (const wrong of ['soc2:CC6.99', 'soc2', ':CC6.1', 'pci:1.1']) {
    expect(frameworkReference(wrong)).toBeUndefined()
    expect(knownIds.references.has(wrong)).toBe(false)
  }
  expect(frameworkReference('nist-ai-rmf:GOVERN 1.6')?.title).toBe('List of AI systems')
})

describe('the questions of customers', () => {
  it('name controls that exist', () => {
    const known = new Set(framework.controls.map(({ id }) => id))
    expect(framework.customerQuestions.flatMap(({ controls }) => controls.filter((id) => !known.has(id)))).toEqual([])
  })

  it('are answered by something: a control or a record', () => {
    expect(
      framework.customerQuestions.filter(({ controls, records }) => controls.length + records.length === 0),
    ).toEqual([])
  })
})
