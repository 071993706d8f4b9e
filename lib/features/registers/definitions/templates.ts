import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

const controls = ['managedIdentity', 'privateEndpoint', 'diagnostics', 'tagging'] as const

/** Infrastructure templates. What was validated is written by the portal from the recorded validations. */
export const templates = register({
  section: 'templates',
  name: 'templates',
  module: 'platform',
  title: 'name',
  same: ['name'],
  sort: { field: 'name', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  searched: true,
  feeds: ['P3-A5', 'P3-A7', 'SE-2', 'BB-4'],
  seat: 'platform-team-lead',
  columns: [
    { field: 'name', formerly: 'Name', listed: true },
    { field: 'kind', listed: true },
    { field: 'workload', labels: 'templateWorkload', listed: true, filter: true, inline: true, bulk: true },
    { field: 'approval', labels: 'templateApproval', listed: true, filter: true, inline: true, bulk: true },
    { field: 'changedAt', formerly: 'Last changed on', listed: true, inline: true },
    {
      field: 'validation',
      labels: 'validation',
      listed: true, // No filter: its value none would be taken for "not known".
      portal: true,
    },
    { field: 'validatedAt', formerly: 'Validated on', fact: true, listed: true, portal: true },
    { field: 'managedIdentity', formerly: 'Managed identity', listed: 'wide', bulk: true },
    { field: 'privateEndpoint', listed: 'wide', bulk: true },
    { field: 'diagnostics', listed: 'wide', bulk: true },
    { field: 'tagging', listed: 'wide', bulk: true },
  ],
  defaults: ({ today }) => ({ changedAt: today }),
  // Learning what a control is changes nothing in the template; switching it does, and asks for a new validation.
  derive: (row, before, today) => {
    if (!before || row.changedAt !== before.changedAt) return {}
    const switched = controls.some((control) => before[control] !== null && row[control] !== before[control])
    return switched || row.kind !== before.kind ? { changedAt: today } : {}
  },
  rules: (row) => {
    const errors: FieldError[] = []
    if (row.approval === 'approved' && row.changedAt === null) {
      errors.push({
        pointer: '/changedAt',
        message: inWords('registers.anApprovedTemplateNeedsThe'),
      })
    }
    return errors
  },
})
