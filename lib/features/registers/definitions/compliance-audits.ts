import { complianceAudit } from '@/lib/document/operations'
import { register } from '../definition'

/** Audits planned, running and done. Only one that passed in the last year shows that somebody looked. */
export const complianceAudits = register({
  section: 'complianceAudits',
  name: 'compliance-audits',
  module: 'operations',
  title: 'scope',
  nameOf: (row) => `${row.scope} · ${row.at}`,
  same: ['scope', 'at'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P5-D6'],
  columns: [
    { field: 'scope', header: 'Scope', type: 'line', required: true, listed: true },
    { field: 'at', header: 'Date', type: 'day', required: true, listed: true },
    {
      field: 'outcome',
      header: 'Outcome',
      type: 'choice',
      labels: 'auditOutcome',
      options: complianceAudit.shape.outcome.options,
      required: true,
      listed: true,
      filter: true,
      inline: true,
    },
    { field: 'auditor', header: 'Auditor', type: 'line', listed: true },
  ],
  defaults: ({ today }) => ({ at: today }),
  rules: (row, _before, today) =>
    row.outcome !== 'in-progress' && row.at > today
      ? [
          {
            pointer: '/at',
            message: 'An audit with an outcome already happened. Use “In progress” for one that is planned.',
          },
        ]
      : [],
})
