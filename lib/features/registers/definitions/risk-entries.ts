import { riskEntry } from '@/lib/document/organization'
import { register } from '../definition'

/** Risks people see, beside those the portal finds by itself; likelihood × impact orders them. */
export const riskEntries = register({
  section: 'riskEntries',
  name: 'risk-entries',
  module: 'people',
  title: 'title',
  same: ['title'],
  sort: { field: 'impact', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  feeds: [],
  columns: [
    { field: 'title', header: 'Risk', type: 'line', required: true, listed: true },
    {
      field: 'source',
      header: 'Source',
      type: 'choice',
      labels: 'riskSource',
      options: riskEntry.shape.source.unwrap().options,
      listed: 'wide',
      filter: true,
    },
    { field: 'likelihood', header: 'Likelihood', type: 'number', listed: true, inline: true, bulk: true },
    { field: 'impact', header: 'Impact', type: 'number', listed: true, inline: true, bulk: true },
    { field: 'owner', header: 'Owner', type: 'person', listed: true, filter: true, inline: true, bulk: true },
    { field: 'mitigation', header: 'Mitigation', type: 'text', listed: 'wide' },
    { field: 'closedAt', header: 'Closed', type: 'day', fact: true, listed: true, filter: true, bulk: true },
  ],
})
