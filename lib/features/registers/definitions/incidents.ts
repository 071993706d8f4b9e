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
    { field: 'severity', labels: 'severity', listed: true, filter: true, inline: true, bulk: true },
    { field: 'endpointId', listed: 'wide', filter: true },
    { field: 'cause', later: true },
    { field: 'reviewedAt', listed: 'wide', later: true },
    { field: 'lesson', later: true },
  ],
  rules: (row, _before, _today, _imported, dayOf) => {
    const errors: FieldError[] = []
    if (row.restoredAt !== null && Date.parse(row.restoredAt) < Date.parse(row.startedAt)) {
      errors.push({ pointer: '/restoredAt', message: inWords('registers.itCannotBeRestoredBefore') })
    }
    if (row.reviewedAt !== null && row.reviewedAt < dayOf(row.startedAt)) {
      errors.push({ pointer: '/reviewedAt', message: inWords('registers.itCannotBeReviewedBefore') })
    }
    return errors
  },
})
