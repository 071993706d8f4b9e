import { inWords } from '@/lib/messages/in-words'
import { folded } from './folding'
import type { Row } from './schema'

export type Decision = Row<'adrs'>
export type Matrix = Pick<Decision, 'options' | 'criteria' | 'scores' | 'chosenOption'>
type Problem = { pointer: string; message: string }

/** Where the same text stands a second time. */
function repeated(texts: readonly string[], pointer: (index: number) => string, message: string): Problem[] {
  const seen = new Set<string>()
  return texts.flatMap((text, index) => {
    if (seen.has(text)) return [{ pointer: pointer(index), message }]
    seen.add(text)
    return []
  })
}

/** The sum of the weights in hundredths of a point, so that 33.34 + 33.33 + 33.33 is 100. */
const sumOf = (criteria: Matrix['criteria']): number =>
  criteria.reduce((sum, { weight }) => sum + Math.round(weight * 100), 0)

/**
 * What keeps a comparison from being stored, each at its field: names that are there twice, a criterion without a name, scores
 * of what is not there, weights that do not add up to 100, a chosen option that is gone.
 */
export function comparisonErrors({ options, criteria, scores, chosenOption }: Matrix): Problem[] {
  const ids = new Set(options.map(({ id }) => id))
  const judged = new Set(criteria.map(({ id }) => id))
  const sum = sumOf(criteria)
  return [
    ...repeated(
      options.map(({ id }) => id),
      (n) => `/options/${n}/id`,
      inWords('document.twoOptionsHaveThisName'),
    ),
    ...repeated(
      options.map(({ name }) => folded(name)),
      (n) => `/options/${n}/name`,
      inWords('document.twoOptionsHaveThisName'),
    ),
    ...repeated(
      criteria.map(({ id }) => id),
      (n) => `/criteria/${n}/id`,
      inWords('document.twoCriteriaHaveThisName'),
    ),
    ...repeated(
      criteria.map(({ criterionId, name }) => criterionId ?? folded(name ?? '')),
      (n) => `/criteria/${n}/name`,
      inWords('document.twoCriteriaHaveThisName'),
    ),
    ...criteria.flatMap(({ criterionId, name }, n) =>
      (criterionId === null) === (name === null)
        ? [{ pointer: `/criteria/${n}/name`, message: inWords('document.nameTheCriterion') }]
        : [],
    ),
    ...scores.flatMap(({ criterion, option }, n) => [
      ...(ids.has(option)
        ? []
        : [{ pointer: `/scores/${n}/option`, message: inWords('document.theScoreIsOfNoOption', { option }) }]),
      ...(judged.has(criterion)
        ? []
        : [{ pointer: `/scores/${n}/criterion`, message: inWords('document.theScoreIsOfNoCriterion', { criterion }) }]),
    ]),
    ...repeated(
      scores.map(({ criterion, option }) => `${option} ${criterion}`),
      (n) => `/scores/${n}`,
      inWords('document.thisOptionIsScoredTwice'),
    ),
    ...(criteria.length > 0 && sum !== 10_000
      ? [{ pointer: '/criteria', message: inWords('document.theWeightsAddUpTo', { sum: sum / 100 }) }]
      : []),
    ...(chosenOption !== null && !ids.has(chosenOption)
      ? [{ pointer: '/chosenOption', message: inWords('document.theChosenOptionIsGone') }]
      : []),
  ]
}

/**
 * Decisions with a number each: those of a document of before numbers get the ones after its highest, in the order they were
 * recorded, so that none is given twice.
 */
export function numbered(decisions: readonly Decision[]): Decision[] {
  let last = decisions.reduce((most, { number }) => Math.max(most, number ?? 0), 0)
  const unnumbered = decisions
    .filter(({ number }) => number === null)
    .sort((a, b) => `${a.createdAt ?? ''} ${a.id}`.localeCompare(`${b.createdAt ?? ''} ${b.id}`))
  const given = new Map(unnumbered.map(({ id }) => [id, ++last]))
  return decisions.map((one) => ({ ...one, number: one.number ?? given.get(one.id) ?? null }))
}
