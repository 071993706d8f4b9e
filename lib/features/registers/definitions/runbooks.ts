import { register } from '../definition'

export const runbooks = register({
  section: 'runbooks',
  name: 'runbooks',
  module: 'operations',
  title: 'title',
  sort: { field: 'title', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  feeds: [],
  columns: [
    {
      field: 'kind',
      header: 'Kind',
      type: 'choice',
      labels: 'runbookKind',
      options: ['traffic-spike', 'model-rotation', 'gpu-failure', 'rate-limiting', 'cost-overrun', 'other'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'title', header: 'Title', type: 'line', required: true, listed: true },
    { field: 'troubleshootingRef', header: 'Troubleshooting ref', type: 'line', listed: true },
    { field: 'owner', header: 'Owner', type: 'person', listed: true },
  ],
})
