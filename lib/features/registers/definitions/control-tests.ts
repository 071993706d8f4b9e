import { register } from '../definition'

/** Looks at whether a control holds. The newest one decides; failed goes before passed of the same day. */
export const controlTests = register({
  section: 'controlTests',
  name: 'control-tests',
  module: 'operations',
  title: 'at',
  nameOf: (row, named) => `${named(row.controlId)} · ${row.at}`,
  same: ['controlId', 'at'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['by'],
  feeds: ['P5-D2', 'P5-D5'],
  columns: [
    { field: 'controlId', listed: true, filter: true },
    { field: 'at', listed: true },
    { field: 'outcome', labels: 'controlOutcome', listed: true, filter: true },
    { field: 'by', listed: true, filter: true },
    { field: 'evidence', listed: true },
    { field: 'note', listed: 'wide' },
  ],
  defaults: ({ today, personId }) => ({ at: today, by: personId }),
})
