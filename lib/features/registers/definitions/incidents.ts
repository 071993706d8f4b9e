import { inWords } from '@/lib/messages/in-words'
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
    { field: 'title', required: true, listed: true },
    { field: 'isAi', listed: true, filter: true, inline: true, bulk: true },
    { field: 'startedAt', listed: true },
    { field: 'restoredAt', after: 'startedAt', listed: true },
  ],
  rules: (row) => {
    const errors: FieldError[] = []
    if (row.restoredAt !== null && Date.parse(row.restoredAt) < Date.parse(row.startedAt)) {
      errors.push({ pointer: '/restoredAt', message: inWords('registers.itCannotBeRestoredBefore') })
    }
    return errors
  },
})
