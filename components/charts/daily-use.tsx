export type DailyUseProps = {
  /** One per day in time order; null where the day has no value. */
  values: (number | null)[]
  /** The line values are measured at, 0–100; null where nothing measures them. */
  line: { at: number; label: string } | null
  /** First and last date, under the bars. */
  from: string
  to: string
  /** The whole picture in one sentence. */
  label: string
}

const height = 140

/** Percentages per day as thin bars, where a rule asks for it against one line; a day without a value stays empty. Drawn on the server, always beside a ChartTable. */
export function DailyUse({ values, line, from, to, label }: DailyUseProps) {
  const width = Math.max(1, values.length)
  const y = (value: number) => 100 - value
  const fill = (value: number) =>
    line === null ? 'var(--chart-2)' : value < line.at ? 'var(--flagged)' : 'var(--chart-1)'
  return (
    <div className="grid grid-cols-[28px_1fr] gap-x-1" role="img" aria-label={label}>
      <span aria-hidden="true" className="relative font-mono text-2xs leading-none text-ink-3">
        {[100, 50, 0].map((tick) => (
          <span key={tick} className="absolute right-1 -translate-y-1/2" style={{ top: `${y(tick)}%` }}>
            {tick}
          </span>
        ))}
      </span>
      <span className="relative block" style={{ height }}>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${width} 100`}
          preserveAspectRatio="none"
          className="h-full w-full"
          fill="none"
        >
          <path
            d={`M0 0.3H${width}M0 50H${width}M0 99.7H${width}`}
            stroke="var(--grid)"
            vectorEffect="non-scaling-stroke"
          />
          {values.map((value, day) =>
            value === null ? null : (
              <rect
                key={day}
                x={day + 0.14}
                y={y(Math.max(value, 0.8))}
                width={0.72}
                height={Math.max(value, 0.8)}
                fill={fill(value)}
              />
            ),
          )}
          {line === null ? null : (
            <path
              d={`M0 ${y(line.at)}H${width}`}
              stroke="var(--index)"
              strokeWidth="1.5"
              strokeDasharray="5 3"
              vectorEffect="non-scaling-stroke"
            />
          )}
        </svg>
        {line === null ? null : (
          <span
            aria-hidden="true"
            className="absolute left-1 -translate-y-full rounded-sm bg-surface/85 px-1 text-2xs font-semibold text-index"
            style={{ top: `${y(line.at) - 1}%` }}
          >
            {line.label}
          </span>
        )}
      </span>
      <span aria-hidden="true" className="col-start-2 mt-1 flex justify-between font-mono text-2xs text-ink-3">
        <span>{from}</span>
        <span>{to}</span>
      </span>
    </div>
  )
}
