import { framework, metricById } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

const entered = framework.metrics.filter(({ computed }) => !computed)
const metricNames = Object.fromEntries(entered.map(({ id, name }) => [id, name]))
/** The one metric that has three values a period: `value` is its p95. */
const LATENCY = 'latency-p50-p95-p99'
const forms = { month: /^\d{4}-(0[1-9]|1[0-2])$/, quarter: /^\d{4}-Q[1-4]$/ }

/** Values of the metrics the portal cannot work out: entered, imported or sent, one per metric and period. */
export const metricValues = register({
  section: 'metricValues',
  name: 'metric-values',
  module: 'metrics',
  title: 'metricId',
  nameOf: (row) => `${metricNames[row.metricId] ?? row.metricId} · ${row.period}`,
  key: ['metricId', 'period'],
  sort: { field: 'period', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  feeds: entered.map(({ id }) => id),
  columns: [
    {
      field: 'metricId',
      type: 'choice',
      names: metricNames,
      options: Object.keys(metricNames),
      listed: true,
      filter: true,
    },
    { field: 'period', listed: true, fact: false },
    { field: 'value', listed: true, inline: true },
    { field: 'p50', listed: 'wide' },
    { field: 'p99', listed: 'wide' },
    { field: 'source', labels: 'metricSource', options: ['manual', 'csv', 'api'], listed: true, filter: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
  rules: (row, before, today) => {
    const errors: FieldError[] = []
    const metric = metricById(row.metricId)
    if (metric && !forms[metric.period].test(row.period)) {
      const example = metric.period === 'month' ? 'month, like 2026-11' : 'quarter, like 2026-Q4'
      errors.push({ pointer: '/period', message: inWords('registers.thisMetricIsKeptBy', { example }) })
    } else if (row.period > (row.period.includes('Q') ? quarterOf(today) : today.slice(0, 7))) {
      errors.push({ pointer: '/period', message: inWords('registers.thisPeriodHasNotBegun') })
    }
    if (metric?.unit === '%' && (row.value < 0 || row.value > 100)) {
      errors.push({ pointer: '/value', message: inWords('document.useAPercentageFrom0') })
    } else if (row.value < 0) {
      errors.push({ pointer: '/value', message: inWords('registers.use0OrMore') })
    }
    errors.push(...percentileErrors(row))
    if (before && before.metricId !== row.metricId) {
      errors.push({ pointer: '/metricId', message: inWords('registers.aValueStaysWithIts') })
    }
    return errors
  },
})

/** Half of the answers, 95 and 99 of a hundred came within these times, so they do not fall; other metrics have one value. */
function percentileErrors({ metricId, value, p50, p99 }: Row<'metricValues'>): FieldError[] {
  const errors: FieldError[] = []
  for (const [field, given] of [['p50', p50] as const, ['p99', p99] as const]) {
    if (given === null) continue
    const say = (message: string) => errors.push({ pointer: `/${field}`, message })
    if (metricId !== LATENCY) say(inWords('registers.onlyLatencyHasThree'))
    else if (given < 0) say(inWords('registers.use0OrMore'))
    else if (field === 'p50' && given > value) say(inWords('registers.theP50IsAtMost'))
    else if (field === 'p99' && given < value) say(inWords('registers.theP99IsAtLeast'))
  }
  return errors
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
