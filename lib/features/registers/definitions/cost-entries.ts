import { register } from '../definition'

export const costEntries = register({
  section: 'costEntries',
  name: 'cost-entries',
  module: 'gpu',
  title: 'teamId',
  sort: { field: 'month', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'teamId', header: 'Team', type: 'team', listed: true },
    { field: 'project', header: 'Project', type: 'line', listed: true },
    { field: 'costTag', header: 'Cost tag', type: 'line', listed: true },
    {
      field: 'environment',
      header: 'Environment',
      type: 'choice',
      labels: 'costEnvironment',
      options: ['experiment', 'production'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'month', header: 'Month', type: 'month', required: true, listed: true },
    { field: 'amount', header: 'Amount', type: 'money', required: true, listed: true },
  ],
})
