import type { DocumentError } from './references'
import type { OrganizationDocument, Row, Section } from './schema'

/** What may be there once only. `key` is null for a row the rule does not count. */
type Rule<S extends Section> = { key: (row: Row<S>) => string | null; message: string }
type Rules = { [S in Section]?: Rule<S>[] }

const live = (row: { archivedAt: string | null }, key: string): string | null => (row.archivedAt === null ? key : null)

/** The same as the unique indexes of the database, which would refuse the whole document without saying where. */
const rules: Rules = {
  phaseStates: [
    {
      key: (row) => (row.leftAt === null ? live(row, '') : null),
      message: 'A second phase is current. Only the present phase has no leftAt.',
    },
  ],
  baselines: [{ key: (row) => live(row, ''), message: 'A second starting phase. There can be one.' }],
  gateRounds: [
    {
      key: (row) => (row.state === 'open' ? row.gate : null),
      message: 'A second round of this gate is open. End one of them.',
    },
    { key: (row) => `${row.gate}/${row.number}`, message: 'This gate has another round with this number.' },
  ],
  signatures: [
    {
      key: (row) => `${row.roundId}/${row.sequence}`,
      message: 'This round has another signature with this place in the sequence.',
    },
  ],
  rollbackReviews: [
    {
      key: (row) => (row.state === 'open' ? row.gate : null),
      message: 'A second rollback review of this gate is open. Its facts belong into one review.',
    },
  ],
  scorecards: [
    {
      key: (row) => (row.state === 'draft' ? live(row, '') : null),
      message: 'A second scorecard is a draft. There can be one.',
    },
  ],
  areaRatings: [
    { key: (row) => live(row, `${row.scorecardId}/${row.areaId}`), message: 'This scorecard rates the area twice.' },
  ],
  answers: [
    {
      key: (row) => live(row, `${row.scorecardId}/${row.questionId}`),
      message: 'This scorecard answers the question twice.',
    },
  ],
  itemStates: [{ key: (row) => live(row, row.itemId), message: 'This item has a state already.' }],
  gpuUtilizationSamples: [
    {
      key: (row) => live(row, `${row.quotaId}/${row.date}/${row.period}`),
      message: 'This capacity has a sample of that day or month already.',
    },
  ],
  sloDays: [
    { key: (row) => live(row, `${row.objectiveId}/${row.date}`), message: 'This objective has that day already.' },
  ],
  useCaseCosts: [
    {
      key: (row) => live(row, `${row.useCaseId}/${row.month}`),
      message: 'This use case has a cost of that month already.',
    },
  ],
  experiments: [
    {
      key: (row) => (row.costTag === null ? null : live(row, row.costTag)),
      message: 'Another experiment has this cost tag.',
    },
  ],
  thresholdOverrides: [{ key: (row) => live(row, row.key), message: 'This threshold is changed twice.' }],
}

/** What a document says twice although it can be so only once: each second row with its place, at most 100. */
export function uniquenessErrors(document: OrganizationDocument): DocumentError[] {
  const errors: DocumentError[] = []
  for (const section of Object.keys(rules) as Section[]) {
    for (const { key, message } of rules[section] as Rule<Section>[]) {
      const seen = new Set<string>()
      document[section].forEach((row, index) => {
        const own = key(row)
        if (own === null) return
        if (seen.has(own) && errors.length < 100) errors.push({ pointer: `/${section}/${index}`, message })
        seen.add(own)
      })
    }
  }
  return errors
}
