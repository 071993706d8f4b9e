import type { Row } from '@/lib/document/schema'
import type { Matrix } from '@/lib/scoring/comparison/results'

type Decision = Row<'adrs'>
/** The part of a decision that is compared, as it is stored and as somebody tries it out. */
export type Draft = Pick<Decision, 'options' | 'oneOptionReason' | 'criteria' | 'scores' | 'chosenOption'>
export type Option = Draft['options'][number]
export type Criterion = Draft['criteria'][number]
export type Score = Draft['scores'][number]

export const matrixOf = ({ criteria, options, scores }: Draft): Matrix => ({
  options: options.map(({ id, knockedOutBy }) => ({ id, out: knockedOutBy !== null })),
  criteria,
  scores,
})

export const scoreAt = (draft: Draft, option: string, criterion: string): Score | undefined =>
  draft.scores.find((one) => one.option === option && one.criterion === criterion)

/** The draft with this score in its place; one that says nothing goes. */
export function withScore(draft: Draft, score: Score): Draft {
  const others = draft.scores.filter((one) => one.option !== score.option || one.criterion !== score.criterion)
  const says = [score.score, score.basis, score.url, score.confidence].some((value) => value !== null)
  return { ...draft, scores: says ? [...others, score] : others }
}

export const withWeights = (draft: Draft, weights: readonly number[]): Draft => ({
  ...draft,
  criteria: draft.criteria.map((one, index) => ({ ...one, weight: weights[index] ?? one.weight })),
})

/** The draft with this option in its place, or behind the others. */
export const withOption = (draft: Draft, option: Option): Draft => ({
  ...draft,
  options: draft.options.some(({ id }) => id === option.id)
    ? draft.options.map((one) => (one.id === option.id ? option : one))
    : [...draft.options, option],
})

export const withCriterion = (draft: Draft, criterion: Criterion): Draft => ({
  ...draft,
  criteria: draft.criteria.some(({ id }) => id === criterion.id)
    ? draft.criteria.map((one) => (one.id === criterion.id ? criterion : one))
    : [...draft.criteria, criterion],
})

/** Without the option and its scores. That it was chosen stays, so that the portal says so before it is lost. */
export const withoutOption = (draft: Draft, id: string): Draft => ({
  ...draft,
  options: draft.options.filter((one) => one.id !== id),
  scores: draft.scores.filter(({ option }) => option !== id),
})

export const withoutCriterion = (draft: Draft, id: string): Draft => ({
  ...draft,
  criteria: draft.criteria.filter((one) => one.id !== id),
  scores: draft.scores.filter(({ criterion }) => criterion !== id),
})

/** An id that none of these has. */
export function freshId(prefix: string, taken: readonly { id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id))
  let n = taken.length + 1
  while (ids.has(`${prefix}-${n}`)) n += 1
  return `${prefix}-${n}`
}

/** A typed weight: 0 to 100 with at most two decimals, a comma too; null for anything else, never 0 for nothing. */
export function weightIn(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  const value = /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null
  return value !== null && value <= 100 ? value : null
}
