import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

/** One person and one course. An expired completion counts no more; an inactive assignment is outside the share. */
export const trainingAssignments = register({
  section: 'trainingAssignments',
  name: 'training-assignments',
  module: 'people',
  title: 'personId',
  same: ['personId', 'courseId'],
  sort: { field: 'personId', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['personId'],
  feeds: ['P2-A1', 'training-completion'],
  columns: [
    { field: 'personId', listed: true, filter: true },
    { field: 'courseId', listed: true, filter: true },
    { field: 'completedAt', listed: true, inline: true, bulk: true },
    { field: 'validUntil', listed: true, inline: true, bulk: true },
    { field: 'active', listed: true, filter: true, bulk: true },
  ],
  rules: (row) => {
    const errors: FieldError[] = []
    if (row.validUntil !== null && row.completedAt === null) {
      errors.push({
        pointer: '/validUntil',
        message: inWords('registers.sayWhenItWasCompleted'),
      })
    }
    if (row.validUntil !== null && row.completedAt !== null && row.validUntil < row.completedAt) {
      errors.push({ pointer: '/validUntil', message: inWords('registers.itCannotStopBeingValid') })
    }
    return errors
  },
})
