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
  feeds: ['P5-B1', 'P5-B3', 'P5-F1', 'GH-4', 'models-in-production'],
  columns: [
    { field: 'name', listed: true },
    { field: 'environment', labels: 'endpointEnvironment', listed: true, filter: true, inline: true, bulk: true },
    { field: 'teamId', listed: true, filter: true, bulk: true },
    { field: 'tier', labels: 'serviceTier', listed: true, filter: true, inline: true, bulk: true },
    { field: 'productionAt', listed: true, inline: true, fact: false },
    { field: 'retiredAt', listed: 'wide', bulk: true, fact: false },
    { field: 'enteredStreakDays', formerly: 'Entered streak (days)' },
    { field: 'enteredStreakAsOf' },
    { field: 'provider', labels: 'provider', filter: true, bulk: true, later: true },
    { field: 'region', filter: true, bulk: true, later: true },
    { field: 'zones', bulk: true, later: true },
    { field: 'strategy', labels: 'recoveryStrategy', filter: true, bulk: true, later: true },
    { field: 'rtoMinutes', bulk: true, later: true },
    { field: 'rpoMinutes', bulk: true, later: true },
    { field: 'backupAt', bulk: true, later: true },
    { field: 'peakPerSecond', later: true },
    { field: 'perReplica', later: true },
    { field: 'replicas', later: true },
    { field: 'maxReplicas', later: true },
    { field: 'gpusPerReplica', later: true },
    { field: 'growthBpPerMonth', later: true },
    { field: 'expectedPeak', later: true },
    { field: 'expectedAt', later: true },
    { field: 'bottleneck', labels: 'bottleneck', filter: true, bulk: true, later: true },
    { field: 'scaleMetric', bulk: true, later: true },
    { field: 'loadSeconds', later: true },
    { field: 'tierNote', later: true },
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
    if (row.replicas !== null && row.maxReplicas !== null && row.replicas > row.maxReplicas) {
      errors.push({
        pointer: '/replicas',
        message: inWords('running.moreReplicasThanAllowed', { most: row.maxReplicas }),
      })
    }
    if (row.expectedAt !== null && row.expectedPeak === null) {
      errors.push({ pointer: '/expectedPeak', message: inWords('running.sayWhichPeakIsExpected') })
    }
    return errors
  },
})
