import { runbookTest } from '@/lib/document/operations'
import { register } from '../definition'

/** Somebody followed a runbook, and it worked or it did not. A failed test counts until a later one passes. */
export const runbookTests = register({
  section: 'runbookTests',
  name: 'runbook-tests',
  module: 'operations',
  title: 'runbookId',
  same: ['runbookId', 'at'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P5-C6'],
  columns: [
    {
      field: 'runbookId',
      header: 'Runbook',
      type: 'reference',
      refersTo: 'runbooks',
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'at', header: 'Tested on', type: 'day', required: true, fact: true, listed: true },
    {
      field: 'outcome',
      header: 'Outcome',
      type: 'choice',
      labels: 'outcome',
      options: runbookTest.shape.outcome.options,
      required: true,
      listed: true,
      filter: true,
      inline: true,
    },
  ],
  defaults: ({ today }) => ({ at: today }),
})
