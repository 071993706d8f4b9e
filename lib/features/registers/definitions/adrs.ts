import { adr } from '@/lib/document/operations'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

/** Architecture decision records: why a part is built, bought or left. */
export const adrs = register({
  section: 'adrs',
  name: 'adrs',
  module: 'platform',
  title: 'title',
  same: ['title'],
  sort: { field: 'title', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  feeds: ['BE-2'],
  seat: 'platform-team-lead',
  columns: [
    { field: 'title', header: 'Decision', formerly: 'Title', type: 'line', required: true, listed: true },
    {
      field: 'status',
      header: 'Status',
      type: 'choice',
      labels: 'adrStatus',
      options: adr.shape.status.unwrap().options,
      listed: true,
      filter: true,
      bulk: true,
    },
    { field: 'decision', header: 'What was decided, and why', formerly: 'Decision', type: 'text' },
    { field: 'decidedAt', header: 'Decided', formerly: 'Decided on', type: 'day', fact: true, listed: true },
    { field: 'owner', header: 'Owner', type: 'person', listed: true, filter: true, inline: true, bulk: true },
    { field: 'links', header: 'Links', type: 'list', listed: 'wide' },
    { field: 'supersededBy', header: 'Superseded by', type: 'reference', refersTo: 'adrs', listed: true },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
  derive: (row, before, today) =>
    row.status === 'accepted' && before?.status !== 'accepted' && row.decidedAt === null ? { decidedAt: today } : {},
  rules: (row) => {
    const errors: FieldError[] = []
    if (row.supersededBy !== null && row.status !== 'superseded') {
      errors.push({ pointer: '/status', message: 'Another decision replaced this one, so its status is Superseded.' })
    }
    return errors
  },
})
