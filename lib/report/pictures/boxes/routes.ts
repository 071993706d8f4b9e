import type { Arrow } from '../../model'
import type { Grid, Placed } from './layers'

/**
 * The way of an arrow: out of a box, along the channel above or below its row, where needed through a gutter between
 * two columns, along a second channel, into the other box. Boxes fill cells; channels and gutters are free of them.
 */
export type Route = {
  arrow: Arrow
  from: Placed
  to: Placed
  /** The channel above row n is channel n. */
  start: number
  end: number
  gutter: number | null
  track: number
}

type Span = { from: number; to: number }

/** Puts spans on tracks so that no two on one track touch; the answer is the track of each, in the given order. */
export function tracks(spans: readonly Span[]): { of: number[]; count: number } {
  const ends: Span[][] = []
  const of = spans.map(({ from, to }) => {
    const free = ends.findIndex((taken) => taken.every((one) => to < one.from || from > one.to))
    const track = free < 0 ? ends.length : free
    ends[track] = [...(ends[track] ?? []), { from, to }]
    return track
  })
  return { of, count: ends.length }
}

export function routesOf({ columns, placed }: Grid, arrows: readonly Arrow[]): { routes: Route[]; gutters: number[] } {
  const by = new Map(placed.map((one) => [one.box.id, one]))
  const routes = arrows.flatMap((arrow): Route[] => {
    const [from, to] = [by.get(arrow.from), by.get(arrow.to)]
    if (!from || !to || from === to) return []
    const down = to.row > from.row
    const start = to.row === from.row || down ? from.row + 1 : from.row
    const end = down ? to.row : to.row + 1
    if (start === end) return [{ arrow, from, to, start, end, gutter: null, track: 0 }]
    // Beside the target, on the side the arrow comes from: the last channel stays short.
    const gutter = from.column < to.column ? to.column : to.column + 1
    return [
      { arrow, from, to, start, end, gutter: from.column === to.column && to.column === 0 ? 0 : gutter, track: 0 },
    ]
  })
  const gutters = Array.from({ length: columns + 1 }, (_, gutter) => {
    const through = routes.filter((route) => route.gutter === gutter)
    const { count, of } = tracks(
      through.map(({ end, start }) => ({ from: Math.min(start, end), to: Math.max(start, end) })),
    )
    through.forEach((route, index) => {
      route.track = of[index] ?? 0
    })
    return count
  })
  return { routes, gutters }
}
