import { windowOf } from '@/lib/calendar/periods'
import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

/** Used of allocated in percent with two decimals; null where one of them is missing. */
const shareOf = ({ used, gpus }: Row<'gpuUtilizationSamples'>): number | null =>
  used === null || gpus === null || gpus === 0 || used > gpus ? null : Math.round((used / gpus) * 10_000) / 100

/**
 * One sample per allocation and day or month (ONE-PER-DAY): how much of the quota was in use, as the mean. Providers tell
 * two numbers, used and allocated: the share follows from them. A month stands under its last day. Device activity stands
 * beside it and feeds nothing.
 */
export const gpuUtilizationSamples = register({
  section: 'gpuUtilizationSamples',
  name: 'gpu-utilization-samples',
  module: 'gpu',
  title: 'quotaId',
  nameOf: (row, named) => `${named(row.quotaId)} · ${row.date}`,
  key: ['quotaId', 'date', 'period'],
  sort: { field: 'date', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['GH-1', 'GH-2', 'GH-3', 'GH-5', 'gpu-utilization'],
  columns: [
    { field: 'date', formerly: 'Date', listed: true },
    { field: 'quotaId', listed: true, filter: true },
    { field: 'period', labels: 'samplePeriod', listed: true, filter: true },
    { field: 'used', listed: true, inline: true },
    { field: 'pct', formerly: 'Use %', listed: true, inline: true },
    { field: 'gpus', formerly: 'Allocated that day', listed: true, inline: true, bulk: true },
    { field: 'devicePct', formerly: 'Device activity %', listed: true, inline: true },
  ],
  derive: (row, before) => {
    const share = shareOf(row)
    const counted = !before || before.used !== row.used || before.gpus !== row.gpus
    return {
      ...(row.period === 'month' ? { date: windowOf(row.date.slice(0, 7)).to } : {}),
      ...(share !== null && counted ? { pct: share } : {}),
    }
  },
  rules: (row, _before, today) => {
    const errors: FieldError[] = []
    if (row.period === 'month' && row.date >= today) {
      errors.push({ pointer: '/date', message: inWords('registers.theMonthIsNotOver') })
    }
    if (row.used !== null && row.gpus !== null && row.used > row.gpus) {
      errors.push({ pointer: '/used', message: inWords('registers.moreIsInUseThan') })
    }
    if (row.used !== null && row.gpus === null && row.pct === null) {
      errors.push({ pointer: '/gpus', message: inWords('registers.sayHowManyWereAllocated') })
    }
    if (row.pct === null && row.used === null) {
      errors.push({ pointer: '/pct', message: inWords('registers.enterTheQuotaInUse') })
    }
    return errors
  },
})
