import { template } from '@/lib/document/platform'
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
  feeds: ['P3-A5', 'P3-A7', 'SE-2', 'BB-4'],
  seat: 'platform-team-lead',
  columns: [
    { field: 'name', header: 'Template', formerly: 'Name', type: 'line', required: true, listed: true },
    { field: 'kind', header: 'Kind', type: 'line', required: true, listed: true },
    {
      field: 'approval',
      header: 'Approval',
      type: 'choice',
      labels: 'templateApproval',
      options: template.shape.approval.unwrap().options,
      listed: true,
      filter: true,
      inline: true,
      bulk: true,
    },
    {
      field: 'changedAt',
      header: 'Last changed',
      formerly: 'Last changed on',
      type: 'day',
      fact: true,
      listed: true,
      inline: true,
    },
    {
      field: 'validation',
      header: 'Validation',
      type: 'choice',
      labels: 'validation',
      options: template.shape.validation.unwrap().options,
      listed: true,
      // No filter: its value none would be taken for "not known".
      portal: true,
    },
    {
      field: 'validatedAt',
      header: 'Validated',
      formerly: 'Validated on',
      type: 'day',
      fact: true,
      listed: true,
      portal: true,
    },
    { field: 'managedIdentity', header: 'Managed identity', type: 'flag', listed: 'wide', bulk: true },
    { field: 'privateEndpoint', header: 'Private endpoint', type: 'flag', listed: 'wide', bulk: true },
    { field: 'diagnostics', header: 'Diagnostic settings', type: 'flag', listed: 'wide', bulk: true },
    { field: 'tagging', header: 'Resource tags', type: 'flag', listed: 'wide', bulk: true },
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
        message: 'An approved template needs the day of its last change: only a later validation counts.',
      })
    }
    return errors
  },
})
