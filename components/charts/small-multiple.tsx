export type SmallMultipleProps = {
  /** Ratings in time order; null where the area had none. */
  values: (number | null)[]
  threshold: number
  /** First and last date, under the line. */
  from: string
  to: string
  /** "Team Skills: 1, 2, 2, 2, 3" */
  label: string
}

const width = 166
const height = 94
const top = 9
const bottom = 85

const y = (value: number) => bottom - ((value - 1) / 4) * (bottom - top)

/** One area over time on the common 1–5 scale. Drawn on the server: six of these need no script. */
export function SmallMultiple({ values, threshold, from, to, label }: SmallMultipleProps) {
  const step = (width - 16) / Math.max(1, values.length - 1)
  const points = values.flatMap((value, index) => (value === null ? [] : [{ index, x: 6 + index * step, y: y(value) }]))
  const path = points
    .map(
      (point, order) => `${order > 0 && points[order - 1]?.index === point.index - 1 ? 'L' : 'M'}${point.x} ${point.y}`,
    )
    .join('')
  const last = points.at(-1)
  return (
    <div className="grid grid-cols-[10px_1fr] gap-x-1" role="img" aria-label={label}>
      <span aria-hidden="true" className="relative font-mono text-2xs leading-none font-medium text-ink-3">
        {[5, 3, 1].map((level) => (
          <span
            key={level}
            className={`absolute -translate-y-1/2 ${level === threshold ? 'text-index' : ''}`}
            style={{ top: y(level) }}
          >
            {level}
          </span>
        ))}
      </span>
      <span className="relative block" style={{ height }}>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          className="h-full w-full"
          fill="none"
        >
          <path d={`M0 ${y(1)}H${width}M0 ${y(5)}H${width}`} stroke="var(--grid)" vectorEffect="non-scaling-stroke" />
          <path
            d={`M0 ${y(threshold)}H${width}`}
            stroke="var(--index)"
            strokeWidth="1.5"
            strokeDasharray="5 3"
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={path}
            stroke="var(--chart-1)"
            strokeWidth="2"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {last === undefined ? null : (
          <i
            className="absolute size-[7px] -translate-1/2 rounded-full bg-chart-1"
            style={{ left: `${(last.x / width) * 100}%`, top: last.y }}
          />
        )}
      </span>
      <span aria-hidden="true" className="col-start-2 flex justify-between font-mono text-2xs text-ink-3">
        <span>{from}</span>
        {from === to ? null : <span>{to}</span>}
      </span>
    </div>
  )
}
