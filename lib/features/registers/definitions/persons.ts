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
  kept: 'A person stays, because records name them. Set them inactive in Settings, People: that ends their membership and seats.',
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
      setElsewhere: 'Set this in Settings, People: it is said there what ends for the person.',
    },
  ],
  rules: ({ email }) =>
    email === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? []
      : [{ pointer: '/email', message: 'Use an e-mail address like kim@example.org.' }],
})
