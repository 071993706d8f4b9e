import { register } from '../definition'

export const trainingAssignments = register({
  section: 'trainingAssignments',
  name: 'training-assignments',
  module: 'people',
  title: 'personId',
  sort: { field: 'personId', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'personId', header: 'Person', type: 'person', required: true, listed: true },
    { field: 'courseId', header: 'Course', type: 'reference', refersTo: 'courses', required: true, listed: true },
    { field: 'completedAt', header: 'Completed at', type: 'day', listed: true },
    { field: 'validUntil', header: 'Valid until', type: 'day', listed: true },
    { field: 'active', header: 'Active', type: 'flag', listed: true },
  ],
})
