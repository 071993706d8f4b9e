import { radarEvent } from '@/lib/document/operations'
import { register } from '../definition'

/** Every move of an entry into a ring; the newest one says where it stands. */
export const radarEvents = register({
  section: 'radarEvents',
  name: 'radar-events',
  module: 'platform',
  title: 'radarEntryId',
  nameOf: (row, named) => `${named(row.radarEntryId)} · ${row.at}`,
  key: ['radarEntryId', 'at'],
  repeated: 'last',
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P6-B1', 'BE-5'],
  seat: 'infrastructure-lead',
  columns: [
    {
      field: 'radarEntryId',
      header: 'Technology',
      formerly: 'Radar entry',
      type: 'reference',
      refersTo: 'radarEntries',
      required: true,
      listed: true,
      filter: true,
    },
    {
      field: 'ring',
      header: 'Ring',
      type: 'choice',
      labels: 'ring',
      options: radarEvent.shape.ring.options,
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'at', header: 'Moved', formerly: 'Moved on', type: 'day', required: true, fact: true, listed: true },
    { field: 'reason', header: 'Reason', type: 'text', listed: true },
  ],
  defaults: ({ today }) => ({ at: today }),
})
