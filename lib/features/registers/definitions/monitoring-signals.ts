import { inWords } from '@/lib/messages/in-words'
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
      errors.push({ pointer: '/notRequiredReason', message: inWords('registers.sayWhyItIsNot') })
    }
    if (row.required && row.changedAt === null) {
      errors.push({
        pointer: '/changedAt',
        message: inWords('registers.aRequiredSignalNeedsThe'),
      })
    }
    if (row.lastTestAt !== null && row.outcome === null) {
      errors.push({ pointer: '/outcome', message: inWords('registers.sayWhetherTheTestPassed') })
    }
    if (row.lastTestAt === null && row.outcome !== null) {
      errors.push({ pointer: '/lastTestAt', message: inWords('registers.sayOnWhichDayThe') })
    }
    if (row.outcome === 'passed' && row.reachedPerson === null) {
      errors.push({ pointer: '/reachedPerson', message: inWords('registers.aTestPassedOnlyWhen') })
    }
    return errors
  },
})
