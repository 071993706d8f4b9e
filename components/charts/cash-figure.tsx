export type CashFigureProps = {
  /** Money after the investment and after each month. */
  values: number[]
  /** Months until the money is back; null where it is not within these months. */
  payback: number | null
  /** The mark of the payback, in words. */
  paybackLabel: string
  /** Under the axis: first and last month. */
  from: string
  to: string
  /** Lowest and highest value as shown. */
  low: string
  high: string
  /** Beside the line where nothing is earned or lost. */
  zero: string
  /** The whole picture in one sentence. */
  label: string
}

const WIDTH = 600
const HEIGHT = 170
const PAD = 12

/** Cumulative cash over the months of a case, with the month in which the money is back. Drawn on the server, beside its table. */
export function CashFigure({ values, payback, paybackLabel, from, to, low, high, zero, label }: CashFigureProps) {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const span = most - least || 1
  const y = (value: number) => HEIGHT - PAD - ((value - least) / span) * (HEIGHT - 2 * PAD)
  const x = (place: number) => (place / Math.max(1, values.length - 1)) * WIDTH
  const path = values.map((value, place) => `${place === 0 ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`)
  const at = payback === null ? null : (x(payback) / WIDTH) * 100
  return (
    <div role="img" aria-label={label} className="min-w-0">
      <div aria-hidden="true">
        <p className="mb-1 flex justify-between gap-2 font-mono text-2xs text-ink-3">
          <span>{high}</span>
          {at === null ? <span>{paybackLabel}</span> : null}
        </p>
        <div className="relative" style={{ height: HEIGHT }}>
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            className="h-full w-full"
            fill="none"
          >
            <path d={`M0 ${y(0)}H${WIDTH}`} stroke="var(--line-2)" strokeWidth="1" vectorEffect="non-scaling-stroke" />
            <path
              d={path.join('')}
              stroke="var(--chart-1)"
              strokeWidth="2.25"
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
            />
            {payback === null ? null : (
              <path
                d={`M${x(payback)} 0V${HEIGHT}`}
                stroke="var(--index)"
                strokeWidth="1.5"
                strokeDasharray="5 3"
                vectorEffect="non-scaling-stroke"
              />
            )}
          </svg>
          {at === null ? null : (
            <>
              <i
                className="absolute size-[9px] -translate-1/2 rounded-full bg-index"
                style={{ left: `${at}%`, top: y(0) }}
              />
              <span
                className={`absolute top-0 px-1.5 text-2xs font-semibold whitespace-nowrap text-index ${at > 55 ? '-translate-x-full' : ''}`}
                style={{ left: `${at}%` }}
              >
                {paybackLabel}
              </span>
            </>
          )}
          <span
            className="absolute right-0 bg-surface pl-1.5 font-mono text-2xs text-ink-3 -translate-y-1/2"
            style={{ top: y(0) }}
          >
            {zero}
          </span>
        </div>
        <p className="mt-1 flex justify-between gap-2 font-mono text-2xs text-ink-3">
          <span>{from}</span>
          <span>{low}</span>
          <span>{to}</span>
        </p>
      </div>
    </div>
  )
}
