import { register } from '../definition'

/** Readings of an endpoint's error budget. At 0 or less it is used up, which opens a rollback review after gate 5→6. */
export const sloBudgets = register({
  section: 'sloBudgets',
  name: 'slo-budgets',
  module: 'operations',
  title: 'endpointId',
  same: ['endpointId', 'at'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['gate 5→6'],
  columns: [
    { field: 'endpointId', listed: true, filter: true },
    { field: 'at', listed: true },
    { field: 'leftPct', formerly: 'Budget left (%)', listed: true, inline: true },
  ],
  defaults: ({ today }) => ({ at: today }),
})
