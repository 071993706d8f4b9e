import type { Block, Value } from '../../model'
import { longestWord, shared } from '../columns'
import { linked } from '../plain'
import { PAGE, type Sheet, WIDTH } from './sheet'
import { drawTone, toneOf, tonePaint } from './tones'

type Table = Extract<Block, { kind: 'table' }>
const HEAD = { face: 'semibold', size: 11 } as const
const CELL = { face: 'regular', size: 11.5 } as const
const LINE = 15
const PAD = 14
const MOST_LINES = 12

const atEnd = (table: Table, column: number): boolean => table.columns[column]?.align === 'end'

/** Widths by what stands in the columns: narrow ones get what they need, long texts share the rest. */
export function columnWidths(sheet: Sheet, table: Table, width: number): number[] {
  const sample =
    table.rows.length > 120
      ? table.rows.filter((_, index) => index % Math.ceil(table.rows.length / 120) === 0)
      : table.rows
  const wants = table.columns.map((column, index) => {
    const cells = sample.map((row) => {
      const value = row[index]
      return value ? sheet.fonts.width(value.text.slice(0, 200), CELL) + (toneOf(value) ? 16 : 0) : 0
    })
    const texts = sample.map((row) => row[index]?.text.slice(0, 200) ?? '')
    const word = Math.max(
      24,
      longestWord([column.label], (one) => sheet.fonts.width(one, HEAD)),
      longestWord(texts, (one) => sheet.fonts.width(one, CELL)),
    )
    return { least: Math.min(word, 120) + PAD, want: Math.max(word, ...cells) + PAD + 4 }
  })
  return shared(wants, width)
}

/** A table with its head on every page it runs over. */
export function drawTable(
  sheet: Sheet,
  table: Table,
  {
    limit,
    more,
    origin,
    width = WIDTH,
  }: { limit: number; more: (count: number) => string; origin: string; width?: number },
): void {
  const { fonts } = sheet
  const element = sheet.element('Table', { title: table.caption })
  const widths = columnWidths(sheet, table, width)
  const left = widths.map((_, index) => PAGE.left + widths.slice(0, index).reduce((sum, one) => sum + one, 0))
  const heads = table.columns.map(({ label }, index) => fonts.lines(label, HEAD, (widths[index] ?? 40) - PAD))
  const headHeight = Math.max(1, ...heads.map((lines) => lines.length)) * 14 + 8
  let first = true
  const head = () => {
    const row = first ? sheet.element('TR', {}, element) : null
    const draw = (index: number) =>
      sheet.lines(heads[index] ?? [], HEAD, {
        x: left[index] ?? 0,
        y: sheet.y + 4,
        width: (widths[index] ?? 0) - PAD,
        height: 14,
        paint: 'ink-2',
        right: atEnd(table, index),
      })
    table.columns.forEach((_, index) => {
      // Where the head is repeated it is decoration: who listens has heard it.
      if (row) sheet.mark(sheet.element('TH', { scope: 'Column' }, row), 'TH', () => draw(index))
      else sheet.artifact(() => draw(index))
    })
    first = false
    sheet.y += headHeight
    sheet.rule(sheet.y, 'ink-2', 1, PAGE.left, width)
  }
  sheet.ensure(headHeight + 60)
  head()
  for (const row of table.rows.slice(0, limit)) {
    const cells = table.columns.map((_, index) => {
      const value: Value = row[index] ?? { kind: 'text', text: '' }
      const tone = toneOf(value)
      const indent = tone && tone !== 'neutral' ? 15 : 0
      const lines = fonts.lines(value.text, CELL, Math.max(10, (widths[index] ?? 40) - PAD - indent))
      return { value, tone, indent, lines: lines.length > MOST_LINES ? lines.slice(0, MOST_LINES) : lines }
    })
    const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * LINE + 8
    if (sheet.room < height + 2) {
      sheet.newPage()
      head()
    }
    const tr = sheet.element('TR', {}, element)
    cells.forEach(({ indent, lines, tone, value }, index) => {
      const [x, cell] = [left[index] ?? 0, (widths[index] ?? 0) - PAD]
      const y = sheet.y + 4
      const right = atEnd(table, index)
      if (indent && tone) {
        const shift = right ? cell - indent - Math.max(0, ...lines.map((line) => line.width)) : 0
        sheet.artifact(() => drawTone(sheet.doc, tone, x + shift, y + LINE / 2))
      }
      const address = value.kind === 'text' || value.kind === 'unknown' ? linked(value.href, origin) : null
      const paint = tone ? tonePaint[tone] : address ? 'accent' : 'ink'
      sheet.mark(sheet.element('TD', {}, tr), 'TD', () =>
        sheet.lines(lines, CELL, {
          x: x + (right ? 0 : indent),
          y,
          width: right ? cell : cell - indent,
          height: LINE,
          paint,
          right,
        }),
      )
      if (address) sheet.link(x, y, cell, lines.length * LINE, address)
    })
    sheet.y += height
    sheet.rule(sheet.y, 'line', 0.75, PAGE.left, width)
  }
  const rest = table.rows.length - limit
  if (rest > 0) {
    sheet.gap(4)
    sheet.paragraph(more(rest), { face: 'regular', size: 11.5 }, { height: 18, paint: 'ink-2' })
  }
}
