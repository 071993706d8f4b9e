/**
 * The ids from which following `next` comes back to where it began. A record that replaces another one, which in the end
 * replaces the first, leaves nobody a decision that holds.
 */
export function inCircle(next: ReadonlyMap<string, string | null>, from: Iterable<string> = next.keys()): Set<string> {
  const found = new Set<string>()
  const ends = new Set<string>()
  for (const start of from) {
    const path: string[] = []
    const seen = new Set<string>()
    let at: string | null | undefined = start
    while (at && !seen.has(at) && !ends.has(at)) {
      seen.add(at)
      path.push(at)
      at = next.get(at)
    }
    if (at && seen.has(at)) for (const id of path.slice(path.indexOf(at))) found.add(id)
    for (const id of path) if (!found.has(id)) ends.add(id)
  }
  return found
}

/**
 * A way along many links that leads from an id back to it, as the ids on it with the first one again at the end; null where there
 * is none.
 */
export function circleThrough(next: ReadonlyMap<string, readonly string[]>, start: string): string[] | null {
  const from = new Map<string, string>()
  const open = [start]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const to of next.get(at) ?? []) {
      if (to === start) {
        const way = [start]
        for (let step: string | undefined = at; step !== undefined && step !== start; step = from.get(step))
          way.unshift(step)
        return [start, ...way]
      }
      if (from.has(to)) continue
      from.set(to, at)
      open.push(to)
    }
  }
  return null
}

/** Every circle of many links once, each from the first of its ids in the order given. */
export function circlesIn(next: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = []
  const [done, path] = [new Set<string>(), new Set<string>()]
  const walk: { id: string; at: number }[] = []
  for (const start of next.keys()) {
    if (!done.has(start)) walk.push({ id: start, at: 0 })
    while (walk.length > 0) {
      const step = walk.at(-1)!
      path.add(step.id)
      const to = next.get(step.id)?.[step.at++]
      if (to === undefined) {
        done.add(step.id)
        path.delete(step.id)
        walk.pop()
      } else if (path.has(to)) {
        found.push([...walk.slice(walk.findIndex(({ id }) => id === to)).map(({ id }) => id), to])
      } else if (!done.has(to)) walk.push({ id: to, at: 0 })
    }
  }
  return found
}
