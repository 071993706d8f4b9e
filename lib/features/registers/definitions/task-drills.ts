import { register } from '../definition'

/** A basic task done without help. A failed one recorded by the infrastructure lead after gate 2→3 opens a rollback review. */
export const taskDrills = register({
  section: 'taskDrills',
  name: 'task-drills',
  module: 'people',
  title: 'task',
  same: ['task', 'at'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['by'],
  feeds: ['P2-A5', 'gate 2→3'],
  columns: [
    { field: 'task', listed: true },
    { field: 'at', listed: true },
    { field: 'outcome', labels: 'outcome', listed: true, filter: true },
    { field: 'by', portal: true, listed: true, filter: true },
  ],
  defaults: ({ today, personId }) => ({ at: today, by: personId }),
})
