import { inWords } from '@/lib/messages/in-words'
import { register } from '../definition'

/** What a use case cost in a month. Only a month marked final is compared with the estimate. */
export const useCaseCosts = register({
  section: 'useCaseCosts',
  name: 'use-case-costs',
  module: 'portfolio',
  title: 'month',
  nameOf: (row, named) => `${named(row.useCaseId)}, ${row.month}`,
  sort: { field: 'month', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  key: ['useCaseId', 'month'],
  feeds: ['Rollback 4→5'],
  columns: [
    { field: 'month', listed: true, filter: true, fact: false },
    { field: 'useCaseId', listed: true, filter: true },
    { field: 'amount', listed: true, inline: true },
    { field: 'benefit', listed: true, inline: true },
    { field: 'requests', inline: true },
    { field: 'final', listed: true, filter: true, inline: true, bulk: true },
  ],
  defaults: () => ({ final: false }),
  rules: (row, before, today) => {
    const month = today.slice(0, 7)
    if (row.month > month && before?.month !== row.month) {
      return [{ pointer: '/month', message: inWords('registers.thisMonthHasNotBegun') }]
    }
    if (row.final && !before?.final && row.month >= month) {
      return [{ pointer: '/final', message: inWords('registers.aMonthIsFinalAfter') }]
    }
    return []
  },
})
