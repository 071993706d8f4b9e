'use client'

import dynamic from 'next/dynamic'

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

/** The picture could not be loaded (offline, or the portal was updated): the table beside it says the same. */
const Nothing = () => null
const RadarPlot = dynamic(
  () =>
    import('./radar-plot.client').then(
      (module) => module.RadarPlot,
      () => Nothing,
    ),
  {
    ssr: false,
    loading: () => <div className="h-[280px]" />,
  },
)

/** A secondary view of the areas; never for comparing areas of different people. Always beside a ChartTable. */
export function RadarChart(props: RadarChartProps) {
  return (
    <figure className="grid gap-1">
      <div role="img" aria-label={props.label} className="h-[280px]">
        <RadarPlot {...props} />
      </div>
      <figcaption className="flex flex-wrap justify-center gap-x-4 gap-y-1 text-xs text-ink-3">
        <span className="inline-flex items-center gap-1.5">
          <i className="h-0.5 w-4 bg-chart-1" />
          {props.nowLabel}
        </span>
        {props.beforeLabel === undefined ? null : (
          <span className="inline-flex items-center gap-1.5">
            <i className="w-4 border-t-2 border-dashed border-ink-3" />
            {props.beforeLabel}
          </span>
        )}
        <span className="inline-flex items-center gap-1.5">
          <i className="w-4 border-t-2 border-dashed border-index" />
          {props.thresholdLabel}
        </span>
      </figcaption>
    </figure>
  )
}
