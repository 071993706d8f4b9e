import { AGENDA } from '@/lib/document/cadence'
import { inWords } from '@/lib/messages/in-words'
import { register } from '../definition'

const capabilities = ['new-services', 'workload-patterns', 'security-posture', 'cost-opportunities']
const sprint = ['idle-gpus', 'reserved-instances', 'spot-eligibility', 'model-optimization', 'ptu-economics']

/** What was held of the rhythm that keeps the platform getting better, and what each meeting covered. */
export const cadenceEvents = register({
  section: 'cadenceEvents',
  name: 'cadence-events',
  module: 'people',
  title: 'kind',
  same: ['kind', 'at'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P6-A1', 'P6-A2', 'P6-A3', 'P6-B3', 'P6-C1', 'P6-D1', 'P6-D2', 'P6-D4'],
  columns: [
    { field: 'kind', formerly: 'Kind', labels: 'cadence', listed: true, filter: true },
    { field: 'at', listed: true },
    { field: 'coverage', labels: 'cadenceCoverage', options: [...AGENDA, ...capabilities, ...sprint], listed: true },
    { field: 'quarter', listed: true, portal: true },
    { field: 'frozenAt', listed: 'wide', portal: true },
    { field: 'note', listed: 'wide' },
  ],
  defaults: ({ today }) => ({ at: today }),
  rules: (row, before) =>
    before?.frozenAt && (row.at !== before.at || row.kind !== before.kind)
      ? [{ pointer: row.at === before.at ? '/kind' : '/at', message: inWords('reviews.isFrozen') }]
      : [],
})
