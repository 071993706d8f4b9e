import type { Chart } from '../../model'
import { fitted, textWidth, wrapped } from '../metrics'
import { at, type Frame, type Mark, type Picture, rect, text } from '../picture'
import { type Grid, grid } from './layers'
import { type Route, routesOf, tracks } from './routes'

type Boxes = Extract<Chart, { kind: 'boxes' }>

const PAD = 8
const LANE = 9
const TRACK = 17
const LABEL = 10
const WIDEST = 190

type Body = { title: string[]; kind: string[]; note: string[]; height: number }

function bodyOf({ kind, note, title }: Boxes['boxes'][number], width: number): Body {
  const room = width - 2 * PAD
  const body = {
    title: wrapped(title, room, 12, 600, 3),
    kind: wrapped(kind, room, 10, 400, 1),
    note: wrapped(note ?? '', room, 10, 400, 2),
  }
  return { ...body, height: 2 * PAD + body.title.length * 15 + (body.kind.length + body.note.length) * 13 }
}

/** Where the arrows leave and enter: spread along the side they use, in the order of where they lead. */
function ports(routes: readonly Route[]): Map<string, number> {
  const sides = new Map<string, { key: string; other: number }[]>()
  const add = (side: string, key: string, other: number) =>
    sides.set(side, [...(sides.get(side) ?? []), { key, other }])
  routes.forEach(({ end, from, gutter, start, to }, index) => {
    add(`${from.box.id} ${start > from.row}`, `${index} from`, gutter ?? to.column)
    add(`${to.box.id} ${end > to.row}`, `${index} to`, gutter ?? from.column)
  })
  const shares = new Map<string, number>()
  for (const side of sides.values()) {
    const sorted = [...side].sort((a, b) => a.other - b.other)
    sorted.forEach(({ key }, index) => {
      shares.set(key, (index + 1) / (sorted.length + 1))
    })
  }
  return shares
}

/** Left edges of the columns and of the gutters before them, for a picture of a width. */
function columnsOf(columns: number, gutters: readonly number[], width: number) {
  const wide = gutters.map((count, index) => Math.max(index === 0 || index === columns ? 6 : 26, (count + 1) * LANE))
  const room = width - wide.reduce((sum, one) => sum + one, 0)
  const box = Math.min(WIDEST, Math.max(60, room / columns))
  // What the boxes do not take is shared out between the gutters: labels are read there.
  const spare = Math.max(0, room - box * columns) / wide.length
  const left: number[] = []
  const gutter: number[] = []
  let x = 0
  for (let column = 0; column <= columns; column++) {
    gutter.push(x + spare / 2)
    x += (wide[column] ?? 0) + spare
    left.push(x)
    if (column < columns) x += box
  }
  return { box, left, gutter, width: x }
}

type Segment = {
  route: number
  channel: number
  from: number
  to: number
  label: string
  labelled: { from: number; to: number } | null
}

/** The stretches along channels; the longer one of an arrow carries its label, which keeps its place free for itself. */
function segmentsOf(
  routes: readonly Route[],
  xs: readonly { from: number; lane: number | null; to: number }[],
  width: number,
): Segment[] {
  return routes.flatMap(({ arrow, end, start }, route) => {
    const x = xs[route]
    if (!x) return []
    const ways =
      x.lane === null
        ? [{ channel: start, a: x.from, b: x.to }]
        : [
            { channel: start, a: x.from, b: x.lane },
            { channel: end, a: x.lane, b: x.to },
          ]
    const longest = ways.reduce((best, way) => (Math.abs(way.a - way.b) > Math.abs(best.a - best.b) ? way : best))
    return ways.map((way): Segment => {
      const [low, high] = [Math.min(way.a, way.b), Math.max(way.a, way.b)]
      const label =
        way === longest ? fitted(arrow.label, Math.min(width - 8, Math.max(150, high - low - 12)), LABEL) : ''
      if (!label) return { route, channel: way.channel, from: low, to: high, label, labelled: null }
      const half = textWidth(label, LABEL) / 2 + 3
      const middle = Math.min(width - half, Math.max(half, (low + high) / 2))
      return {
        route,
        channel: way.channel,
        from: Math.min(low, middle - half),
        to: Math.max(high, middle + half),
        label,
        labelled: { from: middle - half, to: middle + half },
      }
    })
  })
}

const head = (x: number, y: number, down: boolean): Mark => ({
  kind: 'path',
  d: down
    ? `M${at(x)} ${at(y)}L${at(x - 3.5)} ${at(y - 6)}L${at(x + 3.5)} ${at(y - 6)}Z`
    : `M${at(x)} ${at(y)}L${at(x - 3.5)} ${at(y + 6)}L${at(x + 3.5)} ${at(y + 6)}Z`,
  fill: 'ink-3',
})

/** Heights from above to below: channel, row, channel, row, …, with room for the frames of the bands. */
function rowsOf({ bands, rows }: Grid, channels: readonly number[], heights: readonly number[]) {
  const top: number[] = []
  const channel: number[] = []
  let y = 0
  for (let row = 0; row <= rows; row++) {
    if (bands.some(({ last }) => last === row - 1)) y += PAD
    channel.push(y)
    y += Math.max(
      row === 0 || row === rows ? 4 : 22,
      (channels[row] ?? 0) * TRACK + ((channels[row] ?? 0) > 0 ? 16 : 0),
    )
    if (bands.some(({ first }) => first === row)) y += 20
    top.push(y)
    y += heights[row] ?? 0
  }
  return { top, channel, height: y }
}

