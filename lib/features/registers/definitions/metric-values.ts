import { register } from '../definition'

export const metricValues = register({
  section: 'metricValues',
  name: 'metric-values',
  module: 'metrics',
  title: 'metricId',
  sort: { field: 'period', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  key: ['metricId', 'period'],
  feeds: [],
  columns: [
    { field: 'metricId', header: 'Metric', type: 'line', required: true, listed: true },
    { field: 'period', header: 'Period', type: 'line', required: true, listed: true },
    { field: 'value', header: 'Value', type: 'number', required: true, listed: true },
    {
      field: 'source',
      header: 'Source',
      type: 'choice',
      labels: 'metricSource',
      options: ['manual', 'csv', 'api', 'computed'],
      listed: true,
      filter: true,
    },
    { field: 'owner', header: 'Owner', type: 'person', listed: true },
  ],
})
