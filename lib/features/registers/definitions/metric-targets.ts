import { framework } from '@/lib/content'
import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

const names = Object.fromEntries(framework.metrics.map(({ id, name }) => [id, name]))
const COMPARED = /^(<=|>=|<|>)\s*\d+(\.\d+)?$/
const BASELINE = /^baseline \d+$/
const REASON = 10

/** Targets of the organization's own, each with its reason; without one the framework's target stands. */
export const metricTargets = register({
  section: 'metricTargets',
  name: 'metric-targets',
  module: 'metrics',
  title: 'metricId',
  key: ['metricId'],
  sort: { field: 'metricId', descending: false },
  write: { create: 'organization:administer', edit: 'organization:administer' },
  feeds: framework.metrics.map(({ id }) => id),
  columns: [
    { field: 'metricId', type: 'choice', names, options: Object.keys(names), listed: true, filter: true },
    { field: 'target', listed: true },
    { field: 'reason', required: true, listed: true },
    { field: 'by', portal: true, listed: true },
  ],
  defaults: ({ personId }) => ({ by: personId }),
  rules: (row, before) => {
    const errors: FieldError[] = []
    const counts = row.metricId === 'incidents-reduced' && BASELINE.test(row.target)
    if (!COMPARED.test(row.target) && !counts) {
      errors.push({ pointer: '/target', message: inWords('registers.useAComparisonAndA') })
    }
    if ((row.reason ?? '').trim().length < REASON) {
      errors.push({ pointer: '/reason', message: inWords('registers.writeWhyInAtLeast', { reason: REASON }) })
    }
    if (before && before.metricId !== row.metricId) {
      errors.push({ pointer: '/metricId', message: inWords('registers.aTargetStaysWithIts') })
    }
    return errors
  },
})
