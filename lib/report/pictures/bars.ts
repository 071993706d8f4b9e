import type { Chart } from '../model'
import { fitted, textWidth } from './metrics'
import { scale, short } from './numbers'
import { type Frame, line, type Mark, type Picture, rect, text } from './picture'

type Bars = Extract<Chart, { kind: 'bars' }>
const ROW = 24

/** Bars that lie, each with its number at the end; what is unknown is a hatched stub and has no number. */
export function bars(chart: Bars, { language, width }: Frame): Picture {
  const say = short(language)
  const words = (value: number) => [say(value), chart.unit].filter(Boolean).join(' ')
  const known = chart.bars.flatMap(({ value }) => (value === null ? [] : [value]))
  const names = Math.min(width * 0.38, Math.max(40, ...chart.bars.map(({ label }) => textWidth(label, 12))) + 12)
  const numbers = Math.min(width * 0.3, Math.max(20, ...known.map((value) => textWidth(words(value), 11, 600))) + 10)
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)]
  const left = names + (low < 0 ? numbers : 0)
  const x = scale([low, high === low ? low + 1 : high], [left, Math.max(left + 20, width - numbers)])
  const marks: Mark[] = []
  chart.bars.forEach(({ label, value }, index) => {
    const y = 4 + index * ROW
    marks.push(text(0, y + 14, fitted(label, names - 10, 12), { size: 12 }))
    if (value === null) {
      marks.push(rect(x(0), y + 3, 34, 14, { fill: 'surface', stroke: 'line-2', thick: 0.75, hatch: 'unknown' }))
      return
    }
    const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))]
    marks.push(rect(from, y + 3, Math.max(1, to - from), 14, { fill: 'chart-1' }))
    const end = value < 0 ? { x: from - 6, anchor: 'end' as const } : { x: to + 6, anchor: 'start' as const }
    marks.push(
      text(end.x, y + 14, fitted(words(value), numbers - 4, 11, 600), {
        size: 11,
        weight: 600,
        anchor: end.anchor,
        fill: 'ink-2',
      }),
    )
  })
  const height = 8 + chart.bars.length * ROW
  marks.push(line(x(0), 2, x(0), height - 2, { stroke: 'control', thick: 1 }))
  return { width, height, label: chart.label, marks }
}
