import { z } from 'zod'
import { route } from '@/lib/client/route'
import { recordId, seenRevision, seenRevisionQuery } from '@/lib/document/values'
import { registerNamed, registers, writing } from './catalogue'
import type { Column } from './definition'
import { importAnswer, importBody, value } from './import-schema'

const base = '/organizations/{organization}/registers/{register}'
const register = z.string().max(64)

type InPath = Readonly<Record<string, string>>
const mayCreate = (path: InPath) => writing(registerNamed(path.register ?? '')).create
/** A row of one's own may be enough: which row it is, the mutation looks up. */
const mayEdit = (path: InPath) =>
  ({ permission: writing(registerNamed(path.register ?? '')).edit, scope: 'own' }) as const

const revision = z.int('Send the revision you saw as a whole number.').min(1)

/** A stored row: the fields of its record in the organization document. */
const row = z.looseObject({ id: recordId, revision, archivedAt: z.string().nullable() })

const names = (wanted: (column: Column) => boolean) => [
  ...new Set(registers.flatMap((one) => one.columns.filter(wanted).map((column) => column.field))),
]
/** Every field of any register; whether it belongs to the named one, and its form, the declaration decides. */
const anyField = z.strictObject(Object.fromEntries(names(() => true).map((name) => [name, value.optional()])))
export const filter = z.string().max(4000).meta({
  description:
    'Alternatives, with commas or as a repeated parameter; a comma of a value is written \\\\,; none asks for unknown.',
})
const anyFilter = Object.fromEntries(names((column) => column.filter === true).map((name) => [name, filter.optional()]))

/** Fields of the body become one object, so that none of them can stand for a part of the path. */
const fieldsOnly = anyField
  .meta({ description: 'Fields of the register; a field left out takes its default or stays unknown.' })
  .transform((fields) => ({ fields: fields as Record<string, unknown> }))

const fieldsAndRevision = anyField
  .extend({ revision: seenRevision, archivedAt: z.null().optional() })
  .meta({ description: 'The revision that was seen and the fields to change; archivedAt null takes a row back.' })
  .transform(({ revision: seen, archivedAt, ...fields }) => ({
    seen,
    restore: archivedAt === null,
    fields: fields as Record<string, unknown>,
  }))

export const listed = {
  limit: z.coerce.number().int().min(1).max(200, 'Use 1 to 200.').optional(),
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
const listQuery = z.strictObject({ ...anyFilter, ...listed }).transform((given) => toList(given as Listed))
const exportQuery = z
  .strictObject({ ...anyFilter, ...listed, template: z.enum(['true']).optional() })
  .transform(({ template, ...given }) => ({ ...toList(given as Listed), template: template === 'true' }))

export type ListRequest = ReturnType<typeof toList>['list']

export const listRowsRoute = route({
  method: 'GET',
  path: base,
  summary: 'Rows of a register, filtered and sorted; `hidden` counts rows you may not see',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params: z.strictObject({ register }),
  query: listQuery,
  output: z.strictObject({
    items: z.array(row),
    nextCursor: z.string().nullable(),
    total: z.int(),
    hidden: z.int(),
  }),
})

export const createRowRoute = route({
  method: 'POST',
  path: base,
  summary: 'Adds a row to a register',
  authentication: 'member',
  may: mayCreate,
  token: true,
  params: z.strictObject({ register }),
  body: fieldsOnly,
  example: { name: 'Data platform' },
  output: row,
  success: 201,
  idempotent: true,
})

export const getRowRoute = route({
  method: 'GET',
  path: `${base}/{id}`,
  summary: 'One row of a register',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params: z.strictObject({ register, id: recordId }),
  output: row,
})

export const changeRowRoute = route({
  method: 'PATCH',
  path: `${base}/{id}`,
  summary: 'Changes the given fields of a row; null makes a field unknown',
  authentication: 'member',
  may: mayEdit,
  token: true,
  params: z.strictObject({ register, id: recordId }),
  body: fieldsAndRevision,
  example: { revision: 1, name: 'Data and AI platform' },
  output: row,
})

export const archiveRowRoute = route({
  method: 'DELETE',
  path: `${base}/{id}`,
  summary: 'Archives a row; PATCH with archivedAt null takes it back',
  authentication: 'member',
  may: mayEdit,
  token: true,
  params: z.strictObject({ register, id: recordId }),
  query: z.strictObject({ revision: seenRevisionQuery }),
  output: row,
})

export const listVersionsRoute = route({
  method: 'GET',
  path: `${base}/{id}/versions`,
  summary: 'Who changed what in a row, newest first',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params: z.strictObject({ register, id: recordId }),
  costly: true,
})

export const changeRowsRoute = route({
  method: 'POST',
  path: `${base}/bulk`,
  summary: 'Sets the same fields in up to 200 rows, each at the revision that was seen; refused rows are listed',
  authentication: 'member',
  may: mayCreate,
  token: true,
  params: z.strictObject({ register }),
  body: z.strictObject({
    rows: z
      .array(z.strictObject({ id: recordId, revision: seenRevision }))
      .min(1)
      .max(200),
    set: anyField,
  }),
  example: { rows: [{ id: 'row-id', revision: 1 }], set: { active: false } },
  output: z.strictObject({
    changed: z.array(row),
    refused: z.array(
      z.strictObject({ id: recordId, status: z.int(), code: z.string(), detail: z.string(), current: row.optional() }),
    ),
    undo: z.string(),
  }),
})

export const undoRowsRoute = route({
  method: 'POST',
  path: `${base}/undo`,
  summary: 'Takes back an import or a bulk change of yours within the hour, unless a row was changed since',
  authentication: 'member',
  may: mayCreate,
  token: true,
  params: z.strictObject({ register }),
  body: z.strictObject({ mutation: recordId }),
  example: { mutation: 'mutation-id' },
  output: z.strictObject({ archived: z.int(), restored: z.int() }),
})

export const importRowsRoute = route({
  method: 'POST',
  path: `${base}/import`,
  summary:
    'Adds or changes up to 10,000 rows from CSV, pasted cells or JSON: all or none; rows with an id, or known again by what tells them apart, change the stored one; dryRun only checks',
  authentication: 'member',
  may: mayCreate,
  token: true,
  params: z.strictObject({ register }),
  body: importBody,
  output: importAnswer,
  example: { dryRun: true, rows: [{ name: 'Data platform' }] },
  idempotent: true,
  maxBytes: 8 * 1024 * 1024,
  costly: true,
})

export const exportRowsRoute = route({
  method: 'GET',
  path: `${base}/export`,
  summary: 'The rows of a register as CSV, with the same filters as the list; template=true gives the header only',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params: z.strictObject({ register }),
  query: exportQuery,
  costly: true,
})

export const listChoicesRoute = route({
  method: 'GET',
  path: `${base}/choices`,
  summary: 'Names of rows to choose from, at most 51; q searches',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params: z.strictObject({ register }),
  query: z.strictObject({ q: z.string().max(200).optional() }),
  output: z.strictObject({ items: z.array(z.strictObject({ value: z.string(), label: z.string() })) }),
})

export const registerRoutes = [
  listChoicesRoute,
  listRowsRoute,
  createRowRoute,
  getRowRoute,
  changeRowRoute,
  archiveRowRoute,
  listVersionsRoute,
  changeRowsRoute,
  importRowsRoute,
  undoRowsRoute,
  exportRowsRoute,
]
