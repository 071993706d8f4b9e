import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

/** Measures that make something cost less, from the proposal to what they came to. */
export const savings = register({
  section: 'savings',
  name: 'savings',
  module: 'gpu',
  title: 'title',
  same: ['title'],
  sort: { field: 'state', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: ['P6-C1', 'P6-C2'],
  columns: [
    { field: 'title', listed: true },
    { field: 'category', labels: 'savingCategory', listed: 'wide', filter: true },
    { field: 'state', labels: 'savingState', listed: true, filter: true },
    { field: 'baselinePerMonth', listed: true },
    { field: 'expectedPerMonth', listed: true, inline: true },
    { field: 'realizedPerMonth', listed: true, inline: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'dueAt', listed: 'wide', bulk: true },
    { field: 'doneAt', listed: 'wide' },
    { field: 'checkAt', bulk: true },
    { field: 'sprintId', filter: true, bulk: true },
    { field: 'targetSection', labels: 'savingTarget', filter: true },
    { field: 'targetId' },
    { field: 'note' },
  ],
  defaults: ({ personId }) => ({ owner: personId }),
  derive: (row, before, today) => {
    if (row.state === before?.state) return {}
    if (row.state === 'done') return row.doneAt === null ? { doneAt: today } : {}
    const undone = before?.state === 'done'
    return {
      ...(undone && row.doneAt === before.doneAt ? { doneAt: null } : {}),
      ...(undone && row.realizedPerMonth === before.realizedPerMonth ? { realizedPerMonth: null } : {}),
    }
  },
  rules: (row) => {
    const errors: FieldError[] = []
    const say = (field: string, message: string) => errors.push({ pointer: `/${field}`, message })
    const { baselinePerMonth, doneAt, expectedPerMonth, owner, realizedPerMonth, state, targetId, targetSection } = row
    if (Number(expectedPerMonth) > Number(baselinePerMonth)) {
      say('expectedPerMonth', inWords('cost.expectedAboveBaseline', { baseline: baselinePerMonth }))
    }
    if (state === 'done' && realizedPerMonth === null) say('realizedPerMonth', inWords('cost.doneNeedsRealized'))
    if (state !== 'done' && realizedPerMonth !== null) say('realizedPerMonth', inWords('cost.realizedOnlyWhenDone'))
    if (state !== 'done' && doneAt !== null) say('doneAt', inWords('cost.doneAtOnlyWhenDone'))
    if (realizedPerMonth !== null && Number(realizedPerMonth) > Number(baselinePerMonth)) {
      say('realizedPerMonth', inWords('cost.realizedAboveBaseline', { baseline: baselinePerMonth }))
    }
    if (state === 'agreed' && owner === null) say('owner', inWords('cost.agreedNeedsOwner'))
    if ((targetSection === null) !== (targetId === null)) {
      say(targetId === null ? 'targetId' : 'targetSection', inWords('cost.targetNeedsBoth'))
    }
    return errors
  },
})
