import { register } from '../definition'

export const sloBudgets = register({
  section: 'sloBudgets',
  name: 'slo-budgets',
  module: 'operations',
  title: 'endpointId',
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'endpointId', header: 'Endpoint', type: 'reference', refersTo: 'endpoints', required: true, listed: true },
    { field: 'at', header: 'At', type: 'day', required: true, listed: true },
    { field: 'leftPct', header: 'Left pct', type: 'number', required: true, listed: true },
  ],
})
