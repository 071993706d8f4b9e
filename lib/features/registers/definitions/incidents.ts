import { register } from '../definition'

export const incidents = register({
  section: 'incidents',
  name: 'incidents',
  module: 'operations',
  title: 'title',
  sort: { field: 'startedAt', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'title', header: 'Title', type: 'line', listed: true },
    { field: 'isAi', header: 'Is ai', type: 'flag', listed: true },
    { field: 'startedAt', header: 'Started at', type: 'instant', required: true, listed: true },
    { field: 'restoredAt', header: 'Restored at', type: 'instant', listed: true },
  ],
})
