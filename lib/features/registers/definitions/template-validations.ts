import { templateValidation } from '@/lib/document/platform'
import { register } from '../definition'

/** Each time a template was deployed end to end from a commit into a clean environment. The newest one is the template's state. */
export const templateValidations = register({
  section: 'templateValidations',
  name: 'template-validations',
  module: 'platform',
  title: 'templateId',
  nameOf: (row, named) => `${named(row.templateId)} · ${row.at}`,
  same: ['templateId', 'at'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P3-A7'],
  seat: 'platform-team-lead',
  columns: [
    {
      field: 'templateId',
      header: 'Template',
      type: 'reference',
      refersTo: 'templates',
      required: true,
      listed: true,
      filter: true,
    },
    {
      field: 'at',
      header: 'Validated',
      formerly: 'Validated on',
      type: 'day',
      required: true,
      fact: true,
      listed: true,
    },
    {
      field: 'outcome',
      header: 'Outcome',
      type: 'choice',
      labels: 'outcome',
      options: templateValidation.shape.outcome.options,
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'commit', header: 'Commit', type: 'line', listed: true },
  ],
  defaults: ({ today }) => ({ at: today }),
})
