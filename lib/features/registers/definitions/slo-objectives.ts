import { label } from '@/lib/content'
import { register } from '../definition'

/** What an endpoint promises: one target of each of the four kinds. */
export const sloObjectives = register({
  section: 'sloObjectives',
  name: 'slo-objectives',
  module: 'operations',
  title: 'endpointId',
  nameOf: (row, named) => `${named(row.endpointId)} · ${label('sloKind', row.kind)}`,
  key: ['endpointId', 'kind'],
  sort: { field: 'endpointId', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P5-B1', 'P5-B3', 'models-in-production'],
  columns: [
    { field: 'endpointId', listed: true, filter: true },
    { field: 'kind', labels: 'sloKind', listed: true, filter: true },
    { field: 'target', listed: true, inline: true, bulk: true },
  ],
})
