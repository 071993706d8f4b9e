import type { Chart } from '../model'
import { fitted, textWidth } from './metrics'
import { scale, short } from './numbers'
import { type Frame, line, type Mark, type Picture, rect, text } from './picture'

type Tornado = Extract<Chart, { kind: 'tornado' }>
const ROW = 26

/** What moves the result most: a bar from the low to the high outcome of each assumption, around the base. */
export function tornado(chart: Tornado, { language, width }: Frame): Picture {
  const say = short(language)
  const names = Math.min(width * 0.36, Math.max(40, ...chart.bars.map(({ label }) => textWidth(label, 12))) + 12)
  const all = [chart.base, ...chart.bars.flatMap(({ high, low }) => [low, high])]
  const numbers = Math.max(...all.map((value) => textWidth(say(value), 10.5))) + 8
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const x = scale([low, high], [names + numbers, Math.max(names + numbers + 20, width - numbers)])
  const head = 18
  const marks: Mark[] = []
  chart.bars.forEach(({ label, ...bar }, index) => {
    const y = head + 4 + index * ROW
    marks.push(text(0, y + 13, fitted(label, names - 10, 12), { size: 12 }))
    for (const [value, fill] of [
      [bar.low, 'chart-2'],
      [bar.high, 'chart-1'],
    ] as const) {
      const [from, to] = [Math.min(x(chart.base), x(value)), Math.max(x(chart.base), x(value))]
      marks.push(rect(from, y + 2, to - from, 14, { fill }))
    }
    const [left, right] = [Math.min(bar.low, bar.high), Math.max(bar.low, bar.high)]
    const leftEnd = Math.min(x(left), x(chart.base))
    const rightEnd = Math.max(x(right), x(chart.base))
    marks.push(text(leftEnd - 4, y + 13, say(left), { size: 10.5, anchor: 'end', fill: 'ink-2' }))
    marks.push(text(rightEnd + 4, y + 13, say(right), { size: 10.5, fill: 'ink-2' }))
  })
  const height = head + 8 + chart.bars.length * ROW
  const said = [say(chart.base), chart.unit].filter(Boolean).join(' ')
  const half = textWidth(said, 11, 600) / 2
  marks.push(line(x(chart.base), head, x(chart.base), height - 2, { stroke: 'index', thick: 2 }))
  marks.push(
    text(Math.min(width - half, Math.max(half, x(chart.base))), 12, said, {
      size: 11,
      weight: 600,
      anchor: 'middle',
      fill: 'index',
    }),
  )
  return { width, height, label: chart.label, marks }
}
