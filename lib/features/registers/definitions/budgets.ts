import { register } from '../definition'

export const budgets = register({
  section: 'budgets',
  name: 'budgets',
  module: 'gpu',
  title: 'teamId',
  sort: { field: 'month', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'teamId', header: 'Team', type: 'team', listed: true },
    { field: 'month', header: 'Month', type: 'month', required: true, listed: true },
    { field: 'amount', header: 'Amount', type: 'money', required: true, listed: true },
  ],
})
