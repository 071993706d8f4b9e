import { inWords } from '@/lib/messages/in-words'
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
    { field: 'scope', listed: true },
    { field: 'at', listed: true, fact: false },
    { field: 'outcome', labels: 'auditOutcome', listed: true, filter: true, inline: true },
    { field: 'auditor', listed: true },
    { field: 'frameworks', labels: 'complianceFramework', listed: 'wide' },
  ],
  defaults: ({ today }) => ({ at: today }),
  rules: (row, _before, today) =>
    row.outcome !== 'in-progress' && row.at > today
      ? [
          {
            pointer: '/at',
            message: inWords('registers.anAuditWithAnOutcome'),
          },
        ]
      : [],
})
