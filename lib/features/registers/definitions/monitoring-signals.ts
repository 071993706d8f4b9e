import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

/** What is watched, and whether a test alert of it reached a person. */
export const monitoringSignals = register({
  section: 'monitoringSignals',
  name: 'monitoring-signals',
  module: 'platform',
  title: 'name',
  same: ['name'],
  sort: { field: 'name', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P3-D7'],
  seat: 'platform-team-lead',
  columns: [
    { field: 'name', listed: true },
    { field: 'required', listed: true },
    { field: 'notRequiredReason', listed: 'wide' },
    { field: 'changedAt', formerly: 'Required or changed on', listed: true },
    { field: 'lastTestAt', formerly: 'Last test on', listed: true },
    { field: 'outcome', formerly: 'Outcome of the test', labels: 'outcome', listed: true, filter: true },
    { field: 'reachedPerson', listed: true, filter: true },
  ],
  defaults: ({ today }) => ({ changedAt: today }),
  derive: (row, before, today) => ({
    ...(before && !before.required && row.required && row.changedAt === before.changedAt ? { changedAt: today } : {}),
    ...(row.outcome === 'failed' && before?.outcome !== 'failed' && row.reachedPerson === before?.reachedPerson
      ? { reachedPerson: null }
      : {}),
  }),
  rules: (row) => {
    const errors: FieldError[] = []
    if (!row.required && row.notRequiredReason === null) {
      errors.push({ pointer: '/notRequiredReason', message: 'Say why it is not required, for example: no GPU here.' })
    }
    if (row.required && row.changedAt === null) {
      errors.push({
        pointer: '/changedAt',
        message: 'A required signal needs the day since when: only a later test counts.',
      })
    }
    if (row.lastTestAt !== null && row.outcome === null) {
      errors.push({ pointer: '/outcome', message: 'Say whether the test passed or failed.' })
    }
    if (row.lastTestAt === null && row.outcome !== null) {
      errors.push({ pointer: '/lastTestAt', message: 'Say on which day the test was.' })
    }
    if (row.outcome === 'passed' && row.reachedPerson === null) {
      errors.push({ pointer: '/reachedPerson', message: 'A test passed only when it reached a person: name who.' })
    }
    return errors
  },
})
