import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

const approved: readonly string[] = ['approved', 'production']
const RELEASED_IN_STEPS: readonly (string | null)[] = ['canary', 'blue-green']

/** Versions of models with who approved them and where they run. */
export const models = register({
  section: 'models',
  name: 'models',
  module: 'portfolio',
  title: 'name',
  nameOf: (row) => `${row.name} ${row.version}`,
  same: ['name', 'version'],
  sort: { field: 'name', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: ['SE-1', 'P5-D3', 'P6-E2', 'models-in-production'],
  columns: [
    { field: 'name', listed: true },
    { field: 'version', listed: true },
    { field: 'status', labels: 'modelStatus', listed: true, filter: true, bulk: true },
    { field: 'useCaseId', listed: true, filter: true },
    { field: 'endpointId', listed: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'approvedBy', listed: 'wide', bulk: true },
    { field: 'approvedAt', listed: 'wide', bulk: true },
    { field: 'approvedUntil', bulk: true },
    { field: 'riskClass', labels: 'severity', listed: true, filter: true, inline: true, bulk: true },
    { field: 'isLanguage', filter: true, bulk: true },
    { field: 'trainedBy', labels: 'trainedBy', filter: true, bulk: true, later: true },
    { field: 'release', labels: 'release', filter: true, bulk: true, later: true },
    { field: 'canaryPct', bulk: true, later: true },
    { field: 'autoRollback', filter: true, bulk: true, later: true },
    { field: 'safeguards', labels: 'safeguard', filter: true, later: true },
    { field: 'parentId', later: true },
    { field: 'intendedUse', later: true },
    { field: 'dataSourceIds', later: true },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
  rules: (row, before) => {
    const errors: FieldError[] = []
    const say = (field: string, message: string) => errors.push({ pointer: `/${field}`, message })
    const moved = before?.status !== row.status
    if (approved.includes(row.status)) {
      // An imported model may lack them; asking again on every other change would only block that change.
      if (row.approvedBy === null && (moved || before?.approvedBy !== null)) {
        say('approvedBy', inWords('registers.approvedAndProductionNeedThe'))
      }
      if (row.approvedAt === null && (moved || before?.approvedAt !== null)) {
        say('approvedAt', inWords('registers.approvedAndProductionNeedTheDay'))
      }
    }
    if (row.status === 'candidate' && row.approvedAt !== null && (moved || before?.approvedAt !== row.approvedAt)) {
      say('approvedAt', inWords('registers.aCandidateIsNotApproved'))
    }
    if (row.canaryPct !== null && row.release !== null && row.release !== 'canary') {
      say('canaryPct', inWords('running.onlyACanaryHasAShare'))
    }
    if (row.autoRollback === true && row.release !== null && !RELEASED_IN_STEPS.includes(row.release)) {
      say('autoRollback', inWords('running.rollbackNeedsTwoVersions'))
    }
    if (row.approvedUntil !== null && row.approvedAt !== null && row.approvedUntil < row.approvedAt) {
      say('approvedUntil', inWords('running.approvalEndsAfterItBegan', { day: row.approvedAt }))
    }
    return errors
  },
})
