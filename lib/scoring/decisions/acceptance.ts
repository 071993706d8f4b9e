import type { Row } from '../../document/schema'

export type DecisionGap = 'context' | 'options' | 'chosenOption' | 'consequences'
type Decision = Pick<
  Row<'adrs'>,
  'status' | 'context' | 'options' | 'oneOptionReason' | 'chosenOption' | 'consequences'
>

/** What a decision lacks to be accepted: its context, two options or why there is one, what was chosen, what follows. */
export function acceptanceGaps(row: Omit<Decision, 'status'>): DecisionGap[] {
  const enough = row.options.length >= 2 || (row.options.length === 1 && row.oneOptionReason !== null)
  return [
    ...(row.context === null ? (['context'] as const) : []),
    ...(enough ? [] : (['options'] as const)),
    ...(row.chosenOption === null ? (['chosenOption'] as const) : []),
    ...(row.consequences === null ? (['consequences'] as const) : []),
  ]
}

/**
 * What keeps this change from standing: the step to accepted needs everything, and an accepted decision keeps what it has. One
 * that was accepted with less, before these fields or by an import, stays editable.
 */
export function newGaps(row: Decision, before: Decision | null): DecisionGap[] {
  if (row.status !== 'accepted') return []
  const gaps = acceptanceGaps(row)
  if (before?.status !== 'accepted') return gaps
  const had = new Set(acceptanceGaps(before))
  return gaps.filter((gap) => !had.has(gap))
}
