import { z } from 'zod'
import type { RouteDefinition } from '@/lib/client/route'
import { sections } from '@/lib/document/schema'
import { seenRevision } from '@/lib/document/values'
import { filter, listed } from '@/lib/features/registers/body/schema'
import { registers } from '@/lib/features/registers/catalogue'
import { type Column, type ColumnType, entered, type Register } from '@/lib/features/registers/definition'
import { hasDefault, optionsOf, valueSchema } from '@/lib/features/registers/fields/rules'
import { changeRowRoute, createRowRoute, getRowRoute, listRowsRoute } from '@/lib/features/registers/schema'
import { wordsOf } from '@/lib/features/registers/words/view'

const shape = (columns: readonly Column[], schemaOf: (column: Column) => z.ZodType) =>
  Object.fromEntries(columns.map((column) => [column.field, schemaOf(column)]))

/** A value with the word of the screen, so that a reader knows which column it is. */
const headed = (one: Register, column: Column) => valueSchema(one, column).meta({ title: column.header })

/** A value that fits a column of each type. */
const samples: Readonly<Record<ColumnType, unknown>> = {
  line: 'Data platform',
  text: 'What is worth knowing.',
  choice: '',
  day: '2026-11-20',
  instant: '2026-11-20T10:42:00.000Z',
  person: 'person-id',
  team: 'team-id',
  reference: 'record-id',
  money: '1200.00',
  percent: 40,
  rate: 800,
  count: 3,
  flag: true,
  link: 'https://example.org',
  month: '2026-11',
  quarter: '2026-Q4',
  number: 3,
  list: ['Data platform'],
  references: ['record-id'],
}

const sampleOf = (one: Register, column: Column): unknown => {
  const [first] = optionsOf(column)
  const candidates = [samples[column.type], first, samples.month, 'somebody@example.org']
  return candidates.find((value) => value !== '' && valueSchema(one, column).safeParse(value).success)
}

/** The ordinary routes of one register with what its record and its declaration say of rows, bodies and filters. */
function routesOf(one: Register): RouteDefinition[] {
  const { words } = wordsOf(one)
  const row = sections[one.section].row
  const at = (route: RouteDefinition, summary: string): RouteDefinition => {
    const { params: _, ...rest } = route
    return {
      ...rest,
      path: route.path.replace('{register}', one.name),
      summary: `${words.name}: ${summary}`,
    } as RouteDefinition
  }
  const filters = shape(
    one.columns.filter((column) => column.filter),
    () => filter.optional(),
  )
  const list = z.strictObject({
    items: z.array(row),
    nextCursor: z.string().nullable(),
    total: z.int(),
    hidden: z.int(),
  })
  const reads: RouteDefinition[] = [
    {
      ...at(listRowsRoute, 'rows, filtered and sorted'),
      query: z.strictObject({ ...filters, ...listed }),
      output: list,
    },
    { ...at(getRowRoute, 'one row'), output: row },
  ]
  if (one.write === null) return reads
  const needed = (column: Column) => column.required === true && !hasDefault(one, column)
  const given = shape(entered(one), (column) => (needed(column) ? headed(one, column) : headed(one, column).optional()))
  const asked = entered(one).filter((column) => needed(column) || column.field === one.title)
  const example = Object.fromEntries(asked.map((column) => [column.field, sampleOf(one, column)]))
  const changed = shape(entered(one), (column) => headed(one, column).optional())
  const revised = z.strictObject({ ...changed, revision: seenRevision, archivedAt: z.null().optional() })
  return [
    ...reads,
    { ...at(createRowRoute, 'adds a row'), body: z.strictObject(given), example, output: row } as RouteDefinition,
    {
      ...at(changeRowRoute, 'changes a row'),
      body: revised,
      example: { revision: 1, ...example },
      output: row,
    } as RouteDefinition,
  ]
}

/**
 * What the OpenAPI document says of each register beside the routes that take any: the paths are the same, so that a client
 * made of the document knows the fields of the register it writes.
 */
export const describedRegisters = (): RouteDefinition[] => registers.flatMap(routesOf)

/** The records of registers, which many answers hold, each described once under its section's table. */
export const describedRecords: ReadonlyMap<z.core.$ZodType, string> = new Map(
  registers.map(({ section }) => [sections[section].row, sections[section].table]),
)
