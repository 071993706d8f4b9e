import { register } from '../definition'

export const taskDrills = register({
  section: 'taskDrills',
  name: 'task-drills',
  module: 'people',
  title: 'at',
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'at', header: 'At', type: 'day', required: true, listed: true },
    { field: 'task', header: 'Task', type: 'line', required: true, listed: true },
    {
      field: 'outcome',
      header: 'Outcome',
      type: 'choice',
      labels: 'outcome',
      options: ['passed', 'failed'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'by', header: 'By', type: 'person', listed: true },
  ],
})
