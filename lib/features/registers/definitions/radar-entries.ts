import { register } from '../definition'

/** The technologies of the radar. Where each one stands is its newest move. */
export const radarEntries = register({
  section: 'radarEntries',
  name: 'radar-entries',
  module: 'platform',
  title: 'name',
  unique: ['name'],
  sort: { field: 'name', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: ['P6-B1', 'P6-B2', 'P6-B3', 'BE-5'],
  seat: 'infrastructure-lead',
  columns: [
    { field: 'name', formerly: 'Name', listed: true },
    { field: 'quadrant', labels: 'radarQuadrant', listed: true, filter: true, inline: true, bulk: true },
    { field: 'managedAlternative', formerly: 'Managed alternative', listed: true },
    { field: 'adrId', formerly: 'Decision (ADR)', listed: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'endsAt', listed: true, inline: true },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
})
