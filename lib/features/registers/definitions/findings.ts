import { severity } from '@/lib/document/operations'
import { inWords } from '@/lib/messages/in-words'
import { register } from '../definition'

const ranks = severity.options

/**
 * What an audit or a review found. A critical or high one that is open holds gate 5→6 back and, found or raised after the
 * approval, opens a rollback review.
 */
export const findings = register({
  section: 'findings',
  name: 'findings',
  module: 'operations',
  title: 'title',
  same: ['title', 'openedAt'],
  sort: { field: 'severity', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: ['P5-D6', 'gate 5→6'],
  columns: [
    { field: 'title', required: true, listed: true },
    { field: 'severity', labels: 'severity', listed: true, filter: true, inline: true, bulk: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'openedAt', listed: true },
    { field: 'dueAt', listed: true, inline: true, bulk: true },
    { field: 'closedAt', listed: true, inline: true },
    { field: 'auditId', listed: 'wide', filter: true },
    { field: 'modelTestId' },
    { field: 'runbookTestId' },
    { field: 'controlId', listed: 'wide', filter: true },
    { field: 'dataSourceId', filter: true },
    { field: 'severityRaisedAt', portal: true },
  ],
  defaults: ({ today }) => ({ openedAt: today }),
  // Lowering keeps the day: a severity that went up after an approval cannot be hidden by a step back and forth.
  derive: (row, before, today) =>
    before && ranks.indexOf(row.severity) > ranks.indexOf(before.severity) ? { severityRaisedAt: today } : {},
  rules: ({ openedAt, closedAt, dueAt }) => [
    ...(closedAt !== null && closedAt < openedAt
      ? [{ pointer: '/closedAt', message: inWords('registers.itCannotBeClosedBefore') }]
      : []),
    ...(dueAt !== null && dueAt < openedAt
      ? [{ pointer: '/dueAt', message: inWords('registers.itCannotBeDueBefore') }]
      : []),
  ],
})
