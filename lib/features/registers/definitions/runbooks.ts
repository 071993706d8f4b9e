import { runbook } from '@/lib/document/operations'
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
  feeds: ['P5-C1', 'P5-C2', 'P5-C3', 'P5-C4', 'P5-C5', 'P5-C6'],
  columns: [
    { field: 'title', header: 'Runbook', type: 'line', required: true, listed: true },
    {
      field: 'kind',
      header: 'Kind',
      type: 'choice',
      labels: 'runbookKind',
      options: runbook.shape.kind.options,
      required: true,
      listed: true,
      filter: true,
      bulk: true,
    },
    { field: 'owner', header: 'Owner', type: 'person', listed: true, filter: true, inline: true, bulk: true },
    { field: 'troubleshootingRef', header: 'Troubleshooting guide', type: 'line', listed: true },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
})
