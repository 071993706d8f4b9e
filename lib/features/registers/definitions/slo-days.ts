import { register } from '../definition'

/** One result per objective and date (ONE-PER-DAY): writing it again replaces it, and both stay in the history. */
export const sloDays = register({
  section: 'sloDays',
  name: 'slo-days',
  module: 'operations',
  title: 'objectiveId',
  key: ['objectiveId', 'date'],
  sort: { field: 'date', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P5-B3'],
  columns: [
    {
      field: 'objectiveId',
      header: 'Objective',
      type: 'reference',
      refersTo: 'sloObjectives',
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'date', header: 'Date', type: 'day', required: true, fact: true, listed: true },
    { field: 'met', header: 'Met', type: 'flag', listed: true, inline: true, bulk: true },
  ],
})
