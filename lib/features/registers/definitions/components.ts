import { component } from '@/lib/document/operations'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

/** The parts the platform is made of: bought as a managed service, or built here. */
export const components = register({
  section: 'components',
  name: 'components',
  module: 'platform',
  title: 'name',
  same: ['name'],
  sort: { field: 'name', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  feeds: ['BE-1', 'BE-2', 'BE-3', 'BE-4', 'BE-5'],
  seat: 'platform-team-lead',
  columns: [
    { field: 'name', header: 'Component', formerly: 'Name', type: 'line', required: true, listed: true },
    { field: 'category', header: 'Category', type: 'line', listed: true, inline: true, bulk: true },
    {
      field: 'kind',
      header: 'Kind',
      type: 'choice',
      labels: 'componentKind',
      options: component.shape.kind.options,
      required: true,
      listed: true,
      filter: true,
      bulk: true,
    },
    {
      field: 'managedEquivalent',
      header: 'Managed equivalent',
      type: 'choice',
      labels: 'managedEquivalent',
      options: component.shape.managedEquivalent.unwrap().options,
      listed: true,
      filter: true,
      inline: true,
      bulk: true,
    },
    { field: 'managedAlternative', header: 'Managed alternative', type: 'line', listed: 'wide' },
    {
      field: 'managedRadarEntryId',
      header: 'Alternative on the radar',
      formerly: 'Radar entry of the alternative',
      type: 'reference',
      refersTo: 'radarEntries',
      filter: true,
    },
    {
      field: 'adrId',
      header: 'Decision',
      formerly: 'Decision (ADR)',
      type: 'reference',
      refersTo: 'adrs',
      listed: true,
      filter: true,
    },
    { field: 'owner', header: 'Owner', type: 'person', listed: true, filter: true, inline: true, bulk: true },
    {
      field: 'maintenanceHoursPerMonth',
      header: 'Upkeep, hours a month',
      formerly: 'Maintenance hours per month',
      type: 'number',
      listed: 'wide',
    },
    { field: 'retiredAt', header: 'Retired', formerly: 'Retired on', type: 'day' },
  ],
  rules: (row) => {
    const errors: FieldError[] = []
    if (row.kind === 'custom' && row.managedEquivalent === 'no' && row.managedAlternative !== null) {
      errors.push({
        pointer: '/managedEquivalent',
        message:
          'A managed alternative is named, so there is an equivalent: choose Yes, or leave the alternative empty.',
      })
    }
    return errors
  },
})
