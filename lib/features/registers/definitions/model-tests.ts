import { label } from '@/lib/content'
import { inWords } from '@/lib/messages/in-words'
import { testOutcome } from '@/lib/scoring/models/outcome'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

/** What each version of a model was tested for, and what came of it. */
export const modelTests = register({
  section: 'modelTests',
  name: 'model-tests',
  module: 'portfolio',
  title: 'modelId',
  nameOf: (row, named) => [named(row.modelId), label('modelTestKind', row.kind), row.at].join(' · '),
  same: ['modelId', 'kind', 'at', 'measure'],
  sort: { field: 'at', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P5-D3', 'P6-E2'],
  columns: [
    { field: 'modelId', listed: true, filter: true },
    { field: 'kind', labels: 'modelTestKind', listed: true, filter: true },
    { field: 'at', listed: true },
    { field: 'outcome', labels: 'outcome', listed: true, filter: true, inline: true },
    { field: 'measure', listed: true },
    { field: 'value', listed: true },
    { field: 'comparator', labels: 'testComparator', listed: 'wide' },
    { field: 'limit', listed: 'wide' },
    { field: 'automated', filter: true, bulk: true },
    { field: 'ref' },
  ],
  defaults: ({ today }) => ({ at: today }),
  derive: (row) => {
    const outcome = testOutcome(row)
    return outcome === null ? {} : { outcome }
  },
  rules: (row) => {
    const errors: FieldError[] = []
    const say = (field: string, message: string) => errors.push({ pointer: `/${field}`, message })
    if (row.limit !== null && row.comparator === null) say('comparator', inWords('running.howTheLimitCompares'))
    if (row.comparator !== null && row.limit === null) say('limit', inWords('running.limitOfTheComparison'))
    if (row.limit !== null && row.value === null && row.outcome === null)
      say('value', inWords('running.valueOrOutcome'))
    if (row.limit === null && row.outcome === null) say('outcome', inWords('running.outcomeOrLimit'))
    return errors
  },
})
