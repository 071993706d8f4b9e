import type { Chart } from '../model'
import { fitted, wrapped } from './metrics'
import { circle, type Frame, line, type Mark, type Paint, type Picture, rect, text } from './picture'

type Rail = Extract<Chart, { kind: 'phase-rail' }>

const diamond = (x: number, y: number, state: 'done' | 'here' | 'ahead'): Mark => ({
  kind: 'path',
  d: `M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`,
  fill: state === 'done' ? 'ink-2' : 'surface',
  stroke: state === 'done' ? 'ink-2' : state === 'here' ? 'index' : 'control',
  thick: state === 'here' ? 2 : 1,
})

const SIZES = [11, 10.5, 10, 9.5, 9, 8.5] as const

/** The size at which every name stands with its number, and no word is torn. */
function sizeOf({ steps }: Rail, room: number): number {
  const fits = (size: number) =>
    steps.every(({ label }) => {
      const names = wrapped(label, room, size, 600, 3)
      return names.join(' ') === label && !names.some((name) => /^\d+$/.test(name))
    })
  return SIZES.find(fits) ?? 8.5
}

/** A line of equal parts, one for each phase: ink is passed, the index where one stands, a diamond for every gate. */
export function phaseRail(chart: Rail, { width }: Frame): Picture {
  const count = Math.max(1, chart.steps.length)
  const part = (width - 4) / count
  const here = chart.steps.findIndex(({ state }) => state === 'here')
  const share = here < 0 ? null : (chart.steps[here]?.share ?? null)
  const ruler = 38
  const edge = 2
  const marks: Mark[] = []
  const reached = here < 0 ? chart.steps.filter(({ state }) => state === 'done').length : here + (share ?? 0)
  for (let tick = 0; tick <= count * 10; tick++) {
    const x = edge + (tick / 10) * part
    const high = tick % 10 === 0 ? 16 : tick % 5 === 0 ? 8 : 5
    marks.push(line(x, ruler - high, x, ruler, { stroke: tick / 10 <= reached ? 'ink-2' : 'line-2', thick: 1 }))
  }
  marks.push(rect(edge, ruler, part * count, 3, { fill: 'surface-3' }))
  chart.steps.forEach(({ state }, index) => {
    if (state === 'done') marks.push(rect(edge + part * index, ruler, part, 3, { fill: 'ink-2' }))
  })
  if (here >= 0) {
    // Without a share the phase is marked and nothing is said about how far it has come.
    const at = edge + part * (here + (share ?? 0.5))
    if (share !== null) marks.push(rect(edge + part * here, ruler, part * share, 3, { fill: 'index' }))
    marks.push({ kind: 'path', d: `M${at - 4.5} 14L${at + 4.5} 14L${at} 21Z`, fill: 'index' })
    if (share !== null) {
      const x = Math.min(width - 14, Math.max(14, at))
      marks.push(
        text(x, 10, `${Math.floor(share * 100 + 1e-9)}%`, { size: 11, weight: 600, anchor: 'middle', fill: 'index' }),
      )
    }
  }
  for (let gate = 1; gate < count; gate++) {
    const state = chart.steps[gate - 1]?.state ?? 'ahead'
    marks.push(diamond(edge + part * gate, ruler + 1.5, state))
  }
  let bottom = ruler
  const room = part - 17
  const size = sizeOf(chart, room)
  chart.steps.forEach(({ label, note, state }, index) => {
    const x = edge + part * index
    const mark: Paint = state === 'here' ? 'index' : state === 'done' ? 'ink-2' : 'control'
    marks.push(circle(x + 5, ruler + 22, 4.5, { fill: 'surface', stroke: mark, thick: 1.4 }))
    if (state === 'done')
      marks.push({
        kind: 'path',
        d: `M${x + 3} ${ruler + 22}L${x + 4.5} ${ruler + 23.7}L${x + 7.2} ${ruler + 20.5}`,
        stroke: mark,
        thick: 1.2,
      })
    if (state === 'here') marks.push(circle(x + 5, ruler + 22, 1.6, { fill: mark }))
    const names = wrapped(label, room, size, state === 'ahead' ? 400 : 600, 3)
    names.forEach((name, row) => {
      marks.push(
        text(x + 15, ruler + 26 + row * 14, name, {
          size,
          weight: state === 'ahead' ? 400 : 600,
          fill: state === 'ahead' ? 'ink-2' : 'ink',
        }),
      )
    })
    const under = ruler + 26 + names.length * 14
    const notes = wrapped(note, part - 22, 10.5, 400, 2)
    notes.forEach((said, row) => {
      marks.push(text(x + 15, under + row * 13, fitted(said, part - 18, 10.5), { size: 10.5, fill: 'ink-3' }))
    })
    bottom = Math.max(bottom, under + notes.length * 13)
  })
  return { width, height: bottom, label: chart.label, marks }
}
