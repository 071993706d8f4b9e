import { register } from '../definition'

/** Questions of customers, one list per customer; the records answer them, people add what records cannot say. */
export const questionnaireItems = register({
  section: 'questionnaireItems',
  name: 'questionnaire-items',
  module: 'operations',
  title: 'question',
  same: ['questionnaire', 'question'],
  sort: { field: 'questionnaire', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  feeds: [],
  searched: true,
  page: { group: 'governance.audit', icon: 'list' },
  columns: [
    { field: 'questionnaire', listed: true, filter: true },
    { field: 'number', listed: 'wide' },
    { field: 'question', listed: true },
    { field: 'reference', listed: 'wide' },
    { field: 'controlId', listed: true },
    { field: 'answer', listed: 'wide' },
    { field: 'owner', listed: true, filter: true },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
})
