import type { Chart } from '../model'
import { fitted, textWidth, wrapped } from './metrics'
import { type Frame, type Mark, type Picture, rect, text } from './picture'

type Heat = Extract<Chart, { kind: 'heat-map' }>

/** A table of cells that deepen with their weight; the text of a cell says it too, so that the colour is never alone. */
export function heatMap(chart: Heat, { width }: Frame): Picture {
  const count = Math.max(1, chart.columns.length)
  const names = Math.min(width * 0.3, Math.max(30, ...chart.rows.map((row) => textWidth(row, 11))) + 12)
  const cell = Math.min(110, (width - names) / count)
  const high = Math.max(26, Math.min(44, cell * 0.55))
  const heads = chart.columns.map((column) => wrapped(column, cell - 6, 11, 400, 2))
  const head = Math.max(1, ...heads.map((lines) => lines.length)) * 14 + 6
  const marks: Mark[] = []
  heads.forEach((lines, index) => {
    lines.forEach((words, row) => {
      marks.push(
        text(names + cell * (index + 0.5), 12 + row * 14, words, { size: 11, anchor: 'middle', fill: 'ink-3' }),
      )
    })
  })
  chart.rows.forEach((label, row) => {
    const y = head + row * high
    const lines = wrapped(label, names - 10, 11, 400, 2)
    lines.forEach((words, index) => {
      marks.push(text(0, y + high / 2 + 4 + (index - (lines.length - 1) / 2) * 13, words, { size: 11, fill: 'ink-2' }))
    })
    chart.columns.forEach((_, column) => {
      const one = chart.cells[row * chart.columns.length + column]
      const weight = Math.min(1, Math.max(0, one?.weight ?? 0))
      const x = names + cell * column
      marks.push(rect(x + 1, y + 1, cell - 2, high - 2, { fill: 'surface-2', radius: 2 }))
      marks.push(rect(x + 1, y + 1, cell - 2, high - 2, { fill: 'bad', opacity: 0.04 + 0.5 * weight, radius: 2 }))
      if (!one?.text) return
      marks.push(
        text(x + cell / 2, y + high / 2 + 4, fitted(one.text, cell - 8, 12, 600), {
          size: 12,
          weight: 600,
          anchor: 'middle',
        }),
      )
    })
  })
  return { width, height: head + chart.rows.length * high + 2, label: chart.label, marks }
}
