import fc from 'fast-check'
import { z } from 'zod'
import { addDays } from '@/lib/calendar/days'
import { periodOf } from '@/lib/calendar/periods'
import { framework, items, questions } from '@/lib/content'
import {
  type OrganizationDocument,
  type OrganizationDocumentInput,
  organizationDocument,
  type Section,
  sectionNames,
  sections,
} from '@/lib/document/schema'
import { zone } from './row-arbitraries'

const ROWS = 3

/** What the schema cannot say about a text: ids of the framework, hashes, texts with a form of their own. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  questionId: questions.map(({ id }) => id),
  itemId: items.map(({ id }) => id),
  metricId: framework.metrics.map(({ id }) => id),
  catalogueId: framework.useCases.map(({ id }) => id),
  signals: framework.antiPatterns.flatMap(({ signals }) => signals.map(({ id }) => id)),
  key: framework.thresholds.adjustable.map(({ key }) => key),
  hash: ['0'.repeat(64)],
  snapshot: ['{}', JSON.stringify({ inventory: ['shadowAiItems0'], thresholds: {} })],
  environment: ['production', 'staging', 'sandbox'],
  category: ['serving', 'storage'],
  targetId: ['experiments0', 'useCases0', 'endpoints0'],
  useCaseIds: ['useCases0', 'useCases1'],
  closedWith: ['superseded', 'a link'],
  contentVersion: ['1'],
  references: ['soc2:CC6.1', 'iso27001:A.5.15'],
  regions: ['eu-central-1', 'us-east-1', 'cellar'],
  allowedRegions: ['EU', 'eu-central-1'],
  region: ['eu-central-1', 'us-east-1', 'cellar'],
}

/** Any row of any section with every field told, or null where it may be, its dates around a day. */
function valuesOf(schema: z.ZodType, field: string, day: string): fc.Arbitrary<unknown> {
  const near = fc.integer({ min: -45, max: 45 }).map((days) => addDays(day, days))
  const notes = schema.meta() ?? {}
  if (schema instanceof z.ZodDefault) return valuesOf(schema.def.innerType as z.ZodType, field, day)
  if (schema instanceof z.ZodNullable) {
    const value = valuesOf(schema.def.innerType as z.ZodType, field, day)
    return field === 'archivedAt' ? fc.option(value, { freq: 1 }) : fc.option(value, { freq: 4 })
  }
  if (notes['x-type'] === 'day') return near
  if (notes['x-type'] === 'instant') {
    return fc
      .tuple(near, fc.integer({ min: 0, max: 86_399 }))
      .map(([on, second]) => new Date(Date.parse(on) + second * 1000).toISOString())
  }
  if (notes['x-type'] === 'month') return near.map((on) => on.slice(0, 7))
  if (notes['x-type'] === 'quarter') return near.map((on) => periodOf(on, 'quarter'))
  if (notes['x-type'] === 'period')
    return fc.tuple(near, fc.boolean()).map(([on, q]) => periodOf(on, q ? 'quarter' : 'month'))
  if (notes['x-type'] === 'money') return fc.constantFrom('0.00', '12.50', '90.00')
  if (notes['x-type'] === 'link') return fc.constant('https://example.org')
  const target = notes['x-refers-to']
  if (typeof target === 'string') return fc.nat(ROWS - 1).map((index) => `${target}${index}`)
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) {
    const least = Math.ceil(Math.max(schema.minValue ?? 0, -5))
    return fc.integer({ min: least, max: Math.min(schema.maxValue ?? 40, least + 40) })
  }
  if (schema instanceof z.ZodUnion) return fc.constant(14)
  if (schema instanceof z.ZodArray) return fc.array(valuesOf(schema.element as z.ZodType, field, day), { maxLength: 2 })
  if (schema instanceof z.ZodRecord) return fc.constant({})
  if (schema instanceof z.ZodObject) return fieldsOf(schema, day)
  return fc.constantFrom(...(TEXTS[field] ?? ['text']))
}

const fieldsOf = (schema: z.ZodObject, day: string): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(schema.shape).map(([field, one]) => [field, valuesOf(one as z.ZodType, field, day)]),
    ),
  )

const rowsOf = (section: Section, day: string): fc.Arbitrary<object[]> =>
  fc
    .array(fieldsOf(sections[section].row, day), { maxLength: ROWS, size: 'max' })
    .map((rows) => rows.map((row, index) => ({ ...row, id: `${section}${index}` })))

/** Any document the schema allows, with its dates on both sides of a day. */
export const documentsAround = (day: string): fc.Arbitrary<OrganizationDocument> =>
  fc
    .tuple(
      zone,
      fieldsOf(organizationDocument.shape.organization, day),
      fc.record(Object.fromEntries(sectionNames.map((section) => [section, rowsOf(section, day)]))),
    )
    .map(([timezone, settings, records]) =>
      organizationDocument.parse({
        ...records,
        organization: { ...settings, id: 'org', slug: 'org', name: 'Org', currency: 'EUR', timezone },
      } as OrganizationDocumentInput),
    )
