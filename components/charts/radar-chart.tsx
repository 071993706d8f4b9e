export type RadarChartProps = {
  /** The whole picture in one sentence. */
  label: string
  /** Six axes in their fixed order. `before` draws the previous scorecard as a dashed line. */
  axes: { name: string; now: number; before: number | null }[]
  threshold: number
  /** Names of the two series for the legend. */
  nowLabel: string
  beforeLabel?: string
  thresholdLabel: string
}

const size = { width: 300, height: 280 }
const middle = { x: size.width / 2, y: size.height / 2 }
const RADIUS = 88

/** A place on an axis, the first one upwards, the others clockwise. */
function place(index: number, count: number, reach: number) {
  const angle = (index / count) * 2 * Math.PI
  return { x: middle.x + Math.sin(angle) * reach, y: middle.y - Math.cos(angle) * reach }
}

const shape = (values: readonly number[]) =>
  `${values
    .map((value, index) => {
      const { x, y } = place(index, values.length, (value / 5) * RADIUS)
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
    })
    .join('')}Z`

/** Axis names one word per line: on a phone the picture has no room beside it for two. */
function AxisName({ name, index, count }: { name: string; index: number; count: number }) {
  const words = name.split(' ')
  const { x, y } = place(index, count, RADIUS + 9)
  const anchor = Math.abs(x - middle.x) < 1 ? 'middle' : x > middle.x ? 'start' : 'end'
  // Above the picture the last line stands on it, below it the first one hangs from it, beside it the middle does.
  const start =
    y < middle.y - RADIUS ? 1 - words.length : y > middle.y + RADIUS ? 0.8 : 0.35 - (words.length - 1) * 0.55
  return (
    <text x={x} y={y} textAnchor={anchor} fontSize={12} fill="var(--ink-2)">
      {words.map((word, line) => (
        <tspan key={word} x={x} dy={line === 0 ? `${start}em` : '1.1em'}>
          {word}
        </tspan>
      ))}
    </text>
  )
}

/** A secondary view of the areas; never for comparing areas of different people. Drawn on the server. Always beside a ChartTable. */
export function RadarChart({ label, axes, threshold, nowLabel, beforeLabel, thresholdLabel }: RadarChartProps) {
  const all = (value: number) => shape(axes.map(() => value))
  const compared = axes.some(({ before }) => before !== null)
  const spokes = axes.map((_, index) => {
    const { x, y } = place(index, axes.length, RADIUS)
    return `M${middle.x} ${middle.y}L${x.toFixed(1)} ${y.toFixed(1)}`
  })
  return (
    <figure className="grid gap-1">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="h-[280px] w-full"
        fill="none"
      >
        <path d={[1, 2, 3, 4, 5].map(all).concat(spokes).join('')} stroke="var(--grid)" />
        <path d={all(threshold)} stroke="var(--index)" strokeWidth="1.5" strokeDasharray="5 3" />
        {compared ? (
          <path
            d={shape(axes.map(({ before }) => before ?? 0))}
            stroke="var(--ink-3)"
            strokeWidth="1.5"
            strokeDasharray="4 3"
          />
        ) : null}
        <path
          d={shape(axes.map(({ now }) => now))}
          stroke="var(--chart-1)"
          strokeWidth="2.25"
          fill="var(--chart-1)"
          fillOpacity="0.12"
        />
        <g fontFamily="var(--font-code)" fontSize="10" fill="var(--ink-3)">
          {[1, 2, 3, 4].map((level) => (
            <text key={level} x={middle.x + 4} y={middle.y - (level / 5) * RADIUS + 3}>
              {level}
            </text>
          ))}
        </g>
        {axes.map(({ name }, index) => (
          <AxisName key={name} name={name} index={index} count={axes.length} />
        ))}
      </svg>
      <figcaption className="flex flex-wrap justify-center gap-x-4 gap-y-1 text-xs text-ink-3">
        <span className="inline-flex items-center gap-1.5">
          <i className="h-0.5 w-4 bg-chart-1" />
          {nowLabel}
        </span>
        {beforeLabel === undefined ? null : (
          <span className="inline-flex items-center gap-1.5">
            <i className="w-4 border-t-2 border-dashed border-ink-3" />
            {beforeLabel}
          </span>
        )}
        <span className="inline-flex items-center gap-1.5">
          <i className="w-4 border-t-2 border-dashed border-index" />
          {thresholdLabel}
        </span>
      </figcaption>
    </figure>
  )
}
