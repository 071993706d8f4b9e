import { register } from '../definition'

export const sloDays = register({
  section: 'sloDays',
  name: 'slo-days',
  module: 'operations',
  title: 'objectiveId',
  sort: { field: 'date', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  key: ['objectiveId', 'date'],
  feeds: [],
  columns: [
    {
      field: 'objectiveId',
      header: 'Objective',
      type: 'reference',
      refersTo: 'sloObjectives',
      required: true,
      listed: true,
    },
    { field: 'date', header: 'Date', type: 'day', required: true, listed: true },
    { field: 'met', header: 'Met', type: 'flag', listed: true },
  ],
})
