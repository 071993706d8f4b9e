import { register } from '../definition'

/** Who has to stand behind the adoption, by group; gate 1→2 asks that each one acknowledged the present goal. */
export const stakeholders = register({
  section: 'stakeholders',
  name: 'stakeholders',
  module: 'governance',
  title: 'name',
  same: ['name'],
  sort: { field: 'group', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  searched: true,
  feeds: ['P1-A2', 'P1-A3'],
  columns: [
    { field: 'group', labels: 'stakeholderGroup', listed: true, filter: true },
    { field: 'name', formerly: 'Name', listed: true },
    { field: 'personId', listed: true },
    { field: 'acknowledgedAt', formerly: 'Acknowledged on', fact: true, portal: true, listed: true },
    { field: 'alignmentVersion', type: 'count', portal: true, listed: true },
    { field: 'how', portal: true },
  ],
  // An acknowledgement belongs to who gave it: naming somebody else asks anew.
  derive: (row, before) =>
    before && before.acknowledgedAt !== null && before.personId !== row.personId
      ? { acknowledgedAt: null, alignmentVersion: null, how: null }
      : {},
})
