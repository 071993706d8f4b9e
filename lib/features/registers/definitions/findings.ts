import { severity } from '@/lib/document/operations'
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
  feeds: ['P5-D6', 'gate 5→6'],
  columns: [
    { field: 'title', header: 'Finding', type: 'line', required: true, listed: true },
    {
      field: 'severity',
      header: 'Severity',
      type: 'choice',
      labels: 'severity',
      options: severity.options,
      required: true,
      listed: true,
      filter: true,
      inline: true,
      bulk: true,
    },
    { field: 'owner', header: 'Owner', type: 'person', listed: true, filter: true, inline: true, bulk: true },
    { field: 'openedAt', header: 'Opened on', type: 'day', required: true, fact: true, listed: true },
    { field: 'dueAt', header: 'Due', type: 'day', listed: true, inline: true, bulk: true },
    { field: 'closedAt', header: 'Closed on', type: 'day', fact: true, listed: true, inline: true },
    {
      field: 'auditId',
      header: 'Audit',
      type: 'reference',
      refersTo: 'complianceAudits',
      listed: 'wide',
      filter: true,
    },
    { field: 'severityRaisedAt', header: 'Severity raised on', type: 'day', portal: true },
  ],
  defaults: ({ today }) => ({ openedAt: today }),
  // Lowering keeps the day: a severity that went up after an approval cannot be hidden by a step back and forth.
  derive: (row, before, today) =>
    before && ranks.indexOf(row.severity) > ranks.indexOf(before.severity) ? { severityRaisedAt: today } : {},
  rules: ({ openedAt, closedAt, dueAt }) => [
    ...(closedAt !== null && closedAt < openedAt
      ? [{ pointer: '/closedAt', message: 'It cannot be closed before it was opened.' }]
      : []),
    ...(dueAt !== null && dueAt < openedAt
      ? [{ pointer: '/dueAt', message: 'It cannot be due before it was opened.' }]
      : []),
  ],
})
