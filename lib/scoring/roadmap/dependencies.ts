import type { Row } from '../../document/schema'

type Item = Pick<Row<'workItems'>, 'id' | 'dependsOn'>

/**
 * The items of a circle that a change would close: from the changed one along what it waits for back to itself; null where
 * there is none. Items that are not there end a chain.
 */
export function circleThrough(items: readonly Item[], changed: Item): string[] | null {
  const waitsFor = new Map(items.map(({ dependsOn, id }) => [id, dependsOn]))
  waitsFor.set(changed.id, changed.dependsOn)
  const cameFrom = new Map<string, string>()
  const open = [changed.id]
  while (open.length > 0) {
    const id = open.pop()!
    for (const next of waitsFor.get(id) ?? []) {
      if (next === changed.id) return pathTo(cameFrom, changed.id, id)
      if (!cameFrom.has(next)) {
        cameFrom.set(next, id)
        open.push(next)
      }
    }
  }
  return null
}

function pathTo(cameFrom: ReadonlyMap<string, string>, start: string, end: string): string[] {
  const path = [end]
  while (path[0] !== start) path.unshift(cameFrom.get(path[0]!)!)
  return path
}

/** What an open item still waits for: items that are there and not closed. */
export function waitsFor<T extends Item & Pick<Row<'workItems'>, 'closedAt'>>(
  byId: ReadonlyMap<string, T>,
  item: T,
): T[] {
  if (item.closedAt !== null) return []
  return item.dependsOn.flatMap((id) => {
    const other = byId.get(id)
    return other && other.closedAt === null ? [other] : []
  })
}
