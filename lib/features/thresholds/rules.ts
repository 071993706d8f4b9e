import type { Row } from '@/lib/document/schema'

type Override = Row<'thresholdOverrides'>

const written = ({ updatedAt, createdAt }: Override): number => Date.parse(updatedAt ?? createdAt ?? '1970-01-01')

/** Live overrides by key, the newest first: that one counts (an imported document may bring several). */
export function newestOverrides(rows: readonly Override[]): Map<string, Override[]> {
  const byKey = new Map<string, Override[]>()
  const live = rows.filter(({ archivedAt }) => archivedAt === null)
  for (const row of live.sort((a, b) => written(b) - written(a) || (a.id < b.id ? 1 : -1))) {
    byKey.set(row.key, [...(byKey.get(row.key) ?? []), row])
  }
  return byKey
}
