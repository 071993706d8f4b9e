import { discoverySource } from '@/lib/document/assessment'
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
    {
      field: 'source',
      header: 'Source',
      type: 'choice',
      labels: 'discoverySource',
      options: discoverySource.options,
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'at', header: 'Date', type: 'day', required: true, fact: true, listed: true },
    { field: 'found', header: 'Found', type: 'count', listed: true },
    { field: 'method', header: 'How it was searched', formerly: 'Method', type: 'text', listed: true },
    { field: 'by', header: 'Searched by', type: 'person', listed: true, filter: true },
  ],
  defaults: ({ today, personId }) => ({ at: today, by: personId }),
})
