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
    { field: 'objectiveId', listed: true, filter: true },
    { field: 'date', listed: true },
    { field: 'met', listed: true, inline: true, bulk: true },
  ],
})
