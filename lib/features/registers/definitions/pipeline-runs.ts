import { register } from '../definition'

export const pipelineRuns = register({
  section: 'pipelineRuns',
  name: 'pipeline-runs',
  module: 'platform',
  title: 'kind',
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    {
      field: 'kind',
      header: 'Kind',
      type: 'choice',
      labels: 'pipelineKind',
      options: ['infrastructure', 'model'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'environment', header: 'Environment', type: 'line', required: true, listed: true },
    {
      field: 'outcome',
      header: 'Outcome',
      type: 'choice',
      labels: 'runOutcome',
      options: ['succeeded', 'failed'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'at', header: 'At', type: 'day', required: true, listed: true },
    { field: 'ref', header: 'Ref', type: 'line', listed: true },
  ],
})
