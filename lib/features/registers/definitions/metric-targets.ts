import { framework } from '@/lib/content'
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
      errors.push({ pointer: '/target', message: 'Use a comparison and a number, like >= 99.5 or < 2.' })
    }
    if ((row.reason ?? '').trim().length < REASON) {
      errors.push({ pointer: '/reason', message: `Write why, in at least ${REASON} characters.` })
    }
    if (before && before.metricId !== row.metricId) {
      errors.push({ pointer: '/metricId', message: 'A target stays with its metric. Add a new one instead.' })
    }
    return errors
  },
})
