import { register } from '../definition'

/**
 * One sample per allocation and day (ONE-PER-DAY): how much of the quota was in use, as the mean of the day. Device activity
 * stands beside it and feeds nothing.
 */
export const gpuUtilizationSamples = register({
  section: 'gpuUtilizationSamples',
  name: 'gpu-utilization-samples',
  module: 'gpu',
  title: 'quotaId',
  nameOf: (row, named) => `${named(row.quotaId)} · ${row.date}`,
  key: ['quotaId', 'date'],
  sort: { field: 'date', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['GH-1', 'GH-2', 'GH-3', 'GH-5', 'gpu-utilization'],
  columns: [
    { field: 'date', formerly: 'Date', listed: true },
    { field: 'quotaId', listed: true, filter: true },
    { field: 'pct', formerly: 'Use %', listed: true, inline: true },
    { field: 'gpus', listed: true, inline: true, bulk: true },
    { field: 'devicePct', formerly: 'Device activity %', listed: true, inline: true },
  ],
})
