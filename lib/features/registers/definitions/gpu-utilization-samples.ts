import { register } from '../definition'

export const gpuUtilizationSamples = register({
  section: 'gpuUtilizationSamples',
  name: 'gpu-utilization-samples',
  module: 'gpu',
  title: 'quotaId',
  sort: { field: 'date', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  key: ['quotaId', 'date'],
  feeds: [],
  columns: [
    { field: 'quotaId', header: 'Quota', type: 'reference', refersTo: 'gpuQuotas', required: true, listed: true },
    { field: 'date', header: 'Date', type: 'day', required: true, listed: true },
    { field: 'pct', header: 'Pct', type: 'percent', required: true, listed: true },
    { field: 'gpus', header: 'Gpus', type: 'count', listed: true },
  ],
})
