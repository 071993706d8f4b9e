import { register } from '../definition'

/** Use it or lose it, as an act with an owner: proposed, owner told, then exempt until a day or released. */
export const reclaimCases = register({
  section: 'reclaimCases',
  name: 'reclaim-cases',
  module: 'gpu',
  title: 'quotaId',
  nameOf: (row, named) => `${named(row.quotaId)} · ${row.openedAt}`,
  sort: { field: 'openedAt', descending: true },
  // Each step has its own meaning (telling, exempting, releasing the allocation), so rows come from routes of their own.
  write: null,
  feeds: ['GH-1', 'GH-2'],
  columns: [
    { field: 'quotaId', required: true, listed: true, filter: true, portal: true },
    { field: 'openedAt', formerly: 'Opened on', required: true, fact: true, listed: true, portal: true },
    { field: 'outcome', labels: 'reclaimOutcome', listed: true, filter: true, portal: true },
    { field: 'exemptUntil', listed: true, portal: true },
    { field: 'reason', listed: true, portal: true },
  ],
})
