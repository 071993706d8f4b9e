import { inWords } from '@/lib/messages/in-words'
import { stateAfterSpend } from '@/lib/scoring/portfolio/experiment-spend'
import { isLive, START_NEEDS, type StartNeed } from '@/lib/scoring/portfolio/experiment-states'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

const needWords: Record<StartNeed, string> = {
  accuracyCriterion: 'its accuracy criterion',
  latencyCriterion: 'its latency criterion',
  costCeiling: 'its cost ceiling',
  cap: 'its cap',
  costTag: 'its cost tag',
}

/**
 * Trials with a time box, a cap and success defined before the start. The definition is an ordinary row; each step of its
 * life (start, renewal, finish, decommissioning) has a route of its own that says what is missing.
 */
export const experiments = register({
  section: 'experiments',
  name: 'experiments',
  module: 'portfolio',
  title: 'name',
  unique: ['costTag'],
  same: ['name', 'teamId'],
  sort: { field: 'end', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: ['P4-A5', 'P4-B1', 'P4-B2', 'P4-B3', 'P4-B4', 'P4-B5', 'P4-B8', 'BB-1', 'GH-4'],
  columns: [
    { field: 'name', listed: true },
    { field: 'state', labels: 'experimentState', listed: true, filter: true, portal: true },
    {
      field: 'useCaseId',
      takes: { accuracyCriterion: 'successCriteria', teamId: 'teamId' },
      listed: true,
      filter: true,
      bulk: true,
    },
    { field: 'teamId', listed: 'wide', filter: true, bulk: true },
    { field: 'owner', listed: 'wide', filter: true, inline: true, bulk: true },
    { field: 'start', listed: 'wide', portal: true },
    { field: 'end', listed: true, portal: true },
    { field: 'accuracyCriterion' },
    { field: 'latencyCriterion' },
    { field: 'costCeiling' },
    { field: 'costTag', listed: 'wide' },
    { field: 'cap', listed: true },
    { field: 'actualCost', later: true, listed: true, inline: true },
    { field: 'lastActivityAt', later: true, listed: 'wide', inline: true, bulk: true },
    { field: 'viabilitySignals' },
    { field: 'nextStep' },
    { field: 'iacRef', later: true },
    { field: 'modelVersion', later: true },
    { field: 'configRef', later: true },
    { field: 'resultsAt', later: true },
    { field: 'flaggedAt', fact: true, portal: true },
    { field: 'finishedAt', fact: true, portal: true },
    { field: 'decision', labels: 'experimentDecision', filter: true, portal: true },
    { field: 'decisionReason', portal: true },
    { field: 'decommissionedAt', fact: true, portal: true },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
  derive: (row, before) => {
    const active = row.lastActivityAt !== null && row.lastActivityAt !== before?.lastActivityAt
    const woken = active && row.flaggedAt !== null && row.lastActivityAt! >= row.flaggedAt
    return { state: stateAfterSpend(row), ...(woken ? { flaggedAt: null } : {}) }
  },
  rules: (row, before) => {
    const errors: FieldError[] = []
    const say = (field: string, message: string) => errors.push({ pointer: `/${field}`, message })
    if (isLive(row) && before !== null) {
      for (const field of START_NEEDS) {
        if (row[field] === null && before[field] !== null) {
          say(field, inWords('registers.aRunningExperimentKeepsField', { field: needWords[field] }))
        }
      }
    }
    if (row.cap !== null && Number(row.cap) === 0 && before?.cap !== row.cap) {
      say('cap', inWords('registers.aCapOf0Allows'))
    }
    if (row.actualCost !== null && row.actualCost !== before?.actualCost && row.state === 'draft') {
      say('actualCost', inWords('registers.aDraftHasNoCost'))
    }
    for (const field of ['lastActivityAt', 'resultsAt'] as const) {
      const at = row[field]
      if (row.start !== null && at !== null && at < row.start && at !== before?.[field]) {
        say(field, inWords('registers.theExperimentStartedOnStart', { start: row.start }))
      }
    }
    return errors
  },
})
