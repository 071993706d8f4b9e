import { radarEntry } from '@/lib/document/operations'
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
  feeds: ['P6-B1', 'P6-B2', 'P6-B3', 'BE-5'],
  seat: 'infrastructure-lead',
  columns: [
    { field: 'name', header: 'Technology', formerly: 'Name', type: 'line', required: true, listed: true },
    {
      field: 'quadrant',
      header: 'Quadrant',
      type: 'choice',
      labels: 'radarQuadrant',
      options: radarEntry.shape.quadrant.unwrap().unwrap().options,
      listed: true,
      filter: true,
      inline: true,
      bulk: true,
    },
    { field: 'managedAlternative', header: 'Use instead', formerly: 'Managed alternative', type: 'line', listed: true },
    {
      field: 'adrId',
      header: 'Decision',
      formerly: 'Decision (ADR)',
      type: 'reference',
      refersTo: 'adrs',
      listed: true,
    },
    { field: 'owner', header: 'Owner', type: 'person', listed: true, filter: true, inline: true, bulk: true },
    { field: 'endsAt', header: 'Trial ends on', type: 'day', listed: true, inline: true },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
})
