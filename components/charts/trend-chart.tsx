import { labelled } from './axis'
import { TrendTouch } from './touch.client'

export type TrendPoint = {
  /** Position in time, milliseconds. */
  at: number
  /** Axis label: "Nov 25". */
  label: string
  value: number
  /** The value as shown: "3.0". */
  text: string
}

export type TrendChartProps = {
  /** The whole picture in one sentence. */
  label: string
  points: TrendPoint[]
  /** Named once, on the line. */
  threshold: { value: number; label: string }
  /** Dates of passed gates as hairlines. */
  marks: { at: number; label: string }[]
}

const levels = [5, 4, 3, 2, 1]
const percent = (share: number) => `${(share * 100).toFixed(2)}%`
/** From the top of the picture, on the scale of ratings. */
const down = (value: number) => (5 - value) / 4

/**
 * One line over submitted scorecards on the 1–5 scale, threshold in index, gates as hairlines. Drawn on the server in shares
 * of its place, so that it is there without a script and as wide as its paper; a touch brings its values. Always beside a
 * ChartTable.
 */
export function TrendChart(props: TrendChartProps) {
  return (
    <TrendTouch plot={props}>
      <TrendPicture {...props} />
    </TrendTouch>
  )
}

function TrendPicture({ points, threshold, marks }: TrendChartProps) {
  const first = points[0]?.at ?? 0
  const span = (points.at(-1)?.at ?? first) - first
  // A single scorecard stands in the middle; otherwise the ends have a little room.
  const across = (at: number) => (span === 0 ? 0.5 : 0.02 + (0.96 * (at - first)) / span)
  const shown = labelled(points.map(({ at }) => across(at)))
  const path = points
    .map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${across(at) * 1000} ${down(value) * 100}`)
    .join('')
  // A gate before the first scorecard shown is no part of the picture.
  const gates = marks.filter(({ at }) => span > 0 && at >= first && at <= first + span)
  const below = (points[0]?.value ?? 0) >= threshold.value
  return (
    <div className="grid h-[236px] grid-cols-[20px_minmax(0,1fr)] gap-x-2 pt-3 pr-7">
      <span aria-hidden="true" className="relative h-[188px] font-mono text-2xs leading-none font-medium text-ink-3">
        {levels.map((level) => (
          <span key={level} className="absolute right-0 -translate-y-1/2" style={{ top: percent(down(level)) }}>
            {level}
          </span>
        ))}
      </span>
      <span className="relative block h-[188px]">
        <svg
          aria-hidden="true"
          viewBox="0 0 1000 100"
          preserveAspectRatio="none"
          className="size-full overflow-visible"
          fill="none"
        >
          <path
            d={levels.map((level) => `M0 ${down(level) * 100}H1000`).join('')}
            stroke="var(--grid)"
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={gates.map(({ at }) => `M${across(at) * 1000} 0V100`).join('')}
            stroke="var(--line-2)"
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={`M0 ${down(threshold.value) * 100}H1000`}
            stroke="var(--index)"
            strokeWidth="1.5"
            strokeDasharray="5 3"
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={path}
            stroke="var(--chart-1)"
            strokeWidth="2.25"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <span
          className={`absolute left-1 text-2xs leading-4 font-semibold text-index ${below ? '' : '-translate-y-full'}`}
          style={{ top: percent(down(threshold.value)) }}
        >
          {threshold.label}
        </span>
        {gates.map((mark, index) => {
          const place = across(mark.at)
          // Gates of one quarter stand close: their words stand on three lines in turn, on the side that has room.
          const side = place > 0.6 ? { right: percent(1 - place) } : { left: percent(place) }
          return (
            <span
              key={mark.at}
              className="absolute px-1 text-2xs leading-4 whitespace-nowrap text-ink-3"
              style={{ ...side, bottom: (index % 3) * 15 }}
            >
              {mark.label}
            </span>
          )
        })}
        {points.map((point, index) => {
          const last = index === points.length - 1
          return (
            <i
              key={point.at}
              title={`${point.text}, ${point.label}`}
              className={`absolute -translate-1/2 rounded-full ${last ? 'size-[11px] bg-chart-1' : 'size-2 border-2 border-chart-1 bg-surface'}`}
              style={{ left: percent(across(point.at)), top: percent(down(point.value)) }}
            >
              {last ? (
                <b className="absolute top-full left-1/2 -translate-x-1/4 pt-0.5 text-base leading-none font-semibold text-ink not-italic tabular-nums">
                  {point.text}
                </b>
              ) : null}
            </i>
          )
        })}
      </span>
      <span aria-hidden="true" className="relative col-start-2 font-mono text-2xs leading-none font-medium text-ink-3">
        {points.map((point, index) =>
          shown[index] ? (
            <span
              key={point.at}
              className="absolute top-3 -translate-x-1/2 whitespace-nowrap"
              style={{ left: percent(across(point.at)) }}
            >
              {point.label}
            </span>
          ) : null,
        )}
      </span>
    </div>
  )
}
