import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { minorUnits } from '../portfolio/experiment-spend'

type Entry = Pick<Row<'costEntries'>, 'month' | 'amount'>

/** The running month, which is not complete. */
export const runningMonth = ({ today }: Pick<Facts, 'today'>): string => today.slice(0, 7)

/** What each month came to, credits and refunds taken off, in minor units. A month without an entry is not in it. */
export function spendByMonth(entries: readonly Entry[]): Map<string, bigint> {
  const months = new Map<string, bigint>()
  for (const { amount, month } of entries) months.set(month, (months.get(month) ?? 0n) + minorUnits(amount))
  return months
}

/** Spending itself, without what was given back: credits are shown, and nobody has to attribute them. */
export const isSpending = ({ amount }: Pick<Entry, 'amount'>): boolean => minorUnits(amount) > 0n

/** Known to be of a team, and of a project or a tag. */
export const isAttributed = ({
  costTag,
  project,
  teamId,
}: Pick<Row<'costEntries'>, 'teamId' | 'project' | 'costTag'>): boolean =>
  teamId !== null && (project !== null || costTag !== null)
