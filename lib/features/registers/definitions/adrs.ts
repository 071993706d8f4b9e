import { inWords } from '@/lib/messages/in-words'
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
  searched: true,
  feeds: ['BE-2'],
  seat: 'platform-team-lead',
  columns: [
    { field: 'title', formerly: 'Title', listed: true },
    { field: 'status', labels: 'adrStatus', listed: true, filter: true, bulk: true },
    { field: 'decision', formerly: 'Decision' },
    { field: 'decidedAt', formerly: 'Decided on', listed: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'links', listed: 'wide' },
    { field: 'supersededBy', listed: true },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
  derive: (row, before, today) =>
    row.status === 'accepted' && before?.status !== 'accepted' && row.decidedAt === null ? { decidedAt: today } : {},
  rules: (row) => {
    const errors: FieldError[] = []
    if (row.supersededBy !== null && row.status !== 'superseded') {
      errors.push({ pointer: '/status', message: inWords('registers.anotherDecisionReplacedThisOne') })
    }
    return errors
  },
})
