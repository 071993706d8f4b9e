import { folded } from '@/lib/document/folding'

/** What of the offered is not in the register yet, by folded name. */
export const absent = <T extends { name: string }>(offered: readonly T[], rows: readonly { name: string }[]): T[] => {
  const there = new Set(rows.map((row) => folded(row.name)))
  return offered.filter((one) => !there.has(folded(one.name)))
}
