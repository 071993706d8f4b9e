import { inWords } from '@/lib/messages/in-words'
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
      message: inWords('document.aSecondPhaseIsCurrent'),
    },
  ],
  baselines: [{ key: (row) => live(row, ''), message: inWords('document.aSecondStartingPhaseThere') }],
  gateRounds: [
    {
      key: (row) => (row.state === 'open' ? row.gate : null),
      message: inWords('document.aSecondRoundOfThis'),
    },
    { key: (row) => `${row.gate}/${row.number}`, message: inWords('document.thisGateHasAnotherRound') },
  ],
  signatures: [
    {
      key: (row) => `${row.roundId}/${row.sequence}`,
      message: inWords('document.thisRoundHasAnotherSignature'),
    },
  ],
  rollbackReviews: [
    {
      key: (row) => (row.state === 'open' ? row.gate : null),
      message: inWords('document.aSecondRollbackReviewOf'),
    },
  ],
  scorecards: [
    {
      key: (row) => (row.state === 'draft' ? live(row, '') : null),
      message: inWords('document.aSecondScorecardIsA'),
    },
  ],
  areaRatings: [
    {
      key: (row) => live(row, `${row.scorecardId}/${row.areaId}`),
      message: inWords('document.thisScorecardRatesTheArea'),
    },
  ],
  answers: [
    {
      key: (row) => live(row, `${row.scorecardId}/${row.questionId}`),
      message: inWords('document.thisScorecardAnswersTheQuestion'),
    },
  ],
  itemStates: [{ key: (row) => live(row, row.itemId), message: inWords('document.thisItemHasAState') }],
  gpuUtilizationSamples: [
    {
      key: (row) => live(row, `${row.quotaId}/${row.date}/${row.period}`),
      message: inWords('document.thisCapacityHasASample'),
    },
  ],
  sloDays: [
    { key: (row) => live(row, `${row.objectiveId}/${row.date}`), message: inWords('document.thisObjectiveHasThatDay') },
  ],
  useCaseCosts: [
    {
      key: (row) => live(row, `${row.useCaseId}/${row.month}`),
      message: inWords('document.thisUseCaseHasA'),
    },
  ],
  useCases: [
    {
      key: (row) => (row.costTag === null ? null : live(row, row.costTag)),
      message: inWords('document.anotherUseCaseHasThisCost'),
    },
  ],
  experiments: [
    {
      key: (row) => (row.costTag === null ? null : live(row, row.costTag)),
      message: inWords('document.anotherExperimentHasThisCost'),
    },
  ],
  controls: [
    {
      key: (row) => (row.contentId === null ? null : live(row, row.contentId)),
      message: inWords('document.thisControlOfTheCatalogue'),
    },
  ],
  adrs: [
    {
      key: (row) => (row.number === null ? null : String(row.number)),
      message: inWords('document.anotherDecisionHasThisNumber'),
    },
  ],
  thresholdOverrides: [{ key: (row) => live(row, row.key), message: inWords('document.thisThresholdIsChangedTwice') }],
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
