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
    { field: 'radarEntryId', formerly: 'Radar entry', listed: true, filter: true },
    { field: 'ring', labels: 'ring', listed: true, filter: true },
    { field: 'at', formerly: 'Moved on', listed: true },
    { field: 'reason', listed: true },
  ],
  defaults: ({ today }) => ({ at: today }),
})
