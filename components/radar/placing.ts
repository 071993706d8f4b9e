import type { Ring } from './ring-status'

export type Blip = { number: number; name: string; ring: Ring; quadrant: string | null }

export const rings: readonly Ring[] = ['adopt', 'trial', 'assess', 'hold']
/** Outer radius of each ring. */
export const EDGE = [54, 88, 119, 148] as const
export const CENTRE = 150
/** Radius of a number, and what two numbers beside each other need. */
export const BLIP = 8.5
const ROOM = 2 * BLIP + 2
/** Which lines between the quadrants take what has none; the ring names stand on the fourth. */
const LINES = [0, Math.PI, Math.PI / 2] as const
/** How far numbers keep from those lines then. */
const CLEAR = Math.PI / 15

/**
 * Where the numbers of one field lie: its quadrant is a quarter of the circle, its ring a band. As many arcs as they need,
 * the outermost first because it has most room, and evenly along each; only a field fuller than its band lets them touch.
 */
function arcs(count: number, inner: number, outer: number, width: number): { radius: number; share: number }[] {
  const places: { radius: number; share: number }[] = []
  for (let radius = outer - BLIP - 1; places.length < count; radius -= ROOM) {
    const last = radius - ROOM < inner + BLIP
    const room = Math.max(1, Math.floor((radius * width) / ROOM))
    const here = last ? count - places.length : Math.min(room, count - places.length)
    for (let index = 0; index < here; index += 1) places.push({ radius, share: (index + 0.5) / here })
  }
  return places
}

/** Every number with its place; one without a quadrant lies on a line between two. */
export function placed(blips: readonly Blip[], quadrants: readonly { id: string }[]) {
  const clear = blips.some(({ quadrant }) => quadrant === null) ? CLEAR : 0
  const fields = new Map<string, Blip[]>()
  for (const blip of blips) {
    const key = `${blip.quadrant ?? 'none'} ${blip.ring}`
    fields.set(key, [...(fields.get(key) ?? []), blip])
  }
  return blips.map((blip) => {
    const field = fields.get(`${blip.quadrant ?? 'none'} ${blip.ring}`) ?? [blip]
    const index = field.indexOf(blip)
    const band = rings.indexOf(blip.ring)
    const [inner, outer] = [band === 0 ? 6 : EDGE[band - 1]!, EDGE[band]!]
    const quarter = quadrants.findIndex(({ id }) => id === blip.quadrant)
    const width = Math.PI / 2 - 2 * clear
    const own = arcs(field.length, inner, outer, width)[index]!
    const lines = Math.floor(index / LINES.length)
    const radius = quarter === -1 ? Math.max(inner, outer - BLIP - 1 - lines * ROOM) : own.radius
    const angle = quarter === -1 ? LINES[index % LINES.length]! : (quarter * Math.PI) / 2 + clear + width * own.share
    return { ...blip, x: CENTRE + radius * Math.cos(angle), y: CENTRE + radius * Math.sin(angle) }
  })
}
