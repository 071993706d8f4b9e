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
