import { label } from '@/lib/content'
import { pipelineEnvironment, pipelineRun } from '@/lib/document/platform'
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
    {
      field: 'kind',
      header: 'Pipeline',
      type: 'choice',
      labels: 'pipelineKind',
      options: pipelineRun.shape.kind.options,
      required: true,
      listed: true,
      filter: true,
    },
    {
      field: 'environment',
      header: 'Environment',
      type: 'choice',
      labels: 'pipelineEnvironment',
      options: pipelineEnvironment.options,
      required: true,
      listed: true,
      filter: true,
    },
    {
      field: 'outcome',
      header: 'Outcome',
      type: 'choice',
      labels: 'runOutcome',
      options: pipelineRun.shape.outcome.options,
      required: true,
      listed: true,
      filter: true,
    },
    { field: 'at', header: 'Ran', formerly: 'Ran on', type: 'day', required: true, fact: true, listed: true },
    { field: 'ref', header: 'Commit or run', type: 'line', listed: true },
  ],
  defaults: ({ today }) => ({ at: today }),
})
