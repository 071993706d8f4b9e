import { register } from '../definition'

export const radarEvents = register({
  section: 'radarEvents',
  name: 'radar-events',
  module: 'platform',
  title: 'radarEntryId',
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    {
      field: 'radarEntryId',
      header: 'Radar entry',
      type: 'reference',
      refersTo: 'radarEntries',
      required: true,
      listed: true,
    },
    {
      field: 'ring',
      header: 'Ring',
      type: 'choice',
      labels: 'ring',
      options: ['adopt', 'trial', 'assess', 'hold'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'at', header: 'At', type: 'day', required: true, listed: true },
  ],
})
