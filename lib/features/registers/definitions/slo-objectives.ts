import { register } from '../definition'

export const sloObjectives = register({
  section: 'sloObjectives',
  name: 'slo-objectives',
  module: 'operations',
  title: 'endpointId',
  sort: { field: 'endpointId', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'endpointId', header: 'Endpoint', type: 'reference', refersTo: 'endpoints', required: true, listed: true },
    {
      field: 'kind',
      header: 'Kind',
      type: 'choice',
      labels: 'sloKind',
      options: ['availability', 'latency-p99', 'throughput', 'error-budget'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'target', header: 'Target', type: 'line', required: true, listed: true },
  ],
})
