import type { Block, Value } from '../../model'
import { headWish, longestWord, shared } from '../columns'
import { linked } from '../plain'
import type { Line } from './fonts'
import { PAGE, type Sheet, WIDTH } from './sheet'
import { drawTone, toneOf, tonePaint } from './tones'

type Table = Extract<Block, { kind: 'table' }>
const HEAD = { face: 'semibold', size: 11 } as const
const CELL = { face: 'regular', size: 11.5 } as const
const LINE = 15
const PAD = 14
const FULL = PAGE.height - PAGE.top - PAGE.bottom
/** A cell that is higher than this ends with a sign that it does. */
const MOST_LINES = 40
/** A table of so many rows stays on one page where that has the room. */
const TOGETHER = 8
/** So many rows at least come over to another page. */
const LEAST_OVER = 3

const atEnd = (table: Table, column: number): boolean => table.columns[column]?.align === 'end'

/** Widths by what stands in the columns, of this table and of those like it: narrow ones get what they need, long texts share the rest. */
export function columnWidths(sheet: Sheet, alike: readonly Table[], width: number): number[] {
  const [table] = alike
  const rows = alike.flatMap((one) => one.rows)
  const sample = rows.length > 120 ? rows.filter((_, index) => index % Math.ceil(rows.length / 120) === 0) : rows
  const wants = (table?.columns ?? []).map((column, index) => {
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
    const head = headWish(sheet.fonts.width(column.label, HEAD))
    return { least: Math.min(word, 120) + PAD, want: Math.max(word, head, ...cells) + PAD + 4 }
  })
  return shared(wants, width)
}

type Row = { height: number; cells: { value: Value; tone: ReturnType<typeof toneOf>; indent: number; lines: Line[] }[] }

function rowOf({ fonts }: Sheet, { columns }: Table, row: readonly Value[], widths: readonly number[]): Row {
  const cells = columns.map((_, index) => {
    const value: Value = row[index] ?? { kind: 'text', text: '' }
    const tone = toneOf(value)
    const indent = tone && tone !== 'neutral' ? 15 : 0
    const room = Math.max(10, (widths[index] ?? 40) - PAD - indent)
    const lines = fonts.lines(value.text, CELL, room)
    const cut = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), ...fonts.lines('…', CELL, room)] : lines
    return { value, tone, indent, lines: cut }
  })
  return { cells, height: Math.max(1, ...cells.map(({ lines }) => lines.length)) * LINE + 8 }
}

const headsOf = ({ fonts }: Sheet, { columns }: Table, widths: readonly number[]): Line[][] =>
  columns.map(({ label }, index) => fonts.lines(label, HEAD, (widths[index] ?? 40) - PAD))

const headHeightOf = (heads: readonly Line[][]): number => Math.max(1, ...heads.map((lines) => lines.length)) * 14 + 8

/** How much of a table is not to be torn: the whole of a short one, else its head and the first rows. */
export function heldTogether(sheet: Sheet, table: Table, alike: readonly Table[], limit: number): number {
  const widths = columnWidths(sheet, alike, WIDTH)
  const head = headHeightOf(headsOf(sheet, table, widths))
  const whole = Math.min(table.rows.length, limit)
  const rows = table.rows.slice(0, whole <= TOGETHER ? whole : LEAST_OVER)
  return head + rows.reduce((sum, row) => sum + rowOf(sheet, table, row, widths).height, 0) + 2
}

/** The rows that begin a page. A last page with one row or two gets some of the page before. */
export function pageStarts(rows: readonly Pick<Row, 'height'>[], first: number, full: number): Set<number> {
  const starts: number[] = []
  let left = first
  rows.forEach(({ height }, index) => {
    if (left < height + 2) {
      starts.push(index)
      left = full
    }
    left -= height
  })
  const last = starts.at(-1)
  const wanted = rows.length - LEAST_OVER
  if (last !== undefined && last > wanted && wanted > (starts.at(-2) ?? 1)) starts.splice(-1, 1, wanted)
  return new Set(starts)
}

/** A table with its head on every page it runs over. */
export function drawTable(
  sheet: Sheet,
  table: Table,
  {
    alike,
    limit,
    more,
    origin,
    width = WIDTH,
  }: { alike: readonly Table[]; limit: number; more: (count: number) => string; origin: string; width?: number },
): void {
  const element = sheet.element('Table', { title: table.caption })
  const widths = columnWidths(sheet, alike, width)
  const left = widths.map((_, index) => PAGE.left + widths.slice(0, index).reduce((sum, one) => sum + one, 0))
  const heads = headsOf(sheet, table, widths)
  const headHeight = headHeightOf(heads)
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
  head()
  const rows = table.rows.slice(0, limit).map((row) => rowOf(sheet, table, row, widths))
  const starts = pageStarts(rows, sheet.room, FULL - headHeight)
  for (const [place, { cells, height }] of rows.entries()) {
    if (starts.has(place)) {
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
