import { register } from '../definition'

export const quotaLinks = register({
  section: 'quotaLinks',
  name: 'quota-links',
  module: 'gpu',
  title: 'quotaId',
  sort: { field: 'quotaId', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'quotaId', header: 'Quota', type: 'reference', refersTo: 'gpuQuotas', required: true, listed: true },
    {
      field: 'targetKind',
      header: 'Target kind',
      type: 'choice',
      labels: 'quotaTarget',
      options: ['experiment', 'use-case', 'endpoint'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'targetId', header: 'Target', type: 'line', required: true, listed: true },
  ],
})
