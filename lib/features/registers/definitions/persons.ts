import { inWords } from '@/lib/messages/in-words'
import { register } from '../definition'

/**
 * The directory: everybody who can own a record, be assigned something or hold a seat. Signing in needs an invitation.
 * Becoming inactive ends membership, sessions and seats, so it has a route of its own.
 */
export const persons = register({
  section: 'persons',
  name: 'persons',
  module: 'people',
  title: 'name',
  unique: ['email'],
  kept: inWords('registers.aPersonStaysBecauseRecords'),
  sort: { field: 'name', descending: false },
  write: { create: 'organization:administer', edit: 'organization:administer' },
  feeds: [],
  columns: [
    { field: 'name', listed: true },
    { field: 'email', type: 'line', listed: true, readers: 'organization:administer' },
    { field: 'teamId', listed: true, filter: true, bulk: true },
    {
      field: 'active',
      listed: true,
      filter: true,
      portal: true,
      setElsewhere: inWords('registers.setThisInSettingsPeople'),
    },
  ],
  rules: ({ email }) =>
    email === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? []
      : [{ pointer: '/email', message: inWords('registers.useAnEMailAddress') }],
})
