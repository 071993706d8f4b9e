import { z } from 'zod'
import { recordId, seenRevision } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'
import { registerNamed, registers, writing } from '../catalogue'
import type { Column } from '../definition'
import { value } from '../import/schema'

export const base = '/organizations/{organization}/registers/{register}'
export const register = z.string().max(64)

type InPath = Readonly<Record<string, string>>
export const mayCreate = (path: InPath) => writing(registerNamed(path.register ?? '')).create
/** A row of one's own may be enough: which row it is, the mutation looks up. */
export const mayEdit = (path: InPath) =>
  ({ permission: writing(registerNamed(path.register ?? '')).edit, scope: 'own' }) as const

const revision = z.int(inWords('registers.sendTheRevisionYouSaw')).min(1)

/** A stored row: the fields of its record in the organization document. */
export const row = z.looseObject({ id: recordId, revision, archivedAt: z.string().nullable() })

const names = (wanted: (column: Column) => boolean) => [
  ...new Set(registers.flatMap((one) => one.columns.filter(wanted).map((column) => column.field))),
]
/** Every field of any register; whether it belongs to the named one, and its form, the declaration decides. */
export const anyField = z.strictObject(Object.fromEntries(names(() => true).map((name) => [name, value.optional()])))
export const filter = z.string().max(4000).meta({
  description:
    'Alternatives, with commas or as a repeated parameter; a comma of a value is written \\\\,; none asks for unknown.',
})
const anyFilter = Object.fromEntries(names((column) => column.filter === true).map((name) => [name, filter.optional()]))

/** Fields of the body become one object, so that none of them can stand for a part of the path. */
export const fieldsOnly = anyField
  .meta({ description: 'Fields of the register; a field left out takes its default or stays unknown.' })
  .transform((fields) => ({ fields: fields as Record<string, unknown> }))

export const fieldsAndRevision = anyField
  .extend({ revision: seenRevision, archivedAt: z.null().optional() })
  .meta({ description: 'The revision that was seen and the fields to change; archivedAt null takes a row back.' })
  .transform(({ revision: seen, archivedAt, ...fields }) => ({
    seen,
    restore: archivedAt === null,
    fields: fields as Record<string, unknown>,
  }))

export const listed = {
  limit: z.coerce.number().int().min(1).max(200, inWords('registers.use1To200')).optional(),
  cursor: z.string().max(2000).optional(),
  sort: z.string().max(65).optional(),
  q: z.string().max(200).optional(),
}
type Listed = { [K in keyof typeof listed]?: z.output<(typeof listed)[K]> }

function toList({ limit, cursor, sort, q, ...filters }: Listed & Record<string, unknown>) {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { list: { limit, cursor, sort, q, filters: Object.fromEntries(given) } }
}

/** Filters are the columns of the register. */
export const listQuery = z.strictObject({ ...anyFilter, ...listed }).transform((given) => toList(given as Listed))
export const exportQuery = z
  .strictObject({ ...anyFilter, ...listed, template: z.enum(['true']).optional() })
  .transform(({ template, ...given }) => ({ ...toList(given as Listed), template: template === 'true' }))

export type ListRequest = ReturnType<typeof toList>['list']

/** What became of rows that were to be set to the same values. */
export const changedRows = z.strictObject({
  changed: z.array(row),
  refused: z.array(
    z.strictObject({ id: recordId, status: z.int(), code: z.string(), detail: z.string(), current: row.optional() }),
  ),
  undo: z.string(),
})

/** One page of rows; `hidden` counts those that the reader may not see. */
export const rowsPage = z.strictObject({
  items: z.array(row),
  nextCursor: z.string().nullable(),
  total: z.int(),
  hidden: z.int(),
})
