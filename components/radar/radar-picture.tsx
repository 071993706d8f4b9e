import { useTranslations } from 'next-intl'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import type { Ring } from './ring-status'

export type Blip = { number: number; name: string; ring: Ring; quadrant: string | null }
export type RadarPictureProps = { blips: Blip[]; quadrants: { id: string; name: string }[] }

const rings: readonly Ring[] = ['adopt', 'trial', 'assess', 'hold']
const EDGE = [54, 88, 119, 148] as const
const CENTRE = 150
/** Radius of a number, and what two numbers beside each other need. */
const BLIP = 8.5
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
function placed(blips: readonly Blip[], quadrants: readonly { id: string }[]) {
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

/** The four rings as a picture beside the list, which says the same in words. */
export function RadarPicture({ blips, quadrants }: RadarPictureProps) {
  const t = useTranslations('radar')
  const names = (ring: Ring) =>
    blips
      .filter((blip) => blip.ring === ring)
      .map((blip) => blip.name)
      .join(', ') || t('count', { count: 0 })
  const label = t('picture.label', {
    adopt: names('adopt'),
    trial: names('trial'),
    assess: names('assess'),
    hold: names('hold'),
  })
  return (
    <Plate aria-labelledby="radar-picture" className="mb-4">
      <PlateHeader id="radar-picture" title={t('picture.title')} />
      <PlateBody className="grid grid-cols-[minmax(0,320px)_minmax(0,1fr)] items-center gap-6 phone:grid-cols-1 phone:gap-3">
        <svg viewBox="0 -6 300 306" role="img" aria-label={label} className="w-full max-w-80">
          {[...EDGE].reverse().map((radius, index) => (
            <circle
              key={radius}
              cx={CENTRE}
              cy={CENTRE}
              r={radius}
              className={`stroke-line-2 ${index === 3 ? 'fill-surface-3' : index % 2 === 0 ? 'fill-surface' : 'fill-surface-2'}`}
            />
          ))}
          <path d={`M${CENTRE} 2V298M2 ${CENTRE}H298`} className="stroke-line-2" />
          {placed(blips, quadrants).map((blip) => (
            <g key={blip.number}>
              <title>{blip.name}</title>
              <circle cx={blip.x} cy={blip.y} r={BLIP} className="fill-ink" />
              <text
                x={blip.x}
                y={blip.y + 3.5}
                textAnchor="middle"
                className="fill-surface font-mono text-[10px] font-medium"
              >
                {blip.number}
              </text>
            </g>
          ))}
          {rings.map((ring, index) => (
            <text
              key={ring}
              x={CENTRE}
              y={CENTRE - EDGE[index]! + 3}
              textAnchor="middle"
              className="fill-ink-2 stroke-surface font-mono text-[9px] [paint-order:stroke]"
              strokeWidth={4}
            >
              {t(`ring.${ring}`)}
            </text>
          ))}
        </svg>
        <div className="t-sm grid content-start gap-1 text-ink-2">
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
            {quadrants.map((quadrant, index) => (
              <div key={quadrant.id} className="contents">
                <dt aria-hidden="true" className="font-mono text-2xs leading-5">
                  {['↘', '↙', '↖', '↗'][index]}
                </dt>
                <dd>{quadrant.name}</dd>
              </div>
            ))}
          </dl>
          <p className="t-meta mt-1">
            {t('picture.note')} {blips.some(({ quadrant }) => quadrant === null) ? t('picture.noQuadrant') : null}
          </p>
        </div>
      </PlateBody>
    </Plate>
  )
}
