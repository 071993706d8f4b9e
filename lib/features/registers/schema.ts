import { z } from 'zod'
import { route } from '@/lib/client/route'
import { recordId, seenRevision, seenRevisionQuery } from '@/lib/document/values'
import {
  anyField,
  base,
  changedRows,
  exportQuery,
  fieldsAndRevision,
  fieldsOnly,
  listQuery,
  mayCreate,
  mayEdit,
  register,
  row,
  rowsPage,
} from './body/schema'
import { importAnswer, importBody } from './import/schema'

export type { ListRequest } from './body/schema'

export const listRowsRoute = route({
  method: 'GET',
  path: base,
  summary: 'Rows of a register, filtered and sorted; `hidden` counts rows you may not see',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params: z.strictObject({ register }),
  query: listQuery,
  output: rowsPage,
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
  output: changedRows,
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
