'use client'

import { type ComponentType, type ReactNode, useState } from 'react'
import type { CostChartProps } from './cost-chart'
import type { TrendChartProps } from './trend-chart'

type Props<P> = { plot: P; children: ReactNode }

/**
 * A drawn picture that tells its values when somebody points at it: only then the chart library is fetched. Until it is
 * there, without it (offline, or after an update of the portal) and on paper the drawn picture stays.
 */
function touchable<P extends { label: string }>(load: () => Promise<ComponentType<P>>) {
  return function Touchable({ children, plot }: Props<P>) {
    const [Plot, setPlot] = useState<ComponentType<P> | null>(null)
    const touch = () => {
      if (Plot) return
      load().then(
        (loaded) => setPlot(() => loaded),
        () => {},
      )
    }
    return (
      <div role="img" aria-label={plot.label} onPointerEnter={touch}>
        <div className={Plot ? 'hidden print:block' : undefined}>{children}</div>
        {Plot ? (
          <div className="print:hidden">
            <Plot {...plot} />
          </div>
        ) : null}
      </div>
    )
  }
}

export const TrendTouch = touchable<TrendChartProps>(() =>
  import('./trend-plot.client').then(({ TrendPlot }) => TrendPlot),
)
export const CostTouch = touchable<CostChartProps>(() => import('./cost-plot.client').then(({ CostPlot }) => CostPlot))
