import { inWords } from '@/lib/messages/in-words'
import { register } from '../definition'

/** Somebody looked at estimate and experiment cost of these use cases. Made by its own route, so that its time is true. */
export const costReviews = register({
  section: 'costReviews',
  name: 'cost-reviews',
  module: 'portfolio',
  title: 'at',
  same: ['at'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['by'],
  feeds: ['P4-E3'],
  columns: [
    { field: 'at', listed: true },
    { field: 'useCaseIds', required: true, listed: true },
    { field: 'by', listed: true, filter: true },
    { field: 'note', listed: true },
  ],
  defaults: ({ today, personId }) => ({ at: today, by: personId }),
  rules: (row, before) =>
    row.useCaseIds.length === 0
      ? [{ pointer: '/useCaseIds', message: inWords('registers.nameAtLeastOneUse') }]
      : before !== null && row.useCaseIds.some((id) => !before.useCaseIds.includes(id))
        ? [
            {
              pointer: '/useCaseIds',
              message: inWords('registers.aRecordedReviewCannotCover'),
            },
          ]
        : [],
})
