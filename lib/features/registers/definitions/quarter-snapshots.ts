import { register } from '../definition'

/** What the portal remembers of each quarter when it ends; the share of own-built parts is what BE-3 compares with. */
export const quarterSnapshots = register({
  section: 'quarterSnapshots',
  name: 'quarter-snapshots',
  module: 'people',
  title: 'quarter',
  sort: { field: 'quarter', descending: true },
  write: null,
  feeds: ['BE-3', 'P6-A2', 'P6-C2'],
  columns: [
    { field: 'quarter', portal: true, listed: true },
    { field: 'customShare', formerly: 'Own-built share %', portal: true, listed: true },
    { field: 'radarChanges', portal: true, listed: true },
    { field: 'decisions', portal: true, listed: true },
  ],
})
