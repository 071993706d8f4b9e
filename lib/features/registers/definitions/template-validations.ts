import { register } from '../definition'

export const templateValidations = register({
  section: 'templateValidations',
  name: 'template-validations',
  module: 'platform',
  title: 'templateId',
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'templateId', header: 'Template', type: 'reference', refersTo: 'templates', required: true, listed: true },
    { field: 'at', header: 'At', type: 'day', required: true, listed: true },
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
    { field: 'commit', header: 'Commit', type: 'line', listed: true },
  ],
})
