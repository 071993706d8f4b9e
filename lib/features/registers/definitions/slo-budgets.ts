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
    {
      field: 'endpointId',
      header: 'Endpoint',
      type: 'reference',
      refersTo: 'endpoints',
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'at', header: 'Measured on', type: 'day', required: true, fact: true, listed: true },
    {
      field: 'leftPct',
      header: 'Budget left, %',
      formerly: 'Budget left (%)',
      type: 'number',
      required: true,
      listed: true,
      inline: true,
    },
  ],
  defaults: ({ today }) => ({ at: today }),
})
