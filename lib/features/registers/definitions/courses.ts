import { register } from '../definition'

/** What people learn, in three tiers; only mandatory courses count for the gate. */
export const courses = register({
  section: 'courses',
  name: 'courses',
  module: 'people',
  title: 'title',
  same: ['title'],
  sort: { field: 'title', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  searched: true,
  feeds: ['P2-A1', 'P2-A2', 'P2-A3', 'P2-A4', 'P2-A9'],
  columns: [
    { field: 'title', listed: true },
    { field: 'tier', labels: 'tier', listed: true, filter: true, bulk: true },
    { field: 'mandatory', listed: true, filter: true, inline: true, bulk: true },
    { field: 'topics', listed: 'wide' },
  ],
})
