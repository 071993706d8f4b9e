import { label } from '@/lib/content'
import { pipelineEnvironment } from '@/lib/document/platform'
import { register } from '../definition'

/** What the two delivery pipelines delivered. A run into a sandbox is kept but shows nothing for the gate. */
export const pipelineRuns = register({
  section: 'pipelineRuns',
  name: 'pipeline-runs',
  module: 'platform',
  title: 'kind',
  nameOf: (row) => `${label('pipelineKind', row.kind)} · ${row.ref ?? row.at}`,
  same: ['kind', 'environment', 'at', 'ref'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P3-C4'],
  seat: 'platform-team-lead',
  columns: [
    { field: 'kind', labels: 'pipelineKind', listed: true, filter: true },
    {
      field: 'environment',
      type: 'choice',
      labels: 'pipelineEnvironment',
      options: pipelineEnvironment.options,
      listed: true,
      filter: true,
    },
    { field: 'outcome', labels: 'runOutcome', listed: true, filter: true },
    { field: 'at', formerly: 'Ran on', listed: true },
    { field: 'ref', listed: true },
  ],
  defaults: ({ today }) => ({ at: today }),
})
