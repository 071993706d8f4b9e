import { register } from '../definition'

/** What an allocation is held for. Links are set on the allocation's page, where the target is checked to be there. */
export const quotaLinks = register({
  section: 'quotaLinks',
  name: 'quota-links',
  module: 'gpu',
  title: 'quotaId',
  sort: { field: 'quotaId', descending: false },
  write: null,
  feeds: ['GH-4'],
  columns: [
    { field: 'quotaId', required: true, listed: true, portal: true },
    {
      field: 'targetKind',
      formerly: 'Held for a',
      labels: 'quotaTarget',
      required: true,
      listed: true,
      filter: true,
      portal: true,
    },
    { field: 'targetId', formerly: 'Id of what it is held for', required: true, portal: true },
  ],
})
