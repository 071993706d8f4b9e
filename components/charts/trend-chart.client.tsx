'use client'

import dynamic from 'next/dynamic'

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

/** Room for the picture before the chart library has arrived, so that nothing below jumps. */
/** The picture could not be loaded (offline, or the portal was updated): the table beside it says the same. */
const Nothing = () => null
const TrendPlot = dynamic(
  () =>
    import('./trend-plot.client').then(
      (module) => module.TrendPlot,
      () => Nothing,
    ),
  {
    ssr: false,
    loading: () => <div className="h-[236px]" />,
  },
)

/** One line over submitted scorecards on the 1–5 scale, threshold in index, gates as hairlines. Always beside a ChartTable. */
export function TrendChart(props: TrendChartProps) {
  return (
    <div role="img" aria-label={props.label} className="h-[236px]">
      <TrendPlot {...props} />
    </div>
  )
}
