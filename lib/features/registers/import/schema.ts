import { z } from 'zod'
import { inWords } from '@/lib/messages/in-words'

/** What a field may hold in a body, before the declaration decides. */
export const value = z.union([
  z.string().max(8000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(200)).max(200),
])

const place = {
  column: z.string().meta({ description: 'The header as given; empty for a whole row.' }),
  index: z.int().nullable().meta({ description: 'Place of the column in the sheet as given, from 0.' }),
  message: z.string(),
  value: z.string().nullable().meta({ description: 'Text of the cell.' }),
}
const cellError = z.strictObject({ row: z.int(), ...place })
const delimiter = z.enum(['tab', 'semicolon', 'comma'])
const decimal = z.enum(['point', 'comma'])

export const importBody = z
  .strictObject({
    dryRun: z.boolean(),
    text: z.string().optional(),
    rows: z
      .array(z.record(z.string().max(64), value))
      .min(1)
      .max(10_000)
      .optional(),
    read: z
      .strictObject({
        delimiter: delimiter.optional(),
        decimal: decimal.optional(),
        percent: z.enum(['shares', 'percent']).optional(),
      })
      .optional()
      .meta({ description: 'How the text is read, where it should not be found out.' }),
    further: z
      .boolean()
      .optional()
      .meta({ description: 'Rows without an id that are known again are further entries, not the stored ones.' }),
  })
  .refine((body) => (body.text === undefined) !== (body.rows === undefined), inWords('registers.sendEitherTextOrRows'))

/**
 * What is answered about a sheet. `ready`, `added`, `replaced` and `unchanged` say what its rows are or would be, all of
 * them or none; `created` how many were stored as new; `causes` groups every mistake; the lines outside `wrongRows` could
 * be stored; `known` are rows known again without an id, with what sums would become if they were further entries.
 */
export const importAnswer = z.strictObject({
  ready: z.int(),
  created: z.int(),
  added: z.int(),
  replaced: z.int(),
  unchanged: z.int(),
  wrong: z.int(),
  undo: z.string().nullable(),
  errors: z.array(cellError),
  causes: z.array(
    z.strictObject({
      ...place,
      count: z.int(),
      rows: z.array(z.int()),
      choices: z.array(z.string()),
      lacks: z.enum(['person', 'team']).nullable(),
    }),
  ),
  wrongRows: z.array(z.int()),
  good: z.int(),
  dialect: z.strictObject({ delimiter, decimal, example: z.string().nullable() }).nullable(),
  headerLine: z.int().nullable(),
  shares: z.array(z.strictObject({ index: z.int(), header: z.string(), from: z.string(), to: z.string() })),
  notes: z.array(
    z.strictObject({
      kind: z.enum(['grouped', 'truncated', 'rounded', 'month', 'filled', 'vcpu', 'superseded']),
      column: z.string(),
      count: z.int(),
      from: z.string(),
      to: z.string(),
    }),
  ),
  changes: z.array(
    z.strictObject({
      row: z.int(),
      changes: z.array(z.strictObject({ column: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
  known: z
    .strictObject({
      count: z.int(),
      sums: z.array(z.strictObject({ column: z.string(), before: z.string(), after: z.string() })),
    })
    .nullable(),
  columns: z.array(
    z.strictObject({ header: z.string(), index: z.int(), used: z.boolean(), setElsewhere: z.string().nullable() }),
  ),
  cells: z.array(z.strictObject({ row: z.int(), values: z.array(z.string()) })),
})
export type ImportAnswer = z.output<typeof importAnswer>
