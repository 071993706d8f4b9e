import { register } from '../definition'

/** Risks people see, beside those the portal finds by itself; likelihood × impact orders them. */
export const riskEntries = register({
  section: 'riskEntries',
  name: 'risk-entries',
  module: 'people',
  title: 'title',
  same: ['title'],
  sort: { field: 'impact', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: [],
  columns: [
    { field: 'title', listed: true },
    { field: 'source', labels: 'riskSource', listed: 'wide', filter: true },
    { field: 'likelihood', listed: true, inline: true, bulk: true },
    { field: 'impact', listed: true, inline: true, bulk: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'mitigation', listed: 'wide' },
    { field: 'closedAt', listed: true, filter: true, bulk: true },
  ],
})
