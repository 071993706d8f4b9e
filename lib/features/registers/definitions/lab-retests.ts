import { inWords } from '@/lib/messages/in-words'
import { register } from '../definition'

/** The guided lab taken again by people who passed it: below 80 % after gate 2→3 opens a rollback review. */
export const labRetests = register({
  section: 'labRetests',
  name: 'lab-retests',
  module: 'people',
  title: 'at',
  same: ['at'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P2-A5', 'gate 2→3'],
  columns: [
    { field: 'at', listed: true },
    { field: 'participants', formerly: 'Participants', listed: true },
    { field: 'passed', listed: true },
  ],
  defaults: ({ today }) => ({ at: today }),
  rules: (row) =>
    row.passed > row.participants
      ? [{ pointer: '/passed', message: inWords('registers.morePeopleCannotHavePassed') }]
      : [],
})
