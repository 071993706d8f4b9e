import { register } from '../definition'

export const reclaimCases = register({
  section: 'reclaimCases',
  name: 'reclaim-cases',
  module: 'gpu',
  title: 'quotaId',
  sort: { field: 'openedAt', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'quotaId', header: 'Quota', type: 'reference', refersTo: 'gpuQuotas', required: true, listed: true },
    { field: 'openedAt', header: 'Opened at', type: 'day', required: true, listed: true },
    { field: 'exemptUntil', header: 'Exempt until', type: 'day', listed: true },
    { field: 'reason', header: 'Reason', type: 'text', listed: true },
    {
      field: 'outcome',
      header: 'Outcome',
      type: 'choice',
      labels: 'reclaimOutcome',
      options: ['proposed', 'notified', 'exempt', 'released'],
      listed: true,
      filter: true,
    },
  ],
})
