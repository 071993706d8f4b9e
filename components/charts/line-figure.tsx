export type LinePoint = {
  /** Under the axis: "Nov 2026". */
  label: string
  value: number | null
  /** A period that is not over: drawn hollow. */
  open?: boolean
}

export type LineFigureProps = {
  points: LinePoint[]
  /** Drawn as a dashed line. */
  threshold: number | null
  /** The whole picture in one sentence. */
  label: string
  /** `spark` stands in a row, without axis. */
  size?: 'spark' | 'wide'
}

const WIDTH = 600
const sizes = { spark: { height: 28, pad: 4 }, wide: { height: 180, pad: 14 } }

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 })
/** An end of the axis in few signs: 4.2, 98.75, 412k. */
const endOf = (value: number) => (Math.abs(value) < 10_000 ? plain : compact).format(value)

/** Where a value stands between the lowest and the highest one drawn; a flat line stands in the middle. */
function scaleOf(values: number[], height: number, pad: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = high - low
  return (value) => (span === 0 ? height / 2 : height - pad - ((value - low) / span) * (height - 2 * pad))
}

/** A value over periods, drawn on the server. A period without a value is a gap. Always beside its table or its number. */
export function LineFigure({ points, threshold, label, size = 'wide' }: LineFigureProps) {
  const { height, pad } = sizes[size]
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length === 0) return null
  const drawn = threshold === null ? known : [...known, threshold]
  const y = scaleOf(drawn, height, pad)
  const ends = size === 'wide' ? [...new Set([Math.max(...drawn), Math.min(...drawn)])] : []
  const step = (WIDTH - 24) / Math.max(1, points.length - 1)
  const placed = points.flatMap(({ value, open }, index) =>
    value === null ? [] : [{ index, x: 12 + index * step, y: y(value), open: open === true }],
  )
  const path = placed
    .map(({ index, x, y: at }, order) => `${placed[order - 1]?.index === index - 1 ? 'L' : 'M'}${x} ${at}`)
    .join('')
  return (
    <div
      role="img"
      aria-label={label}
      className={size === 'wide' ? 'grid min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-1.5' : 'min-w-0'}
    >
      {ends.length > 0 ? (
        <span aria-hidden="true" className="relative font-mono text-2xs leading-none text-ink-3">
          {ends.map((end) => (
            <span key={end} className="absolute right-0 -translate-y-1/2" style={{ top: y(end) }}>
              {endOf(end)}
            </span>
          ))}
          {/* As wide as its longer end: what stands at a height takes no room. */}
          <span className="invisible grid">
            {ends.map((end) => (
              <span key={end}>{endOf(end)}</span>
            ))}
          </span>
        </span>
      ) : null}
      <span className="relative block" style={{ height }}>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${WIDTH} ${height}`}
          preserveAspectRatio="none"
          className="h-full w-full"
          fill="none"
        >
          {size === 'wide' ? (
            <path
              d={`M0 ${height - 1}H${WIDTH}`}
              stroke="var(--grid)"
              strokeWidth="1"
              vectorEffect="non-scaling-stroke"
            />
          ) : null}
          {threshold === null ? null : (
            <path
              d={`M0 ${y(threshold)}H${WIDTH}`}
              stroke="var(--index)"
              strokeWidth="1.5"
              strokeDasharray="5 3"
              vectorEffect="non-scaling-stroke"
            />
          )}
          <path
            d={path}
            stroke="var(--chart-1)"
            strokeWidth="2"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {placed.map(({ index, x, y: at, open }, order) =>
          size === 'wide' || order === placed.length - 1 ? (
            <i
              key={index}
              className={`absolute size-[7px] -translate-1/2 rounded-full ${open ? 'border-2 border-chart-1 bg-surface' : 'bg-chart-1'}`}
              style={{ left: `${(x / WIDTH) * 100}%`, top: at }}
            />
          ) : null,
        )}
      </span>
      {size === 'wide' ? (
        <span aria-hidden="true" className="col-start-2 mt-1 flex justify-between font-mono text-2xs text-ink-3">
          <span>{points[0]?.label}</span>
          {points.length > 1 ? <span>{points.at(-1)?.label}</span> : null}
        </span>
      ) : null}
    </div>
  )
}
