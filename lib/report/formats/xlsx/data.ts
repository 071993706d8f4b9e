import type { Chart, FileWords } from '../../model'
import { minorUnits } from '../../pictures/numbers'

/** The values of a chart as rows, and what a spreadsheet draws of them where it has such a chart. */
export type ChartData = {
  head: string[]
  rows: (string | number | null)[][]
  drawn: { kind: 'bar' | 'line'; series: number[]; stacked: boolean } | null
  /** The column with parts of one, which are shown as percentages. */
  share?: number
}

/** The head of a column with what its numbers are counted in. */
const counted = (label: string, unit: string): string => (unit ? `${label} (${unit})` : label)

export function chartData(chart: Chart, words: FileWords): ChartData {
  switch (chart.kind) {
    case 'area-bars': {
      const rows = chart.areas.map(({ before, label, value, word }) => [label, value, before, chart.threshold, word])
      return {
        head: [words.name, words.now, words.before, words.threshold, words.state],
        rows,
        drawn: { kind: 'bar', series: [1, 2], stacked: false },
      }
    }
    case 'trend': {
      const line = chart.threshold === null ? [] : [counted(words.threshold, chart.unit)]
      const rows = chart.periods.map((period, index) => [
        period,
        ...chart.series.map(({ values }) => values[index] ?? null),
        ...(chart.threshold === null ? [] : [chart.threshold]),
      ])
      const count = chart.series.length + line.length
      return {
        head: [words.name, ...chart.series.map(({ label }) => counted(label, chart.unit)), ...line],
        rows,
        drawn: { kind: 'line', series: Array.from({ length: count }, (_, index) => index + 1), stacked: false },
      }
    }
    case 'cash': {
      const one = minorUnits(chart.currency)
      const major = (value: number | null | undefined) => (value === null || value === undefined ? null : value / one)
      const rows = chart.periods.map((period, index) => [
        period,
        major(chart.cumulative[index]),
        major(chart.actual[index]),
      ])
      return {
        head: [words.name, `${words.planned} (${chart.currency})`, `${words.booked} (${chart.currency})`],
        rows,
        drawn: { kind: 'line', series: [1, 2], stacked: false },
      }
    }
    case 'bars':
      return {
        head: [words.name, chart.unit || words.value],
        rows: chart.bars.map(({ label, value }) => [label, value]),
        drawn: { kind: 'bar', series: [1], stacked: false },
      }
    case 'tornado': {
      const rows = chart.bars.map(({ high, label, low }) => [
        label,
        low - chart.base,
        high - chart.base,
        low,
        high,
        chart.base,
      ])
      const as = (word: string) => counted(word, chart.unit)
      const by = (word: string) => as(`${word} − ${words.base}`)
      return {
        head: [words.name, by(words.low), by(words.high), as(words.low), as(words.high), as(words.base)],
        rows,
        drawn: { kind: 'bar', series: [1, 2], stacked: true },
      }
    }
    case 'heat-map': {
      const rows = chart.rows.map((row, at) => [
        row,
        ...chart.columns.map((_, column) => chart.cells[at * chart.columns.length + column]?.text ?? ''),
      ])
      return { head: ['', ...chart.columns], rows, drawn: null }
    }
    case 'phase-rail': {
      const rows = chart.steps.map(({ label, note, share }) => [label, note, share ?? null])
      return { head: [words.name, words.note, words.now], rows, drawn: null, share: 2 }
    }
    case 'boxes': {
      const name = new Map(chart.boxes.map(({ id, title }) => [id, title]))
      const alone = chart.boxes.filter(({ id }) => !chart.arrows.some(({ from, to }) => from === id || to === id))
      const rows = [
        ...chart.arrows.map(({ from, label, to }) => [name.get(from) ?? from, label, name.get(to) ?? to]),
        ...alone.map(({ title }) => [title, '', '']),
      ]
      return { head: [words.from, words.note, words.to], rows, drawn: null }
    }
  }
}
