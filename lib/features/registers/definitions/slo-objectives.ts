import { label } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

type Objective = Row<'sloObjectives'>

/** In what each kind of promise can be counted. */
const UNITS: Readonly<Record<Objective['kind'], readonly NonNullable<Objective['unit']>[]>> = {
  availability: ['percent'],
  'latency-p99': ['ms', 'seconds'],
  throughput: ['per-second'],
  'error-budget': ['percent', 'minutes'],
}

/** What an endpoint promises: one target of each of the four kinds. */
export const sloObjectives = register({
  section: 'sloObjectives',
  name: 'slo-objectives',
  module: 'operations',
  title: 'endpointId',
  nameOf: (row, named) => `${named(row.endpointId)} · ${label('sloKind', row.kind)}`,
  key: ['endpointId', 'kind'],
  sort: { field: 'endpointId', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P5-B1', 'P5-B3', 'models-in-production'],
  columns: [
    { field: 'endpointId', listed: true, filter: true },
    { field: 'kind', labels: 'sloKind', listed: true, filter: true },
    { field: 'target', listed: true, inline: true, bulk: true },
    { field: 'value', listed: true, inline: true, bulk: true },
    { field: 'unit', labels: 'sloUnit', listed: true, inline: true, bulk: true },
  ],
  rules: (row, before) => {
    const errors: FieldError[] = []
    const said = before?.value !== row.value || before.unit !== row.unit || before.kind !== row.kind
    if (!said) return errors
    if ((row.value === null) !== (row.unit === null)) {
      errors.push({
        pointer: row.value === null ? '/value' : '/unit',
        message: inWords('running.numberAndUnitTogether'),
      })
    }
    const allowed = UNITS[row.kind]
    if (row.unit !== null && !allowed.includes(row.unit)) {
      const units = allowed.map((unit) => label('sloUnit', unit)).join(', ')
      errors.push({ pointer: '/unit', message: inWords('running.useAUnitOf', { units }) })
    }
    if (row.unit === 'percent' && row.value !== null && row.value > 100) {
      errors.push({ pointer: '/value', message: inWords('document.useAPercentageFrom0') })
    }
    return errors
  },
})
