import { framework } from '@/lib/content'
import { register } from '../definition'

const roles = Object.fromEntries(framework.roles.map(({ id, name }) => [id, name]))

/** How well a person knows a skill of a role, 1 to 5; the newest rating stands in the matrix. */
export const skillRatings = register({
  section: 'skillRatings',
  name: 'skill-ratings',
  module: 'people',
  title: 'personId',
  same: ['personId', 'role', 'skill', 'at'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['personId'],
  feeds: ['P1-B2', 'P2-A6'],
  columns: [
    { field: 'personId', listed: true, filter: true },
    { field: 'role', type: 'choice', names: roles, options: Object.keys(roles), listed: true, filter: true },
    { field: 'skill', listed: true },
    { field: 'dimension', labels: 'skillDimension', listed: true, filter: true, inline: true, bulk: true },
    { field: 'level', listed: true, inline: true },
    { field: 'at', listed: true },
  ],
  defaults: ({ today }) => ({ at: today }),
})
