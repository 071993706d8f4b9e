import { register } from '../definition'

export const provisioningRequests = register({
  section: 'provisioningRequests',
  name: 'provisioning-requests',
  module: 'gpu',
  title: 'teamId',
  sort: { field: 'requestedAt', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: [],
  columns: [
    { field: 'teamId', header: 'Team', type: 'team', required: true, listed: true },
    {
      field: 'type',
      header: 'Type',
      type: 'choice',
      labels: 'requestType',
      options: ['standard', 'custom'],
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'patternTemplateId', header: 'Pattern template', type: 'reference', refersTo: 'templates', listed: true },
    { field: 'requestedAt', header: 'Requested at', type: 'instant', required: true, listed: true },
    { field: 'readyAt', header: 'Ready at', type: 'instant', listed: true },
    { field: 'cancelledAt', header: 'Cancelled at', type: 'instant', listed: true },
    { field: 'manualSteps', header: 'Manual steps', type: 'count' },
  ],
})
