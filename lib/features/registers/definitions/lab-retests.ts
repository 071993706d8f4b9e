import { register } from '../definition'

export const labRetests = register({
  section: 'labRetests',
  name: 'lab-retests',
  module: 'people',
  title: 'at',
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'at', header: 'At', type: 'day', required: true, listed: true },
    { field: 'passed', header: 'Passed', type: 'count', required: true, listed: true },
    { field: 'participants', header: 'Participants', type: 'count', required: true, listed: true },
  ],
})
