import { inWords } from '@/lib/messages/in-words'
import { register } from '../definition'

/** What was spent, per team, project or tag and month. Experiment and production are kept apart. */
export const costEntries = register({
  section: 'costEntries',
  name: 'cost-entries',
  module: 'gpu',
  title: 'month',
  nameOf: (row, named) =>
    [named(row.teamId) || 'Without a team', row.project ?? row.costTag, row.month].filter(Boolean).join(' · '),
  same: ['month', 'teamId', 'project', 'costTag', 'environment'],
  sort: { field: 'month', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P3-D4', 'P3-E3', 'cost-vs-budget'],
  columns: [
    { field: 'month', listed: true, filter: true, fact: false },
    { field: 'teamId', listed: true, filter: true, inline: true, bulk: true },
    { field: 'project', listed: true, bulk: true },
    { field: 'costTag', listed: true, inline: true, bulk: true },
    { field: 'provider', labels: 'provider', filter: true, bulk: true },
    { field: 'region', filter: true, bulk: true },
    { field: 'endpointId', filter: true, bulk: true },
    { field: 'environment', labels: 'costEnvironment', listed: true, filter: true, bulk: true },
    { field: 'amount', listed: true, inline: true },
  ],
  defaults: ({ today }) => ({ month: today.slice(0, 7) }),
  rules: (row, before, today) =>
    row.month > today.slice(0, 7) && before?.month !== row.month
      ? [{ pointer: '/month', message: inWords('registers.thisMonthHasNotBegun') }]
      : [],
})
