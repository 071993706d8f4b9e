import { fitted, textWidth } from './metrics'
import { scale, ticks } from './numbers'
import { line, type Mark, path, text } from './picture'

export type Drawn = {
  label: string
  values: readonly (number | null)[]
  stroke: 'chart-1' | 'chart-2' | 'chart-3' | 'chart-4' | 'chart-5' | 'chart-6' | 'ink'
  dash?: readonly number[]
}
type Plot = {
  width: number
  height: number
  periods: readonly string[]
  series: readonly Drawn[]
  say: (value: number) => string
  /** A level to reach, drawn as a dashed line; a zero line where values run below it is drawn by itself. */
  threshold: number | null
}

const TOP = 10
const BOTTOM = 22

/** Labels at the ends of lines, moved apart until none lies on another. */
export function apart(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y)
  let last = low - gap
  for (const one of order) {
    one.y = Math.max(one.y, last + gap)
    last = one.y
  }
  let next = high + gap
  for (const one of order.toReversed()) {
    one.y = Math.min(one.y, next - gap)
    next = one.y
  }
  const places = new Array<number>(wanted.length).fill(0)
  for (const { index, y } of order) places[index] = y
  return places
}

/** Lines over periods with both axes: gaps stay gaps, the last value of a line carries its name. */
export function plot({ height, periods, say, series, threshold, width }: Plot): Mark[] {
  const values = series.flatMap((one) => one.values.flatMap((value) => (value === null ? [] : [value])))
  const all = threshold === null ? values : [...values, threshold]
  const lowest = Math.min(0, ...all)
  const steps = ticks(lowest, Math.max(lowest + 1e-9, ...all, all.length === 0 ? 1 : 0), 4)
  const names =
    series.length > 1
      ? Math.min(width * 0.24, Math.max(0, ...series.map(({ label }) => textWidth(label, 11, 600))) + 12)
      : 12
  const left = Math.max(...steps.map((step) => textWidth(say(step), 10.5))) + 8
  const right = Math.max(left + 40, width - names)
  const y = scale([steps[0] ?? 0, steps.at(-1) ?? 1], [height - BOTTOM, TOP])
  const x = (index: number) =>
    periods.length < 2 ? (left + right) / 2 : left + 6 + (index / (periods.length - 1)) * (right - left - 12)
  const marks: Mark[] = steps.flatMap((step) => [
    line(left, y(step), right, y(step), { stroke: step === 0 ? 'control' : 'grid', thick: step === 0 ? 1 : 0.75 }),
    text(left - 6, y(step) + 4, say(step), { size: 10.5, anchor: 'end', fill: 'ink-3' }),
  ])
  const widest = Math.max(1, ...periods.map((period) => textWidth(period, 10.5))) + 10
  const every = Math.max(1, Math.ceil((widest * periods.length) / Math.max(1, right - left)))
  periods.forEach((period, index) => {
    if ((periods.length - 1 - index) % every !== 0) return
    const half = textWidth(period, 10.5) / 2
    const at = Math.min(width - half, Math.max(half, x(index)))
    marks.push(text(at, height - 6, period, { size: 10.5, anchor: 'middle', fill: 'ink-3' }))
  })
  if (threshold !== null) {
    marks.push(line(left, y(threshold), right, y(threshold), { stroke: 'index', thick: 1.5, dash: [4, 3] }))
  }
  const ends: { label: string; y: number; stroke: Drawn['stroke'] }[] = []
  for (const { dash, label, stroke, values: of } of series) {
    const points = of.map((value, index) => (value === null ? null : { x: x(index), y: y(value) }))
    marks.push(path(points, { stroke, thick: 2, ...(dash ? { dash } : {}) }))
    const last = points.findLastIndex((point) => point !== null)
    points.forEach((point, index) => {
      if (!point) return
      const alone = !points[index - 1] && !points[index + 1]
      if (index !== last && !alone && points.length > 16) return
      marks.push({
        kind: 'circle',
        x: point.x,
        y: point.y,
        r: index === last ? 3.5 : 2.5,
        fill: index === last ? stroke : 'surface',
        stroke,
        thick: 1.5,
      })
    })
    const end = points[last]
    if (end) ends.push({ label, y: end.y, stroke })
  }
  if (series.length > 1) {
    apart(
      ends.map((one) => one.y),
      13,
      TOP,
      height - BOTTOM,
    ).forEach((place, index) => {
      const end = ends[index]
      if (end)
        marks.push(
          text(right + 4, place + 4, fitted(end.label, names - 6, 11, 600), {
            size: 11,
            weight: 600,
            fill: end.stroke,
          }),
        )
    })
  }
  return marks
}
