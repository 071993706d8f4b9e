import { register } from '../definition'

export const radarEntries = register({
  section: 'radarEntries',
  name: 'radar-entries',
  module: 'platform',
  title: 'name',
  sort: { field: 'name', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  feeds: [],
  columns: [
    { field: 'name', header: 'Name', type: 'line', required: true, listed: true },
    { field: 'owner', header: 'Owner', type: 'person', listed: true },
    { field: 'endsAt', header: 'Ends at', type: 'day', listed: true },
  ],
})
