import { reclaimCase } from '@/lib/document/platform'
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
    {
      field: 'quotaId',
      header: 'Allocation',
      type: 'reference',
      refersTo: 'gpuQuotas',
      required: true,
      listed: true,
      filter: true,
      portal: true,
    },
    {
      field: 'openedAt',
      header: 'Opened',
      formerly: 'Opened on',
      type: 'day',
      required: true,
      fact: true,
      listed: true,
      portal: true,
    },
    {
      field: 'outcome',
      header: 'State',
      type: 'choice',
      labels: 'reclaimOutcome',
      options: reclaimCase.shape.outcome.unwrap().options,
      listed: true,
      filter: true,
      portal: true,
    },
    { field: 'exemptUntil', header: 'Exempt until', type: 'day', listed: true, portal: true },
    { field: 'reason', header: 'Reason', type: 'text', listed: true, portal: true },
  ],
})
