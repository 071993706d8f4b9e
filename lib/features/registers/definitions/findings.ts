import { register } from '../definition'

export const findings = register({
  section: 'findings',
  name: 'findings',
  module: 'operations',
  title: 'title',
  sort: { field: 'openedAt', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  feeds: [],
  columns: [
    { field: 'auditId', header: 'Audit', type: 'reference', refersTo: 'complianceAudits', listed: true },
    { field: 'title', header: 'Title', type: 'line', listed: true },
    {
      field: 'severity',
      header: 'Severity',
      type: 'choice',
      labels: 'severity',
      options: ['low', 'medium', 'high', 'critical'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'openedAt', header: 'Opened at', type: 'day', required: true, listed: true },
    { field: 'closedAt', header: 'Closed at', type: 'day', listed: true },
    { field: 'owner', header: 'Owner', type: 'person', listed: true },
    { field: 'dueAt', header: 'Due at', type: 'day' },
    { field: 'severityRaisedAt', header: 'Severity raised at', type: 'day' },
  ],
})
