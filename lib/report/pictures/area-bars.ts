import type { Chart } from '../model'
import { fitted, textWidth, wrapped } from './metrics'
import { circle, type Frame, line, type Mark, type Paint, type Picture, rect, text } from './picture'

const HEAD = 20
const LEVELS = [1, 2, 3, 4, 5] as const
type Level = (typeof LEVELS)[number]
type Bars = Extract<Chart, { kind: 'area-bars' }>

const levelOf = (value: number): Level => Math.min(5, Math.max(1, Math.floor(value + 1e-9))) as Level

/** The change in whole numbers or one decimal, with its arrow: never a colour, up is not always good news. */
const change = (value: number, before: number): string => {
  const by = Math.round((value - before) * 10) / 10
  if (by === 0) return '±0'
  return by > 0 ? `↑ +${by}` : `↓ −${Math.abs(by)}`
}

/** Areas under each other: five cells each, the line a level has to reach, a ring where the last rating stood. */
export function areaBars(chart: Bars, { width }: Frame): Picture {
  const compared = chart.areas.some(({ before }) => before !== null)
  const nameWidth = Math.min(
    width * 0.34,
    Math.max(60, ...chart.areas.map(({ label }) => textWidth(label, 12, 600))) + 12,
  )
  const wordWidth = Math.min(width * 0.26, Math.max(40, ...chart.areas.map(({ word }) => textWidth(word, 11) + 4)))
  const changeWidth = compared ? 38 : 0
  const track = Math.max(70, Math.min(Math.max(260, width * 0.45), width - nameWidth - wordWidth - changeWidth - 46))
  const cell = track / 5
  const edge = nameWidth + cell * Math.min(5, Math.max(0, chart.threshold))
  const marks: Mark[] = LEVELS.map((level) =>
    text(nameWidth + cell * (level - 0.5), 13, String(level), {
      size: 11,
      anchor: 'middle',
      weight: level === Math.round(chart.threshold) ? 600 : 400,
      fill: level === Math.round(chart.threshold) ? 'index' : 'ink-3',
    }),
  )
  let top = HEAD
  for (const { before, label, value, word } of chart.areas) {
    const names = wrapped(label, nameWidth - 10, 12, 400, 2)
    const height = names.length > 1 ? 38 : 28
    const middle = top + height / 2
    const rated = value === null ? null : levelOf(value)
    marks.push(line(0, top, width, top, { stroke: 'line', thick: 1 }))
    names.forEach((name, index) => {
      marks.push(text(0, middle + 4 + (index - (names.length - 1) / 2) * 15, name, { size: 12 }))
    })
    for (const level of LEVELS) {
      const x = nameWidth + cell * (level - 1) + 1
      const share = value === null ? 0 : Math.min(1, Math.max(0, value - level + 1))
      marks.push(
        rect(x, middle - 6, cell - 2, 12, { fill: 'surface-2', ...(value === null ? { hatch: 'unknown' } : {}) }),
      )
      if (share > 0 && rated) {
        const fill: Paint = `level-${rated}`
        marks.push(
          rect(x, middle - 6, (cell - 2) * share, 12, {
            fill,
            ...(rated < 3 ? { stroke: 'level-edge', thick: 0.75 } : {}),
          }),
        )
      }
    }
    marks.push(line(edge, middle - 11, edge, middle + 11, { stroke: 'index', thick: 2 }))
    if (before !== null) {
      const x = nameWidth + cell * Math.min(5, Math.max(0, before))
      marks.push(circle(x, middle, 4, { fill: 'surface', stroke: 'ink', thick: 2 }))
    }
    const badge = nameWidth + track + 10
    if (rated && value !== null) {
      marks.push(
        rect(badge, middle - 9, 18, 18, { radius: 3, fill: `level-${rated}`, stroke: 'level-edge', thick: 0.5 }),
      )
      const said = String(Math.round(value * 10) / 10)
      marks.push(
        text(badge + 9, middle + 4, said, {
          size: said.length > 1 ? 9 : 11,
          weight: 600,
          anchor: 'middle',
          fill: `on-level-${rated}`,
        }),
      )
    } else {
      marks.push(
        rect(badge, middle - 9, 18, 18, { radius: 3, fill: 'surface', stroke: 'unknown', thick: 1, dash: [2, 2] }),
      )
    }
    const room = width - (badge + 24) - changeWidth - 4
    marks.push(text(badge + 24, middle + 4, fitted(word, room, 11), { size: 11, fill: rated ? 'ink-2' : 'unknown' }))
    if (value !== null && before !== null) {
      marks.push(text(width, middle + 4, change(value, before), { size: 11, anchor: 'end', fill: 'ink-2' }))
    }
    top += height
  }
  return { width, height: top + 2, label: chart.label, marks }
}
