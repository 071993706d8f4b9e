import type { Chart } from '../model'
import { minorUnits, short } from './numbers'
import type { Frame, Picture } from './picture'
import { plot } from './plot'

/** Cumulative cash over the months: dashed as planned, solid as far as it was booked; below the zero line is not paid back. */
export function cash(chart: Extract<Chart, { kind: 'cash' }>, { language, width }: Frame): Picture {
  const height = Math.round(Math.min(240, Math.max(150, width * 0.34)))
  const one = minorUnits(chart.currency)
  const major = (values: readonly (number | null)[]) => values.map((value) => (value === null ? null : value / one))
  const say = short(language)
  const marks = plot({
    width,
    height,
    periods: chart.periods,
    say: (value) => `${say(value)} ${chart.currency}`,
    threshold: null,
    series: [
      { label: '', values: major(chart.cumulative), stroke: 'chart-1', dash: [6, 3] },
      ...(chart.actual.some((value) => value !== null)
        ? [{ label: '', values: major(chart.actual), stroke: 'ink' as const }]
        : []),
    ],
  })
  return { width, height, label: chart.label, marks }
}
