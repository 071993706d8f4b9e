'use client'

import dynamic from 'next/dynamic'

export type CostPoint = {
  label: string
  value: number
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

/** The picture could not be loaded (offline, or the portal was updated): the table beside it says the same. */
const Nothing = () => null
const CostPlot = dynamic(
  () =>
    import('./cost-plot.client').then(
      (module) => module.CostPlot,
      () => Nothing,
    ),
  {
    ssr: false,
    loading: () => <div className="h-[220px]" />,
  },
)

/** Amounts per month as bars against their projection and its limit. Always beside a ChartTable. */
export function CostChart(props: CostChartProps) {
  return (
    <div role="img" aria-label={props.label} className="h-[220px]">
      <CostPlot {...props} />
    </div>
  )
}
