import { inWords } from '@/lib/messages/in-words'
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
  searched: true,
  feeds: ['BE-1', 'BE-2', 'BE-3', 'BE-4', 'BE-5'],
  seat: 'platform-team-lead',
  columns: [
    { field: 'name', formerly: 'Name', listed: true },
    { field: 'category', listed: true, inline: true, bulk: true },
    { field: 'kind', labels: 'componentKind', listed: true, filter: true, bulk: true },
    { field: 'managedEquivalent', labels: 'managedEquivalent', listed: true, filter: true, inline: true, bulk: true },
    { field: 'managedAlternative', listed: 'wide' },
    { field: 'managedRadarEntryId', formerly: 'Radar entry of the alternative', filter: true },
    { field: 'adrId', formerly: 'Decision (ADR)', listed: true, filter: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'maintenanceHoursPerMonth', formerly: 'Maintenance hours per month', listed: 'wide' },
    { field: 'retiredAt', formerly: 'Retired on', fact: false },
    { field: 'provider', labels: 'provider', filter: true, bulk: true, later: true },
    { field: 'region', filter: true, bulk: true, later: true },
    { field: 'portability', bulk: true, later: true },
    { field: 'exitPlanUrl', later: true },
    { field: 'exitDays', bulk: true, later: true },
    { field: 'exitTestedAt', bulk: true, later: true },
  ],
  rules: (row, before) => {
    const errors: FieldError[] = []
    if (row.kind === 'custom' && row.managedEquivalent === 'no' && row.managedAlternative !== null) {
      errors.push({
        pointer: '/managedEquivalent',
        message: inWords('registers.aManagedAlternativeIsNamed'),
      })
    }
    if (row.exitTestedAt !== null && row.exitPlanUrl === null && before?.exitTestedAt !== row.exitTestedAt) {
      errors.push({ pointer: '/exitPlanUrl', message: inWords('data.linkThePlanThatWasTested') })
    }
    return errors
  },
})
