import type { Arrow, Box } from '../../model'

/** A box in its cell of the grid; `band` counts the groups from above. */
export type Placed = { box: Box; row: number; column: number }
export type Grid = {
  columns: number
  placed: Placed[]
  rows: number
  bands: { title: string; first: number; last: number }[]
}

/** The arrows without those that close a circle, found by walking from where nothing leads, then from the first boxes. */
function forward(boxes: readonly Box[], arrows: readonly Arrow[]): Map<string, string[]> {
  const known = new Set(boxes.map(({ id }) => id))
  const out = new Map<string, string[]>(boxes.map(({ id }) => [id, []]))
  const entered = new Set<string>()
  for (const { from, to } of arrows) {
    if (from === to || !known.has(to)) continue
    out.get(from)?.push(to)
    entered.add(to)
  }
  const kept = new Map<string, string[]>(boxes.map(({ id }) => [id, []]))
  const state = new Map<string, 'open' | 'done'>()
  const walk = (id: string): void => {
    state.set(id, 'open')
    for (const next of out.get(id) ?? []) {
      if (state.get(next) === 'open') continue
      kept.get(next)?.push(id)
      if (!state.has(next)) walk(next)
    }
    state.set(id, 'done')
  }
  const starts = [...boxes.filter(({ id }) => !entered.has(id)), ...boxes]
  for (const { id } of starts) if (!state.has(id)) walk(id)
  return kept
}

/** How far from the beginning each box stands: one more than the farthest box that leads to it. */
export function depths(boxes: readonly Box[], arrows: readonly Arrow[]): Map<string, number> {
  const into = forward(boxes, arrows)
  const known = new Map<string, number>()
  const depth = (id: string): number => {
    const value = known.get(id) ?? Math.max(-1, ...(into.get(id) ?? []).map(depth)) + 1
    known.set(id, value)
    return value
  }
  for (const { id } of boxes) depth(id)
  return known
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

/** The groups from above to below, by the mean depth of their boxes; boxes without a group are bands of their own depth. */
function bandsOf(boxes: readonly Box[], depth: ReadonlyMap<string, number>): { title: string; boxes: Box[] }[] {
  const named = new Map<string, Box[]>()
  for (const box of boxes) {
    const key = box.group ? `g ${box.group}` : `d ${depth.get(box.id) ?? 0}`
    named.set(key, [...(named.get(key) ?? []), box])
  }
  return [...named]
    .map(([key, of]) => ({
      title: key.startsWith('g ') ? key.slice(2) : '',
      boxes: of,
      mean: mean(of.map(({ id }) => depth.get(id) ?? 0)) ?? 0,
    }))
    .sort((a, b) => a.mean - b.mean)
}

/** Gives every box a cell of its own: bands from above to below, in a band by depth, in a row near to what leads there. */
export function grid(boxes: readonly Box[], arrows: readonly Arrow[], most: number): Grid {
  const depth = depths(boxes, arrows)
  const bands = bandsOf(boxes, depth)
  const layered = bands.map(({ boxes: of, title }) => {
    const layers = new Map<number, Box[]>()
    for (const box of of) {
      const at = depth.get(box.id) ?? 0
      layers.set(at, [...(layers.get(at) ?? []), box])
    }
    return { title, layers: [...layers].sort(([a], [b]) => a - b).map(([, layer]) => layer) }
  })
  const columns = Math.max(
    1,
    Math.min(most, ...[Math.max(...layered.flatMap(({ layers }) => layers.map((layer) => layer.length)), 1)]),
  )
  const where = new Map<string, number>()
  const placed: Placed[] = []
  const frames: Grid['bands'] = []
  let row = 0
  for (const { layers, title } of layered) {
    const first = row
    for (const layer of layers) {
      const wish = new Map(
        layer.map((box) => [
          box.id,
          mean(
            arrows.flatMap(({ from, to }) =>
              to === box.id ? (where.get(from) ?? []) : from === box.id ? (where.get(to) ?? []) : [],
            ),
          ) ?? (columns - 1) / 2,
        ]),
      )
      const sorted = [...layer].sort((a, b) => (wish.get(a.id) ?? 0) - (wish.get(b.id) ?? 0))
      for (let start = 0; start < sorted.length; start += columns) {
        const part = sorted.slice(start, start + columns)
        const left = (columns - part.length) / 2
        part.forEach((box, index) => {
          // A row with fewer boxes than columns stands in the middle, half a column over where that is needed.
          const column = left + index
          where.set(box.id, column)
          placed.push({ box, row, column: Math.floor(column) })
        })
        row += 1
      }
    }
    if (title) frames.push({ title, first, last: row - 1 })
  }
  return { columns, placed, rows: row, bands: frames }
}
