import { register } from '../definition'

/** One search of one source, also when it found nothing: an empty result is knowledge. */
export const discoveryRuns = register({
  section: 'discoveryRuns',
  name: 'discovery-runs',
  module: 'governance',
  title: 'source',
  same: ['source', 'at'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['by'],
  feeds: ['P1-C1', 'P1-C2', 'SA-3', 'SA-4'],
  columns: [
    { field: 'source', labels: 'discoverySource', listed: true, filter: true },
    { field: 'at', listed: true },
    { field: 'found', listed: true },
    { field: 'method', formerly: 'Method', listed: true },
    { field: 'by', listed: true, filter: true },
  ],
  defaults: ({ today, personId }) => ({ at: today, by: personId }),
})
