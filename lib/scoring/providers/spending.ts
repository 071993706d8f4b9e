import { earlier } from '../../calendar/periods'
import type { Provider } from '../../content'
import type { Facts } from '../facts'
import { minorUnits } from '../portfolio/experiment-spend'

const MONTHS = 3

export type Spending = { by: ReadonlyMap<Provider | null, bigint>; from: string; to: string }

/** Spending of the last three complete months by provider, without credits; entries that name nobody stand under null. */
export function spending(facts: Facts): Spending {
  const present = facts.today.slice(0, 7)
  const months = Array.from({ length: MONTHS }, (_, index) => earlier(present, index + 1))
  const by = new Map<Provider | null, bigint>()
  for (const { amount, month, provider } of facts.series('costEntries')) {
    const units = minorUnits(amount)
    if (months.includes(month) && units > 0n) by.set(provider, (by.get(provider) ?? 0n) + units)
  }
  return { by, from: months.at(-1)!, to: months[0]! }
}
