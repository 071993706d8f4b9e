import { register } from '../definition'

export const riskEntries = register({
  section: 'riskEntries',
  name: 'risk-entries',
  module: 'people',
  title: 'title',
  sort: { field: 'title', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  feeds: [],
  columns: [
    { field: 'title', header: 'Title', type: 'line', required: true, listed: true },
    {
      field: 'source',
      header: 'Source',
      type: 'choice',
      labels: 'riskSource',
      options: ['flag', 'condition', 'rollback', 'manual'],
      listed: true,
      filter: true,
    },
    { field: 'owner', header: 'Owner', type: 'person', listed: true },
    { field: 'likelihood', header: 'Likelihood', type: 'number', listed: true },
    { field: 'impact', header: 'Impact', type: 'number', listed: true },
    { field: 'mitigation', header: 'Mitigation', type: 'text', listed: true },
    { field: 'closedAt', header: 'Closed at', type: 'day' },
  ],
})
