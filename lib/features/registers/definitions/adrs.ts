import { inWords } from '@/lib/messages/in-words'
import { type DecisionGap, newGaps } from '@/lib/scoring/decisions/acceptance'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

const gapWords: Record<DecisionGap, string> = {
  context: 'a context',
  options: 'two options, or why there is only one',
  chosenOption: 'a chosen option',
  consequences: 'its consequences',
}

/** Architecture decision records: why a part is built, bought or left. */
export const adrs = register({
  section: 'adrs',
  name: 'adrs',
  module: 'platform',
  title: 'title',
  same: ['title'],
  sort: { field: 'title', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: ['BE-2'],
  seat: 'platform-team-lead',
  columns: [
    { field: 'number', listed: true, portal: true },
    { field: 'title', formerly: 'Title', listed: true },
    { field: 'kind', labels: 'decisionKind', listed: true, filter: true, bulk: true },
    { field: 'status', labels: 'adrStatus', listed: true, filter: true, bulk: true },
    { field: 'context' },
    { field: 'decision', formerly: 'Decision' },
    { field: 'consequences' },
    { field: 'costText' },
    { field: 'decidedAt', formerly: 'Decided on', listed: true },
    { field: 'reviewAt', listed: 'wide', inline: true, bulk: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'links', listed: 'wide' },
    { field: 'supersededBy', listed: true },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
  derive: (row, before, today) =>
    row.status === 'accepted' && before?.status !== 'accepted' && row.decidedAt === null ? { decidedAt: today } : {},
  rules: (row, before, _, imported) => {
    const errors: FieldError[] = []
    const gaps = imported ? [] : newGaps(row, before)
    if (gaps.length > 0) {
      const needs = gaps.map((gap) => gapWords[gap]).join(', ')
      errors.push({ pointer: '/status', message: inWords('registers.anAcceptedDecisionNeeds', { needs }) })
    }
    if (row.supersededBy !== null && row.status !== 'superseded') {
      errors.push({ pointer: '/status', message: inWords('registers.anotherDecisionReplacedThisOne') })
    }
    return errors
  },
})
