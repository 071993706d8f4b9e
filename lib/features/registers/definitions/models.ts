import { register } from '../definition'

export const models = register({
  section: 'models',
  name: 'models',
  module: 'portfolio',
  title: 'name',
  sort: { field: 'name', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  feeds: [],
  columns: [
    { field: 'name', header: 'Name', type: 'line', required: true, listed: true },
    { field: 'version', header: 'Version', type: 'line', required: true, listed: true },
    {
      field: 'status',
      header: 'Status',
      type: 'choice',
      labels: 'modelStatus',
      options: ['candidate', 'approved', 'production', 'retired'],
      listed: true,
      filter: true,
    },
    { field: 'approvedBy', header: 'Approved by', type: 'person', listed: true },
    { field: 'approvedAt', header: 'Approved at', type: 'day', listed: true },
    { field: 'endpointId', header: 'Endpoint', type: 'reference', refersTo: 'endpoints', listed: true },
    { field: 'useCaseId', header: 'Use case', type: 'reference', refersTo: 'useCases' },
    { field: 'owner', header: 'Owner', type: 'person' },
  ],
})
