import { register } from '../definition'

export const skillRatings = register({
  section: 'skillRatings',
  name: 'skill-ratings',
  module: 'people',
  title: 'personId',
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'personId', header: 'Person', type: 'person', required: true, listed: true },
    { field: 'role', header: 'Role', type: 'line', required: true, listed: true },
    { field: 'skill', header: 'Skill', type: 'line', required: true, listed: true },
    { field: 'level', header: 'Level', type: 'number', required: true, listed: true },
    { field: 'at', header: 'At', type: 'day', required: true, listed: true },
  ],
})
