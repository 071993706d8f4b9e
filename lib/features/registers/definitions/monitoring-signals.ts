import { register } from '../definition'

export const monitoringSignals = register({
  section: 'monitoringSignals',
  name: 'monitoring-signals',
  module: 'platform',
  title: 'name',
  sort: { field: 'name', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'name', header: 'Name', type: 'line', required: true, listed: true },
    { field: 'required', header: 'Required', type: 'flag', listed: true },
    { field: 'notRequiredReason', header: 'Not required reason', type: 'text', listed: true },
    { field: 'changedAt', header: 'Changed at', type: 'day', listed: true },
    { field: 'lastTestAt', header: 'Last test at', type: 'day', listed: true },
    {
      field: 'outcome',
      header: 'Outcome',
      type: 'choice',
      labels: 'outcome',
      options: ['passed', 'failed'],
      listed: true,
      filter: true,
    },
    { field: 'reachedPerson', header: 'Reached person', type: 'person' },
  ],
})
