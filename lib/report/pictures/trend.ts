import type { Chart } from '../model'
import { short } from './numbers'
import type { Frame, Picture } from './picture'
import { plot } from './plot'

const DASHES: readonly (readonly number[] | undefined)[] = [undefined, [6, 3], [2, 2], [8, 3, 2, 3], undefined, [4, 4]]
const STROKES = ['chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6'] as const

/** Values over time against the line they have to reach; a period without a value is a gap. */
export function trend(chart: Extract<Chart, { kind: 'trend' }>, { language, width }: Frame): Picture {
  const height = Math.round(Math.min(240, Math.max(150, width * 0.34)))
  const say = short(language)
  const marks = plot({
    width,
    height,
    periods: chart.periods,
    say: (value) => `${say(value)}${chart.unit === '%' ? '%' : ''}`,
    threshold: chart.threshold,
    series: chart.series.map(({ label, values }, index) => {
      const dash = DASHES[index % 6]
      return { label, values, stroke: STROKES[index % 6] ?? 'chart-1', ...(dash ? { dash } : {}) }
    }),
  })
  return { width, height, label: chart.label, marks }
}
