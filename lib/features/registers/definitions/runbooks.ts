import { register } from '../definition'

/** What to do when something of the five kinds happens. The gate asks for a tested one of each. */
export const runbooks = register({
  section: 'runbooks',
  name: 'runbooks',
  module: 'operations',
  title: 'title',
  same: ['title'],
  sort: { field: 'kind', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: ['P5-C1', 'P5-C2', 'P5-C3', 'P5-C4', 'P5-C5', 'P5-C6'],
  columns: [
    { field: 'title', listed: true },
    { field: 'kind', labels: 'runbookKind', listed: true, filter: true, bulk: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'troubleshootingRef', listed: true },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
})