/** Boxes and the arrows between them, in the way of C4: no two boxes overlap, no arrow runs through a box, every text fits. */
export function boxes(chart: Boxes, { width: wanted }: Frame): Picture {
  const cells = grid(chart.boxes, chart.arrows, wanted < 480 ? 2 : 4)
  const { gutters, routes } = routesOf(cells, chart.arrows)
  const columns = columnsOf(cells.columns, gutters, wanted)
  const bodies = new Map(chart.boxes.map((box) => [box.id, bodyOf(box, columns.box)]))
  const heights = Array.from({ length: cells.rows }, (_, row) =>
    Math.max(...cells.placed.filter((one) => one.row === row).map(({ box }) => bodies.get(box.id)?.height ?? 0)),
  )
  const share = ports(routes)
  const xs = routes.map(({ from, gutter, to, track }, index) => ({
    from: (columns.left[from.column] ?? 0) + columns.box * (share.get(`${index} from`) ?? 0.5),
    to: (columns.left[to.column] ?? 0) + columns.box * (share.get(`${index} to`) ?? 0.5),
    lane: gutter === null ? null : (columns.gutter[gutter] ?? 0) + LANE * (track + 1) - 2,
  }))
  const segments = segmentsOf(routes, xs, columns.width)
  const counts = Array.from({ length: cells.rows + 1 }, (_, channel) => {
    const inside = segments.filter((one) => one.channel === channel)
    const { count, of } = tracks(inside)
    return { count, track: new Map(inside.map((one, index) => [one, of[index] ?? 0])) }
  })
  const rows = rowsOf(
    cells,
    counts.map(({ count }) => count),
    heights,
  )
  const trackY = (one: Segment) =>
    (rows.channel[one.channel] ?? 0) + 12 + (counts[one.channel]?.track.get(one) ?? 0) * TRACK
  const lines: Mark[] = []
  const labels: Mark[] = []
  routes.forEach(({ end, from, start, to }, index) => {
    const x = xs[index]
    const [first, second] = segments.filter(({ route }) => route === index)
    if (!x || !first) return
    const leaves = (rows.top[from.row] ?? 0) + (start > from.row ? (heights[from.row] ?? 0) : 0)
    const enters = (rows.top[to.row] ?? 0) + (end > to.row ? (heights[to.row] ?? 0) : 0)
    const [one, two] = [trackY(first), second ? trackY(second) : null]
    const way =
      two === null || x.lane === null
        ? [
            [x.from, leaves],
            [x.from, one],
            [x.to, one],
            [x.to, enters],
          ]
        : [
            [x.from, leaves],
            [x.from, one],
            [x.lane, one],
            [x.lane, two],
            [x.to, two],
            [x.to, enters],
          ]
    lines.push({
      kind: 'path',
      d: way.map(([a, b], step) => `${step === 0 ? 'M' : 'L'}${at(a ?? 0)} ${at(b ?? 0)}`).join(''),
      stroke: 'ink-3',
      thick: 1,
    })
    lines.push(head(x.to, enters, end <= to.row))
    for (const segment of [first, second]) {
      if (!segment?.labelled) continue
      const { from: left, to: right } = segment.labelled
      labels.push(rect(left, trackY(segment) - 7, right - left, 13, { fill: 'surface' }))
      labels.push(
        text((left + right) / 2, trackY(segment) + 3, segment.label, { size: LABEL, anchor: 'middle', fill: 'ink-2' }),
      )
    }
  })
  const frames = cells.bands.flatMap(({ first, last }): Mark[] => {
    const y = (rows.top[first] ?? 0) - 20
    const bottom = (rows.top[last] ?? 0) + (heights[last] ?? 0) + PAD - 1
    return [rect(0.5, y, columns.width - 1, bottom - y, { stroke: 'control', thick: 1, dash: [4, 3], radius: 4 })]
  })
  const titles = cells.bands.flatMap(({ first, title }): Mark[] => {
    const y = (rows.top[first] ?? 0) - 20
    const said = fitted(title, columns.width - 16, 11, 600)
    return [
      rect(6, y + 4, textWidth(said, 11, 600) + 4, 13, { fill: 'surface' }),
      text(8, y + 14, said, { size: 11, weight: 600, fill: 'ink-2' }),
    ]
  })
  const drawn = cells.placed.flatMap(({ box, column, row }): Mark[] => {
    const [x, y, body] = [columns.left[column] ?? 0, rows.top[row] ?? 0, bodies.get(box.id)]
    if (!body) return []
    const middle = x + columns.box / 2
    let base = y + ((heights[row] ?? 0) - body.height) / 2 + PAD - 3
    const say = (words: readonly string[], step: number, of: Parameters<typeof text>[3]) =>
      words.map((said) => {
        base += step
        return text(middle, base, said, { ...of, anchor: 'middle' })
      })
    return [
      rect(x, y, columns.box, heights[row] ?? 0, { fill: 'surface-2', stroke: 'ink-2', thick: 1, radius: 4 }),
      ...say(body.title, 15, { size: 12, weight: 600 }),
      ...say(body.kind, 13, { size: 10, fill: 'ink-3' }),
      ...say(body.note, 13, { size: 10, fill: 'ink-2' }),
    ]
  })
  return {
    width: columns.width,
    height: rows.height + 2,
    label: chart.label,
    marks: [...frames, ...lines, ...titles, ...labels, ...drawn],
  }
}
