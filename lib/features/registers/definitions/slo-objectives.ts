import { label } from '@/lib/content'
import { sloObjective } from '@/lib/document/operations'
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
    {
      field: 'endpointId',
      header: 'Endpoint',
      type: 'reference',
      refersTo: 'endpoints',
      required: true,
      listed: true,
      filter: true,
    },
    {
      field: 'kind',
      header: 'Objective',
      type: 'choice',
      labels: 'sloKind',
      options: sloObjective.shape.kind.options,
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'target', header: 'Target', type: 'line', required: true, listed: true, inline: true, bulk: true },
  ],
})
