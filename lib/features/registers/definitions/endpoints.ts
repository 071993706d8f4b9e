import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

/** Where models answer. Only those in production count for the service levels; the others are here to be found. */
export const endpoints = register({
  section: 'endpoints',
  name: 'endpoints',
  module: 'operations',
  title: 'name',
  same: ['name'],
  sort: { field: 'environment', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  searched: true,
  feeds: ['P5-B1', 'P5-B3', 'GH-4', 'models-in-production'],
  columns: [
    { field: 'name', listed: true },
    { field: 'environment', labels: 'endpointEnvironment', listed: true, filter: true, inline: true, bulk: true },
    { field: 'teamId', listed: true, filter: true, bulk: true },
    { field: 'tier', listed: true, inline: true, bulk: true },
    { field: 'productionAt', listed: true, inline: true, fact: false },
    { field: 'retiredAt', listed: 'wide', bulk: true, fact: false },
    { field: 'enteredStreakDays', formerly: 'Entered streak (days)' },
    { field: 'enteredStreakAsOf' },
  ],
  rules: (row) => {
    const errors: FieldError[] = []
    if (row.retiredAt !== null && row.productionAt !== null && row.retiredAt < row.productionAt) {
      errors.push({ pointer: '/retiredAt', message: inWords('registers.itCannotBeRetiredBefore') })
    }
    if (row.enteredStreakDays !== null && row.enteredStreakAsOf === null) {
      errors.push({ pointer: '/enteredStreakAsOf', message: inWords('registers.sayOnWhichDayThis') })
    }
    if (row.enteredStreakDays === null && row.enteredStreakAsOf !== null) {
      errors.push({ pointer: '/enteredStreakDays', message: inWords('registers.sayHowManyDaysIn') })
    }
    return errors
  },
})
