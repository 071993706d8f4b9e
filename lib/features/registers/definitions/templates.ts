import { register } from '../definition'

export const templates = register({
  section: 'templates',
  name: 'templates',
  module: 'platform',
  title: 'name',
  sort: { field: 'name', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'name', header: 'Name', type: 'line', required: true, listed: true },
    { field: 'kind', header: 'Kind', type: 'line', required: true, listed: true },
    {
      field: 'approval',
      header: 'Approval',
      type: 'choice',
      labels: 'templateApproval',
      options: ['draft', 'approved', 'retired'],
      listed: true,
      filter: true,
    },
    { field: 'changedAt', header: 'Changed at', type: 'day', listed: true },
    {
      field: 'validation',
      header: 'Validation',
      type: 'choice',
      labels: 'validation',
      options: ['none', 'passed', 'failed'],
      listed: true,
      filter: true,
    },
    { field: 'validatedAt', header: 'Validated at', type: 'day', listed: true },
    { field: 'managedIdentity', header: 'Managed identity', type: 'flag' },
    { field: 'privateEndpoint', header: 'Private endpoint', type: 'flag' },
    { field: 'diagnostics', header: 'Diagnostics', type: 'flag' },
    { field: 'tagging', header: 'Tagging', type: 'flag' },
  ],
})
