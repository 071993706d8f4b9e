import { useTranslations } from 'next-intl'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { entryId, markId, QUADRANTS, type Quadrant } from './places'
import { type Placed, placed, REACH, rings, SIZE } from './placing'
import type { Ring } from './ring-status'

/** A technology that stands in a ring; `found` where the list below shows it. */
export type Mark = {
  number: number
  name: string
  ring: Ring
  quadrant: Quadrant
  change: 'new' | 'in' | 'out' | null
  found: boolean
}

export type RadarPictureProps = {
  marks: Mark[]
  names: Readonly<Record<Quadrant, string>>
  /** Those that no ring or no quadrant holds, so that the list alone has them. */
  outside: { number: number; name: string }[]
}

/** Room under the level axis for the names of the rings. */
const STRIP = 18

/**
 * The radar as a picture: four quarters that make a circle where there is room, one under the other on a phone. The list
 * says the same in words and is what keyboard and screen reader go through, so the picture is hidden from them; its
 * numbers lead to the rows.
 */
export function RadarPicture({ marks, names, outside }: RadarPictureProps) {
  const t = useTranslations('radar')
  const { radius, edges, blips } = placed(marks)
  const of = new Map(marks.map((mark) => [mark.number, mark]))
  const missing =
    outside.length > 0
      ? t('picture.outside', {
          count: outside.length,
          names: outside.map(({ number, name }) => `${number} ${name}`).join(', '),
        })
      : null
  // Rings with nothing in them would be a screen of nothing above the list.
  if (marks.length === 0) return missing === null ? null : <p className="t-meta max-w-[74ch]">{missing}</p>
  return (
    <Plate aria-labelledby="radar-picture">
      <PlateHeader
        id="radar-picture"
        title={t('picture.title')}
        more={<a href="#radar-list">{t('picture.toList')}</a>}
      />
      <PlateBody className="grid grid-cols-[minmax(0,760px)_minmax(0,1fr)] gap-6 narrow:grid-cols-1">
        <p className="sr-only">
          {t(
            'picture.label',
            Object.fromEntries(rings.map((ring) => [ring, marks.filter((m) => m.ring === ring).length])) as Record<
              Ring,
              number
            >,
          )}
        </p>
        <div aria-hidden="true" className="radar-sheet">
          {QUADRANTS.map((quadrant, corner) => (
            <div key={quadrant} className="relative">
              <span className="radar-name t-sm font-medium">{names[quadrant]}</span>
              <Quarter
                corner={corner}
                edges={edges}
                radius={radius}
                blips={blips.filter((blip) => blip.quadrant === quadrant)}
                of={of}
              />
            </div>
          ))}
        </div>
        <div className="t-sm grid content-start gap-3 text-ink-2">
          <Legend />
          <p className="t-meta text-pretty">{t('picture.note')}</p>
          {missing === null ? null : <p className="t-meta text-pretty">{missing}</p>}
        </div>
      </PlateBody>
    </Plate>
  )
}

type QuarterProps = {
  /** 0 upper left, 1 upper right, 2 lower left, 3 lower right. */
  corner: number
  edges: readonly number[]
  radius: number
  blips: Placed[]
  of: ReadonlyMap<number, Mark>
}

