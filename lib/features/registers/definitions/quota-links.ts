import { quotaLink } from '@/lib/document/platform'
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
    {
      field: 'quotaId',
      header: 'Allocation',
      type: 'reference',
      refersTo: 'gpuQuotas',
      required: true,
      listed: true,
      portal: true,
    },
    {
      field: 'targetKind',
      header: 'Held for',
      formerly: 'Held for a',
      type: 'choice',
      labels: 'quotaTarget',
      options: quotaLink.shape.targetKind.options,
      required: true,
      listed: true,
      filter: true,
      portal: true,
    },
    {
      field: 'targetId',
      header: 'Id of the target',
      formerly: 'Id of what it is held for',
      type: 'line',
      required: true,
      portal: true,
    },
  ],
})
