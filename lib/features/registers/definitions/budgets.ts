import { register } from '../definition'

/** What a team may spend on AI in a month; without a team it is the budget of the whole organization. */
export const budgets = register({
  section: 'budgets',
  name: 'budgets',
  module: 'gpu',
  title: 'teamId',
  nameOf: (row, named) => [named(row.teamId) || 'Without a team', row.month].join(' · '),
  key: ['teamId', 'month'],
  sort: { field: 'month', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P3-E1', 'P3-E2', 'cost-vs-budget'],
  columns: [
    { field: 'month', listed: true, filter: true, fact: false },
    { field: 'teamId', listed: true, filter: true },
    { field: 'amount', listed: true, inline: true, bulk: true },
  ],
  defaults: ({ today }) => ({ month: today.slice(0, 7) }),
})
