import { register } from '../definition'

export const cadenceEvents = register({
  section: 'cadenceEvents',
  name: 'cadence-events',
  module: 'people',
  title: 'kind',
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    {
      field: 'kind',
      header: 'Kind',
      type: 'choice',
      labels: 'cadence',
      options: ['review', 'radar', 'office-hours', 'sharing', 'sprint', 'retrospective'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'at', header: 'At', type: 'day', required: true, listed: true },
    { field: 'coverage', header: 'Coverage', type: 'list', listed: true },
    { field: 'note', header: 'Note', type: 'text', listed: true },
  ],
})