function Quarter({ corner, edges, radius, blips, of }: QuarterProps) {
  const t = useTranslations('radar.ring')
  const [left, upper] = [corner % 2 === 0, corner < 2]
  const [x0, y0] = [left ? SIZE : 0, upper ? SIZE : STRIP]
  const [sx, sy] = [left ? -1 : 1, upper ? -1 : 1]
  return (
    <svg viewBox={`-1 -1 ${SIZE + 2} ${SIZE + STRIP + 2}`} aria-hidden="true" className="block w-full overflow-visible">
      {[...edges].reverse().map((edge, index) => (
        <path
          key={edge}
          d={`M${x0} ${y0}h${sx * edge}A${edge} ${edge} 0 0 ${left === upper ? 1 : 0} ${x0} ${y0 + sy * edge}z`}
          className={`stroke-line ${index === 3 ? 'fill-surface-3' : index % 2 === 0 ? 'fill-surface' : 'fill-surface-2'}`}
        />
      ))}
      {rings.map((ring, index) => (
        <text
          key={ring}
          x={x0 + (sx * ((edges[index - 1] ?? 0) + edges[index]!)) / 2}
          y={upper ? SIZE + 13 : STRIP - 5}
          textAnchor="middle"
          className={`fill-ink-2 text-[10px] ${upper ? '' : 'radar-twice'}`}
        >
          {t(ring)}
        </text>
      ))}
      {blips.map(({ number, u, v }) => (
        <MarkShape
          key={number}
          mark={of.get(number)!}
          x={x0 + sx * u}
          y={y0 + sy * v}
          // Towards the middle of the circle.
          inward={(Math.atan2(-sy * v, -sx * u) * 180) / Math.PI}
          radius={radius}
        />
      ))}
    </svg>
  )
}

type MarkShapeProps = { mark: Mark; x: number; y: number; inward: number; radius: number }

/** One mark; that of an entry which the list does not show now is an outline, and leads nowhere. */
function MarkShape({ mark, x, y, inward, radius }: MarkShapeProps) {
  const t = useTranslations('radar')
  const { number, name, change, found } = mark
  const size = radius * (number > 99 ? 0.85 : 1.05)
  const shape = (
    <>
      <title>{change === null ? name : t('picture.named', { name, change: t(`change.${change}`) })}</title>
      <circle r={radius} className={found ? 'fill-ink' : 'fill-surface stroke-line-2'} />
      <text
        y={size * 0.35}
        textAnchor="middle"
        fontSize={size}
        className={`font-medium tabular-nums ${found ? 'fill-surface' : 'fill-ink-3'}`}
      >
        {number}
      </text>
      {change === null ? null : <ChangeArc change={change} radius={radius} inward={inward} />}
    </>
  )
  return (
    <g id={markId(number)} transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`} className="radar-mark">
      {found ? (
        // The row itself is a stop of the keyboard; a second one here would say less.
        <a href={`#${entryId(number)}`} tabIndex={-1}>
          {shape}
        </a>
      ) : (
        shape
      )}
    </g>
  )
}

/** What moved has an arc on the side it went to, what is new one all around. */
export function ChangeArc({
  change,
  radius,
  inward,
}: {
  change: 'new' | 'in' | 'out'
  radius: number
  inward: number
}) {
  const at = radius * ((1 + REACH) / 2)
  const common = {
    fill: 'none',
    className: 'stroke-index',
    strokeWidth: radius * 0.17,
    strokeLinecap: 'round' as const,
  }
  if (change === 'new') return <circle r={at} {...common} />
  const half = Math.PI / 3.2
  const end = { x: (at * Math.cos(half)).toFixed(2), y: (at * Math.sin(half)).toFixed(2) }
  return (
    <path
      d={`M${end.x} -${end.y}A${at} ${at} 0 0 1 ${end.x} ${end.y}`}
      transform={`rotate(${(change === 'in' ? inward : inward + 180).toFixed(1)})`}
      {...common}
    />
  )
}

/** What the marks mean, each drawn as it stands in the picture. */
function Legend() {
  const t = useTranslations('radar')
  return (
    <ul className="grid gap-1.5">
      {(['new', 'in', 'out', null] as const).map((change) => (
        <li key={change ?? 'same'} className="flex items-center gap-2">
          <svg viewBox="-16 -16 32 32" aria-hidden="true" className="size-6 flex-none">
            <circle r={11} className="fill-ink" />
            {change === null ? null : <ChangeArc change={change} radius={11} inward={-90} />}
          </svg>
          {t(`change.${change ?? 'same'}`)}
        </li>
      ))}
    </ul>
  )
}
