import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

/** When something of the AI platform, or beside it, did not work, and since when it works again. */
export const incidents = register({
  section: 'incidents',
  name: 'incidents',
  module: 'operations',
  title: 'title',
  same: ['title', 'startedAt'],
  sort: { field: 'startedAt', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['mttr-ai', 'incidents-reduced'],
  columns: [
    { field: 'title', header: 'Incident', type: 'line', required: true, listed: true },
    { field: 'isAi', header: 'AI infrastructure', type: 'flag', listed: true, filter: true, inline: true, bulk: true },
    { field: 'startedAt', header: 'Started', type: 'instant', required: true, fact: true, listed: true },
    { field: 'restoredAt', header: 'Restored', type: 'instant', after: 'startedAt', fact: true, listed: true },
  ],
  rules: (row) => {
    const errors: FieldError[] = []
    if (row.restoredAt !== null && Date.parse(row.restoredAt) < Date.parse(row.startedAt)) {
      errors.push({ pointer: '/restoredAt', message: 'It cannot be restored before it started.' })
    }
    return errors
  },
})
