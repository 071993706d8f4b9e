import { register } from '../definition'

export const adrs = register({
  section: 'adrs',
  name: 'adrs',
  module: 'platform',
  title: 'title',
  sort: { field: 'title', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'title', header: 'Title', type: 'line', required: true, listed: true },
    {
      field: 'status',
      header: 'Status',
      type: 'choice',
      labels: 'adrStatus',
      options: ['proposed', 'accepted', 'superseded', 'rejected'],
      listed: true,
      filter: true,
    },
    { field: 'links', header: 'Links', type: 'list', listed: true },
    { field: 'supersededBy', header: 'Superseded by', type: 'reference', refersTo: 'adrs', listed: true },
  ],
})
