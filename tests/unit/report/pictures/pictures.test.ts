import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Chart } from '@/lib/report/model'
import { draw } from '@/lib/report/pictures/draw'
import { fitted, textWidth, wrapped } from '@/lib/report/pictures/metrics'
import { ticks } from '@/lib/report/pictures/numbers'
import type { Mark, Picture } from '@/lib/report/pictures/picture'
import { apart } from '@/lib/report/pictures/plot'
import { sampleCharts } from '../../../support/report/charts'

type Text = Extract<Mark, { kind: 'text' }>
type Rect = Extract<Mark, { kind: 'rect' }>
const texts = ({ marks }: Picture) => marks.filter((mark): mark is Text => mark.kind === 'text')
const rects = ({ marks }: Picture) => marks.filter((mark): mark is Rect => mark.kind === 'rect')
const span = ({ anchor, size, text, weight, x }: Text) => {
  const width = textWidth(text, size, weight)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width }
}
const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01

const charts = Object.values(sampleCharts) as Chart[]

describe('a picture', () => {
  test.each(charts.flatMap((chart) => [680, 320].map((width) => ({ chart, width, kind: chart.kind }))))(
    'of $kind keeps its texts inside at $width and is the same each time',
    ({ chart, width }) => {
      const picture = draw(chart, { width })
      expect(draw(chart, { width })).toEqual(picture)
      expect(picture.label).toBe(chart.label)
      for (const one of texts(picture)) {
        expect(span(one).left, one.text).toBeGreaterThanOrEqual(-1)
        expect(span(one).right, one.text).toBeLessThanOrEqual(picture.width + 1)
        expect(one.y).toBeLessThanOrEqual(picture.height)
      }
      for (const mark of picture.marks) for (const value of Object.values(mark)) expect(value).not.toBeNaN()
    },
  )

  test('an area that nobody rated is hatched and has no figure', () => {
    const picture = draw({
      ...sampleCharts.areas,
      areas: [{ id: 'SA', label: 'Shadow AI', value: null, before: null, word: 'Not rated' }],
    })
    expect(rects(picture).filter(({ hatch }) => hatch === 'unknown')).toHaveLength(5)
    expect(texts(picture).map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5', 'Shadow AI', 'Not rated'])
  })

  test('a missing month breaks the line', () => {
    const paths = draw(sampleCharts.trend).marks.flatMap((mark) => (mark.kind === 'path' ? [mark.d] : []))
    expect(paths[0]?.match(/M/g)).toHaveLength(2)
  })

  test('nothing to draw is still a picture', () => {
    const empty: Chart[] = [
      { kind: 'area-bars', label: '', threshold: 3, areas: [] },
      { kind: 'trend', label: '', unit: '', periods: [], series: [], threshold: null },
      { kind: 'bars', label: '', unit: '', bars: [] },
      { kind: 'phase-rail', label: '', steps: [] },
      { kind: 'heat-map', label: '', rows: [], columns: [], cells: [] },
      { kind: 'cash', label: '', currency: 'XXX', periods: [], cumulative: [], actual: [] },
      { kind: 'tornado', label: '', unit: '', base: 0, bars: [] },
      { kind: 'boxes', label: '', boxes: [], arrows: [] },
    ]
    for (const chart of empty) {
      const picture = draw(chart)
      expect(Number.isFinite(picture.height), chart.kind).toBe(true)
      for (const mark of picture.marks) for (const value of Object.values(mark)) expect(value, chart.kind).not.toBeNaN()
    }
  })
})

describe('boxes and arrows', () => {
  const drawing = fc.integer({ min: 1, max: 40 }).chain((count) =>
    fc.record({
      boxes: fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          fc.record({
            id: fc.constant(`b${index}`),
            title: fc.oneof(
              fc.string({ unit: 'grapheme', maxLength: 200 }),
              fc.constant('Forecast endpoint of the grid'),
            ),
            kind: fc.string({ maxLength: 60 }),
            note: fc.string({ unit: 'grapheme', maxLength: 80 }),
            group: fc.constantFrom('', '', 'Sweden Central', 'On site'),
          }),
        ),
      ),
      arrows: fc.array(
        fc.record({
          from: fc.nat(count - 1).map((at) => `b${at}`),
          to: fc.nat(count).map((at) => `b${at}`),
          label: fc.string({ maxLength: 120 }),
        }),
        { maxLength: 60 },
      ),
      width: fc.constantFrom(320, 680),
    }),
  )

  test('no two boxes overlap, no label lies on a box or another label, and every text fits', () => {
    fc.assert(
      fc.property(drawing, ({ arrows, boxes, width }) => {
        const picture = draw({ kind: 'boxes', label: '', boxes, arrows }, { width })
        const all = rects(picture)
        const drawn = all.filter(({ fill }) => fill === 'surface-2')
        const labels = all.filter(({ fill }) => fill === 'surface')
        expect(drawn).toHaveLength(boxes.length)
        for (const [index, one] of drawn.entries()) {
          for (const other of drawn.slice(index + 1)) expect(overlap(one, other)).toBe(false)
          for (const label of labels) expect(overlap(one, label)).toBe(false)
        }
        for (const [index, one] of labels.entries()) {
          for (const other of labels.slice(index + 1)) expect(overlap(one, other)).toBe(false)
        }
        for (const one of texts(picture)) {
          const { left, right } = span(one)
          const home = [...drawn, ...labels].some(
            (box) =>
              left >= box.x - 0.5 && right <= box.x + box.width + 0.5 && one.y >= box.y && one.y <= box.y + box.height,
          )
          expect(home, one.text).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('an arrow never runs through a box', () => {
    fc.assert(
      fc.property(drawing, ({ arrows, boxes, width }) => {
        const picture = draw({ kind: 'boxes', label: '', boxes, arrows }, { width })
        const drawn = rects(picture).filter(({ fill }) => fill === 'surface-2')
        for (const mark of picture.marks) {
          if (mark.kind !== 'path' || !mark.stroke) continue
          const points = [...mark.d.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => ({
            x: Number(x),
            y: Number(y),
          }))
          points.slice(1).forEach((point, index) => {
            const before = points[index] ?? point
            const way: Rect = {
              kind: 'rect',
              x: Math.min(before.x, point.x),
              y: Math.min(before.y, point.y) + 0.05,
              width: Math.max(0.1, Math.abs(before.x - point.x)),
              height: Math.max(0.05, Math.abs(before.y - point.y) - 0.1),
            }
            for (const box of drawn) expect(overlap(box, way)).toBe(false)
          })
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('texts are measured', () => {
  test('what was shortened fits and says so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 20, max: 300 }), (words, width) => {
        const short = fitted(words, width, 12)
        expect(textWidth(short, 12)).toBeLessThanOrEqual(width)
        for (const line of wrapped(words, width, 12, 600, 3))
          expect(textWidth(line, 12, 600)).toBeLessThanOrEqual(width)
        expect(wrapped(words, width, 12, 600, 3).length).toBeLessThanOrEqual(3)
      }),
    )
  })

  test('an axis covers its values with round steps', () => {
    expect(ticks(0, 74, 4)).toEqual([0, 20, 40, 60, 80])
    expect(ticks(-42, 11, 4)[0]).toBeLessThanOrEqual(-42)
    expect(apart([10, 11, 12], 13, 0, 100)).toEqual([10, 23, 36])
  })
})
