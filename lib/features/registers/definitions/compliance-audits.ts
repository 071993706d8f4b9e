import { register } from '../definition'

export const complianceAudits = register({
  section: 'complianceAudits',
  name: 'compliance-audits',
  module: 'operations',
  title: 'at',
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'at', header: 'At', type: 'day', required: true, listed: true },
    { field: 'scope', header: 'Scope', type: 'line', required: true, listed: true },
    {
      field: 'outcome',
      header: 'Outcome',
      type: 'choice',
      labels: 'auditOutcome',
      options: ['passed', 'failed', 'in-progress'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'auditor', header: 'Auditor', type: 'line', listed: true },
  ],
})
