import { register } from '../definition'

export const courses = register({
  section: 'courses',
  name: 'courses',
  module: 'people',
  title: 'title',
  sort: { field: 'title', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'title', header: 'Title', type: 'line', required: true, listed: true },
    {
      field: 'tier',
      header: 'Tier',
      type: 'choice',
      labels: 'tier',
      options: ['foundational', 'operational', 'advanced'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'mandatory', header: 'Mandatory', type: 'flag', listed: true },
    { field: 'topics', header: 'Topics', type: 'list', listed: true },
  ],
})
