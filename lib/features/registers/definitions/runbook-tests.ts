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
    { field: 'runbookId', listed: true, filter: true },
    { field: 'at', listed: true },
    { field: 'outcome', labels: 'outcome', listed: true, filter: true, inline: true },
  ],
  defaults: ({ today }) => ({ at: today }),
})
