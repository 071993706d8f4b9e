import { register } from '../definition'

export const costReviews = register({
  section: 'costReviews',
  name: 'cost-reviews',
  module: 'portfolio',
  title: 'at',
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'at', header: 'At', type: 'day', required: true, listed: true },
    { field: 'by', header: 'By', type: 'person', listed: true },
    { field: 'useCaseIds', header: 'Use case ids', type: 'references', refersTo: 'useCases', listed: true },
    { field: 'note', header: 'Note', type: 'text', listed: true },
  ],
})
