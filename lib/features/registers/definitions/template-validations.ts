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
    { field: 'templateId', listed: true, filter: true },
    { field: 'at', formerly: 'Validated on', listed: true },
    { field: 'outcome', labels: 'outcome', listed: true, filter: true },
    { field: 'commit', listed: true },
  ],
  defaults: ({ today }) => ({ at: today }),
})
