import { register } from '../definition'

export const endpoints = register({
  section: 'endpoints',
  name: 'endpoints',
  module: 'operations',
  title: 'name',
  sort: { field: 'name', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'name', header: 'Name', type: 'line', required: true, listed: true },
    {
      field: 'environment',
      header: 'Environment',
      type: 'choice',
      labels: 'endpointEnvironment',
      options: ['experiment', 'staging', 'production'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'teamId', header: 'Team', type: 'team', listed: true },
    { field: 'tier', header: 'Tier', type: 'line', listed: true },
    { field: 'productionAt', header: 'Production at', type: 'day', listed: true },
    { field: 'retiredAt', header: 'Retired at', type: 'day', listed: true },
    { field: 'enteredStreakDays', header: 'Entered streak days', type: 'count' },
    { field: 'enteredStreakAsOf', header: 'Entered streak as of', type: 'day' },
  ],
})
