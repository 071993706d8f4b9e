import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

/** The data that models and use cases read: whose it is, where it lies, where it may lie, and what it was made from. */
export const dataSources = register({
  section: 'dataSources',
  name: 'data-sources',
  module: 'governance',
  title: 'name',
  same: ['name'],
  sort: { field: 'name', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: ['P5-D1', 'SC-4'],
  columns: [
    { field: 'name', listed: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'dataClass', labels: 'dataClass', listed: true, filter: true, inline: true, bulk: true },
    { field: 'personal', labels: 'aboutPeople', listed: true, filter: true, inline: true, bulk: true },
    { field: 'regions', listed: true, filter: true, bulk: true },
    { field: 'allowedRegions', listed: true, filter: true, bulk: true },
    { field: 'legalBasis', bulk: true },
    { field: 'fromIds', listed: 'wide' },
    { field: 'lineageUrl' },
    { field: 'protection', labels: 'protection', filter: true, bulk: true },
    { field: 'retentionDays', bulk: true },
    { field: 'qualityCheck', bulk: true, later: true },
    { field: 'lastCheckedAt', bulk: true, later: true },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
  rules: (row, before) => {
    const errors: FieldError[] = []
    const say = (field: string, message: string) => errors.push({ pointer: `/${field}`, message })
    for (const field of ['regions', 'allowedRegions', 'fromIds'] as const) {
      const names = row[field].map((one) => one.toLowerCase().replaceAll(/\s+/g, ''))
      if (new Set(names).size < names.length) say(field, inWords('data.nameEachOnce'))
    }
    if (row.lastCheckedAt !== null && row.qualityCheck === null && before?.lastCheckedAt !== row.lastCheckedAt) {
      say('qualityCheck', inWords('data.sayWhatIsChecked'))
    }
    return errors
  },
})
