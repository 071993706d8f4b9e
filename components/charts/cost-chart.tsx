import { stepsTo } from './axis'
import { CostTouch } from './touch.client'

export type CostPoint = {
  label: string
  /** Null where nothing is recorded: no bar, which is not a bar of 0. */
  value: number | null
  /** The value as shown. */
  text: string
  /** More than the limit; drawn in the colour of a breach and named in the table. */
  over: boolean
  /** Not compared yet: drawn as an outline. */
  open: boolean
}

export type CostChartProps = {
  /** The whole picture in one sentence. */
  label: string
  points: CostPoint[]
  /** Projection and limit, each named once on its line. */
  lines: { value: number; label: string; limit: boolean }[]
}

const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 })
const percent = (share: number) => `${(share * 100).toFixed(2)}%`

/** The first and the last month have their name, and every second or fourth between them, counted from the last. */
const named = (index: number, count: number, every: number) =>
  index === 0 || (index >= every && (count - 1 - index) % every === 0)

const looks = {
  open: 'border border-dashed border-ink-3 bg-surface-2',
  over: 'bg-flagged',
  plain: 'bg-chart-1',
}

/**
 * Amounts per month as bars against their projection and its limit. Drawn on the server in shares of its place, so that it is
 * there without a script and as wide as its paper; a touch brings its values. Always beside a ChartTable.
 */
export function CostChart(props: CostChartProps) {
  return (
    <CostTouch plot={props}>
      <CostPicture {...props} />
    </CostTouch>
  )
}

function CostPicture({ points, lines }: CostChartProps) {
  const steps = stepsTo(Math.max(...points.map(({ value }) => value ?? 0), ...lines.map(({ value }) => value), 1))
  const top = steps.at(-1) ?? 1
  const many = points.length > 6 ? 2 : 1
  return (
    <div className="grid h-[220px] grid-cols-[36px_minmax(0,1fr)] gap-x-2 pt-3.5 pr-2">
      <span aria-hidden="true" className="relative h-[176px] font-mono text-2xs leading-none font-medium text-ink-3">
        {steps.map((step) => (
          <span key={step} className="absolute right-0 -translate-y-1/2" style={{ top: percent(1 - step / top) }}>
            {compact.format(step)}
          </span>
        ))}
      </span>
      <span className="relative block h-[176px]">
        {steps.map((step) => (
          <i key={step} className="absolute inset-x-0 h-px bg-grid" style={{ top: percent(1 - step / top) }} />
        ))}
        <span className="absolute inset-0 flex items-end">
          {points.map((point) => (
            <span
              key={point.label}
              title={`${point.text}, ${point.label}`}
              className="flex h-full flex-1 items-end justify-center"
            >
              <i
                className={`w-4/5 max-w-9 rounded-t-[3px] ${looks[point.open ? 'open' : point.over ? 'over' : 'plain']}`}
                style={{ height: percent(Math.max(0, point.value ?? 0) / top) }}
              />
            </span>
          ))}
        </span>
        {lines.map((line) => (
          <span
            key={line.label}
            className={`absolute inset-x-0 text-2xs leading-4 font-semibold ${line.limit ? 'border-b-[1.5px] border-dashed border-index text-index' : 'border-t-[1.5px] border-dotted border-ink-3 text-ink-2'}`}
            style={line.limit ? { bottom: percent(line.value / top) } : { top: percent(1 - line.value / top) }}
          >
            <span className="rounded-sm bg-surface/85 px-1.5">{line.label}</span>
          </span>
        ))}
      </span>
      <span aria-hidden="true" className="col-start-2 flex font-mono text-2xs leading-none font-medium text-ink-3">
        {points.map((point, index) => (
          <span
            key={point.label}
            // In narrow months the last name ends where its bar does, or the edge of the picture cuts it.
            className={`flex flex-1 justify-center pt-2 ${many > 1 && index === points.length - 1 ? 'phone:justify-end' : ''}`}
          >
            {named(index, points.length, many) ? (
              <span className={`whitespace-nowrap ${named(index, points.length, many * 2) ? '' : 'phone:hidden'}`}>
                {point.label}
              </span>
            ) : null}
          </span>
        ))}
      </span>
    </div>
  )
}
