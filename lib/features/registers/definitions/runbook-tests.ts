import { inWords } from '@/lib/messages/in-words'
import { register } from '../definition'

/** Somebody followed a runbook, and it worked or it did not. A failed test counts until a later one passes. */
export const runbookTests = register({
  section: 'runbookTests',
  name: 'runbook-tests',
  module: 'operations',
  title: 'runbookId',
  nameOf: (row, named) => [named(row.runbookId), named(row.endpointId), row.at].filter(Boolean).join(' · '),
  same: ['runbookId', 'at', 'endpointId'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P5-C6', 'P5-F1'],
  columns: [
    { field: 'runbookId', listed: true, filter: true },
    { field: 'at', listed: true },
    { field: 'outcome', labels: 'outcome', listed: true, filter: true, inline: true },
    { field: 'endpointId', listed: true, filter: true },
    { field: 'measuredRto', listed: true },
    { field: 'measuredRpo', listed: true },
  ],
  defaults: ({ today }) => ({ at: today }),
  rules: (row) =>
    row.endpointId === null && (row.measuredRto !== null || row.measuredRpo !== null)
      ? [{ pointer: '/endpointId', message: inWords('running.measuredOnWhichEndpoint') }]
      : [],
})
