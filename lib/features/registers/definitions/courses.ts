import { course } from '@/lib/document/assessment'
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
  feeds: ['P2-A1', 'P2-A2', 'P2-A3', 'P2-A4', 'P2-A9'],
  columns: [
    { field: 'title', header: 'Course', type: 'line', required: true, listed: true },
    {
      field: 'tier',
      header: 'Tier',
      type: 'choice',
      labels: 'tier',
      options: course.shape.tier.options,
      required: true,
      listed: true,
      filter: true,
      bulk: true,
    },
    { field: 'mandatory', header: 'Mandatory', type: 'flag', listed: true, filter: true, inline: true, bulk: true },
    { field: 'topics', header: 'Topics', type: 'list', listed: 'wide' },
  ],
})
