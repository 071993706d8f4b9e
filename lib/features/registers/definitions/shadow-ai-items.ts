import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { usedAfterFound } from '@/lib/scoring/shadow-use'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

const settled = ['adopted', 'retired']

type Item = Row<'shadowAiItems'>

/** The day an item is settled is kept with it, and goes when it is opened again. */
function closing(row: Item, before: Item | null, today: string): Partial<Item> {
  if (before?.status === row.status) return {}
  if (settled.includes(row.status)) return row.closedAt === null ? { closedAt: today } : {}
  return before && settled.includes(before.status) && row.closedAt === before.closedAt ? { closedAt: null } : {}
}

/** What the version before said about its use: the rules ask whether it ever was, or was not, in use. */
function earlierUse(row: Item, before: Item | null): Partial<Item> {
  if (before === null || before.inUse === row.inUse) return {}
  return before.inUse === 'no' ? { earlierUnused: true } : { earlierUsed: true }
}

/** Found AI use nobody approved. A find is progress: nothing here ever lowers a rating. */
export const shadowAiItems = register({
  section: 'shadowAiItems',
  name: 'shadow-ai-items',
  module: 'governance',
  title: 'title',
  same: ['title', 'source'],
  sort: { field: 'risk', descending: true, last: { field: 'status', values: settled } },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  restricted: {
    field: 'dataClass',
    values: ['confidential', 'restricted'],
    permission: 'shadow-ai:read-restricted',
    readers: ['owner', 'reportedBy'],
  },
  searched: true,
  feeds: ['P1-C2', 'SA-1', 'SA-2', 'SA-4'],
  columns: [
    { field: 'title', formerly: 'Title', listed: true },
    { field: 'source', formerly: 'Source', labels: 'discoverySource', listed: true, filter: true },
    { field: 'status', labels: 'shadowAiStatus', listed: true, filter: true, bulk: true },
    { field: 'risk', labels: 'risk', listed: true, filter: true, inline: true, bulk: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'teamId', filter: true, bulk: true },
    { field: 'dataClass', labels: 'dataClass', listed: true, filter: true, bulk: true },
    { field: 'environment', labels: 'environment', listed: 'wide', filter: true, bulk: true },
    { field: 'inUse', labels: 'inUse', listed: 'wide', filter: true, bulk: true },
    { field: 'inUseSince' },
    { field: 'discoveredAt', formerly: 'Found on', listed: 'wide' },
    { field: 'discoveryRunId', formerly: 'Discovery run', sheet: false },
    { field: 'decision' },
    { field: 'dueAt', listed: true, inline: true, bulk: true },
    { field: 'acceptedUntil' },
    { field: 'securityReviewedAt', fact: true, portal: true },
    { field: 'reviewedBy', portal: true },
    { field: 'reportedBy', portal: true },
    { field: 'closedAt', formerly: 'Closed on' },
    { field: 'note' },
  ],
  defaults: ({ today, personId }) => ({ discoveredAt: today, reportedBy: personId }),
  derive: (row, before, today) => ({ ...earlierUse(row, before), ...closing(row, before, today) }),
  rules: (row, before, today) => {
    const errors: FieldError[] = []
    const moved = before?.status !== row.status
    const dated = before?.inUseSince !== row.inUseSince || before?.discoveredAt !== row.discoveredAt
    if (dated && usedAfterFound(row)) {
      errors.push({
        pointer: '/inUseSince',
        message: inWords('registers.itCannotBeInUse'),
      })
    }
    if ((row.status === 'adopted' || row.status === 'accepted') && row.securityReviewedAt === null) {
      errors.push({
        pointer: '/status',
        message: inWords('registers.adoptedAndAcceptedNeedA'),
      })
    }
    if (row.status === 'migrating' && row.owner === null) {
      errors.push({ pointer: '/owner', message: inWords('registers.migratingNeedsAnOwner') })
    }
    if (row.status === 'migrating' && row.dueAt === null) {
      errors.push({ pointer: '/dueAt', message: inWords('registers.migratingNeedsADueDate') })
    }
    if (row.status === 'accepted' && row.acceptedUntil === null) {
      errors.push({ pointer: '/acceptedUntil', message: inWords('registers.anAcceptedRiskNeedsThe') })
    }
    const untilIsNew = before?.acceptedUntil !== row.acceptedUntil || (moved && row.status === 'accepted')
    if (row.acceptedUntil !== null && untilIsNew && row.acceptedUntil <= today) {
      errors.push({ pointer: '/acceptedUntil', message: inWords('registers.useADateAfterToday') })
    }
    if (row.closedAt !== null && row.closedAt < row.discoveredAt) {
      errors.push({ pointer: '/closedAt', message: inWords('registers.itCannotBeClosedBeforeIt') })
    }
    return errors
  },
})
