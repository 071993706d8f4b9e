import type { Ring } from './ring-status'

/** A technology in the picture: its number in the list, where it stands, and whether it came there lately. */
export type Blip = { number: number; ring: Ring; quadrant: string }

/** A blip with its place in its quadrant: how far it lies from the upright and from the level axis, in units. */
export type Placed = Blip & { u: number; v: number }

export type Picture = {
  /** Radius of a mark. */
  radius: number
  /** Outer radius of each ring, from Adopt to Hold; the last is that of the quadrant. */
  edges: readonly [number, number, number, number]
  blips: Placed[]
}

export const rings: readonly Ring[] = ['adopt', 'trial', 'assess', 'hold']
/** Radius of a quadrant, which is a quarter of a circle. */
export const SIZE = 360
/** How far a mark reaches with the arc around it that says that it moved, as a multiple of its radius. */
export const REACH = 1.25
const [LARGEST, STEP] = [13, 0.5]
/** Widths of the rings while nothing asks for others, and the least, which the name of a ring needs. */
const WIDTHS = [0.36, 0.24, 0.2, 0.2].map((share) => share * SIZE)
const NARROWEST = 36
/** Lengths are compared with this much of patience: they are sums of fractions. */
const EPSILON = 1e-6

/** How far the centre of a mark keeps from every line, and two centres from each other. */
const reachOf = (radius: number) => radius * REACH
const apart = (reach: number) => 2 * reach

/** The angle between the axes that is left for centres at this distance from the middle. */
const spanAt = (distance: number, reach: number): number =>
  distance < reach ? -1 : Math.PI / 2 - 2 * Math.asin(reach / distance)

/** How many marks lie beside each other on an arc at this distance from the middle. */
function roomAt(distance: number, reach: number): number {
  const span = spanAt(distance, reach)
  if (span < -EPSILON) return 0
  const step = 2 * Math.asin(Math.min(1, apart(reach) / (2 * distance)))
  return Math.max(1, Math.floor(span / step + EPSILON))
}

/** The nearest to the middle that a centre lies in a ring that begins at `inner`. */
const nearest = (inner: number, reach: number) => Math.max(inner + reach, reach * Math.SQRT2 + EPSILON)

/** The outer radius that a ring needs for so many marks in a quadrant, filled arc by arc from the inside. */
function neededEdge(count: number, inner: number, reach: number): number {
  let distance = nearest(inner, reach)
  for (let room = roomAt(distance, reach); room < count; room += roomAt(distance, reach)) distance += apart(reach)
  return Math.max(inner + NARROWEST, count === 0 ? 0 : distance + reach)
}

/** The fullest quadrant of each ring. */
const fullest = (blips: readonly Blip[]): number[] =>
  rings.map((ring) => {
    const counts = new Map<string, number>()
    for (const one of blips) if (one.ring === ring) counts.set(one.quadrant, (counts.get(one.quadrant) ?? 0) + 1)
    return Math.max(0, ...counts.values())
  })

/** The edges of the rings for marks of this radius, what is left over given to the rings below their usual width; null where they do not fit. */
function edgesFor(counts: readonly number[], radius: number): Picture['edges'] | null {
  const needed: number[] = []
  for (let index = 0, inner = 0; index < rings.length; index += 1) {
    const edge = neededEdge(counts[index] ?? 0, inner, reachOf(radius))
    needed.push(edge - inner)
    inner = edge
  }
  const left = SIZE - needed.reduce((sum, width) => sum + width, 0)
  if (left < 0) return null
  const short = needed.map((width, index) => Math.max(0, WIDTHS[index]! - width))
  const all = short.reduce((sum, width) => sum + width, 0)
  const [a, b, c] = needed.map((width, index) => width + (all === 0 ? 0 : (left * short[index]!) / all))
  return [a!, a! + b!, a! + b! + c!, SIZE]
}

/** The places of so many marks between two edges: as many arcs as there is room for, each with its share of the marks. */
function placesIn(count: number, inner: number, outer: number, reach: number): { u: number; v: number }[] {
  const [first, last] = [nearest(inner, reach), outer - reach]
  const arcs = Math.max(1, Math.floor((last - first) / apart(reach) + EPSILON) + 1)
  const distances = Array.from({ length: arcs }, (_, index) =>
    arcs === 1 ? (first + last) / 2 : first + (index * (last - first)) / (arcs - 1),
  )
  const rooms = distances.map((distance) => roomAt(distance, reach))
  const all = rooms.reduce((sum, room) => sum + room, 0)
  const places: { u: number; v: number }[] = []
  let [before, seen] = [0, 0]
  distances.forEach((distance, index) => {
    seen += rooms[index]!
    const until = Math.round((count * seen) / all)
    const [here, span] = [until - before, spanAt(distance, reach)]
    before = until
    for (let one = 0; one < here; one += 1) {
      const angle = (Math.PI / 2 - span) / 2 + (span * (one + 0.5)) / here
      places.push({ u: distance * Math.cos(angle), v: distance * Math.sin(angle) })
    }
  })
  return places
}

/**
 * Where every mark of the radar lies. No two overlap, each lies whole inside its quadrant and its ring, and the same
 * entries give the same picture. Marks are as large as the fullest field allows; rings that hold more become wider.
 */
export function placed(blips: readonly Blip[]): Picture {
  const counts = fullest(blips)
  let radius = LARGEST
  let edges = edgesFor(counts, radius)
  while (edges === null) {
    radius = radius > 6 ? radius - STEP : radius * 0.9
    edges = edgesFor(counts, radius)
  }
  const fields = new Map<string, Blip[]>()
  for (const blip of blips) {
    const key = `${blip.ring} ${blip.quadrant}`
    fields.set(key, [...(fields.get(key) ?? []), blip])
  }
  const found = edges
  return {
    radius,
    edges,
    blips: [...fields.values()].flatMap((field) => {
      const ring = rings.indexOf(field[0]!.ring)
      const places = placesIn(field.length, found[ring - 1] ?? 0, found[ring]!, reachOf(radius))
      return field.map((blip, index) => ({ ...blip, ...places[index]! }))
    }),
  }
}
