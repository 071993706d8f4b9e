import { label } from '@/lib/content'
import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

const READY_AND_CANCELLED = inWords('registers.aRequestIsEitherReady')

/** Environments teams asked for. The first one ready for a team other than the builders is the platform's first user. */
export const provisioningRequests = register({
  section: 'provisioningRequests',
  name: 'provisioning-requests',
  module: 'gpu',
  title: 'teamId',
  nameOf: (row, named, dayOf) => `${named(row.teamId)} · ${label('requestType', row.type)} · ${dayOf(row.requestedAt)}`,
  same: ['teamId', 'type', 'requestedAt'],
  sort: { field: 'requestedAt', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [
    'BB-1',
    'BB-4',
    'P3-F1',
    'P3-F2',
    'provisioning-time-standard',
    'provisioning-time-custom',
    'self-service-success',
    'self-service-adoption',
  ],
  columns: [
    { field: 'teamId', listed: true, filter: true },
    { field: 'type', labels: 'requestType', listed: true, filter: true, bulk: true },
    { field: 'patternTemplateId', listed: 'wide', filter: true, bulk: true },
    { field: 'requestedAt', listed: true },
    { field: 'readyAt', after: 'requestedAt', listed: true, inline: true },
    { field: 'cancelledAt', after: 'requestedAt' },
    { field: 'manualSteps', listed: true, inline: true, bulk: true },
    { field: 'reviewedAt', listed: 'wide', later: true },
    { field: 'reviewedBy', later: true },
    { field: 'securityConfigured', bulk: true, later: true },
    { field: 'monitoringConfigured', bulk: true, later: true },
    { field: 'costConfigured', bulk: true, later: true },
  ],
  rules: (row) => {
    const errors: FieldError[] = []
    if (row.readyAt !== null && row.readyAt < row.requestedAt) {
      errors.push({ pointer: '/readyAt', message: inWords('registers.itCannotBeReadyBefore') })
    }
    if (row.cancelledAt !== null && row.cancelledAt < row.requestedAt) {
      errors.push({ pointer: '/cancelledAt', message: inWords('registers.itCannotBeCancelledBefore') })
    }
    if (row.readyAt !== null && row.cancelledAt !== null) {
      errors.push({ pointer: '/cancelledAt', message: READY_AND_CANCELLED })
    }
    if (row.reviewedBy !== null && row.reviewedAt === null) {
      errors.push({ pointer: '/reviewedAt', message: inWords('registers.sayWhenItWasReviewed') })
    }
    return errors
  },
})
