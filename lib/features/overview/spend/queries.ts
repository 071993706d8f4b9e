import type { Evaluation } from '@/lib/features/evaluation/queries'
import { amountOf, minorUnits } from '@/lib/scoring/portfolio/experiment-spend'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'

/** What was spent and planned since the month in which the present phase began; null where nothing is recorded. */
export type PhaseSpend = { spent: string | null; planned: string | null }

const sumOf = (rows: readonly { amount: { toFixed(digits: number): string } }[]): string | null =>
  rows.length === 0 ? null : amountOf(rows.reduce((sum, { amount }) => sum + minorUnits(amount.toFixed(2)), 0n))

const sponsors: ReadonlySet<string> = new Set(['management-sponsor', 'business-sponsor'])

/** For who sits in a sponsor's seat, once there is a case: the money of the phase. Other overviews ask for nothing. */
export async function sponsorSpend(actor: Actor, { money, phase }: Evaluation): Promise<PhaseSpend | null> {
  authorize(actor, 'organization:read')
  const seats: readonly string[] = [...actor.seats, ...actor.deputies.map(({ seat }) => seat)]
  if (money.counted === 0 && money.lines === null) return null
  if (!seats.some((seat) => sponsors.has(seat))) return null
  const where = {
    organizationId: actor.organizationId,
    archivedAt: null,
    month: { gte: phase.since?.slice(0, 7) ?? '', lte: actor.today.slice(0, 7) },
  }
  return read(actor, async (tx) => ({
    spent: sumOf(await tx.costEntry.findMany({ where, select: { amount: true } })),
    planned: sumOf(await tx.budget.findMany({ where, select: { amount: true } })),
  }))
}
