import { inWords } from '@/lib/messages/in-words'
import { register } from '../definition'

/** Teams of the organization: who owns, pays and learns. */
export const teams = register({
  section: 'teams',
  name: 'teams',
  module: 'people',
  title: 'name',
  unique: ['name'],
  kept: inWords('registers.aTeamStaysBecauseRecords'),
  sort: { field: 'name', descending: false },
  searched: true,
  write: { create: 'organization:administer', edit: 'organization:administer' },
  feeds: ['P5-A1', 'P5-A2', 'P5-A4'],
  columns: [
    { field: 'name', listed: true },
    { field: 'active', listed: true, filter: true, bulk: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'isolated', listed: true, filter: true, inline: true, bulk: true },
    { field: 'quotaEnforced', listed: true, filter: true, inline: true, bulk: true },
    { field: 'dashboardUrl', listed: 'wide' },
  ],
})
