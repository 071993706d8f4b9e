import { register } from '../definition'

export const runbookTests = register({
  section: 'runbookTests',
  name: 'runbook-tests',
  module: 'operations',
  title: 'runbookId',
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'runbookId', header: 'Runbook', type: 'reference', refersTo: 'runbooks', required: true, listed: true },
    { field: 'at', header: 'At', type: 'day', required: true, listed: true },
    {
      field: 'outcome',
      header: 'Outcome',
      type: 'choice',
      labels: 'outcome',
      options: ['passed', 'failed'],
      required: true,
      listed: true,
      filter: true,
    },
  ],
})
