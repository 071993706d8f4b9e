import { unprotected } from '../csv-text'
import { type Delimiter, type GridRow, readGrid, tabRow, writeTabs } from './grid'

/** A sheet while it is mended: its text and the delimiter it was read with. What an edit gives back is tab text. */
export type Edited = { text: string; delimiter: Delimiter }

const rowsOf = ({ text, delimiter }: Edited): GridRow[] => {
  const grid = readGrid(text, { delimiter })
  return 'rows' in grid ? grid.rows : []
}

/** Rows as text in which each stands in its line again, so that what was said of a line stays true. */
function inTheirLines(rows: readonly GridRow[]): Edited {
  const out: string[] = []
  let line = 1
  for (const row of rows) {
    for (; line < row.line; line += 1) out.push('')
    const text = tabRow(row.cells)
    out.push(text)
    line += text.split('\n').length
  }
  return { text: out.join('\n'), delimiter: '\t' }
}

const filled = (cells: readonly string[], width: number) =>
  Array.from({ length: Math.max(width, cells.length) }, (_, at) => cells[at] ?? '')

/** Sets the cells of one column; the function answers undefined where a cell stays. The first row holds the names. */
export function withCells(
  sheet: Edited,
  index: number,
  change: (cell: string, row: { line: number; isHeader: boolean }) => string | undefined,
): Edited {
  const rows = rowsOf(sheet).map(({ line, cells }, at) => {
    const value = change(unprotected(cells[index] ?? ''), { line, isHeader: at === 0 })
    if (value === undefined) return { line, cells }
    const changed = filled(cells, index + 1)
    changed[index] = value.trim()
    return { line, cells: changed }
  })
  return inTheirLines(rows)
}

/** A cell of one line. */
export const withCell = (sheet: Edited, line: number, index: number, value: string): Edited =>
  withCells(sheet, index, (_, row) => (row.line === line ? value : undefined))

/** Every cell of a column that says `from`, apart from its name. */
export const withAll = (sheet: Edited, index: number, from: string, to: string): Edited =>
  withCells(sheet, index, (cell, row) => (!row.isHeader && cell === from ? to : undefined))

export const withName = (sheet: Edited, index: number, name: string): Edited =>
  withCells(sheet, index, (_, { isHeader }) => (isHeader ? name : undefined))

export const withoutColumn = (sheet: Edited, index: number): Edited =>
  inTheirLines(rowsOf(sheet).map(({ line, cells }) => ({ line, cells: cells.filter((_, at) => at !== index) })))

/** A further column that says the same in every row. */
export function withColumn(sheet: Edited, name: string, value: string): Edited {
  const rows = rowsOf(sheet)
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return inTheirLines(
    rows.map(({ line, cells }, at) => ({ line, cells: [...filled(cells, width), at === 0 ? name : value] })),
  )
}

/** The sheet from a line on, for what stands above the names of the columns. */
export const startingAt = (sheet: Edited, line: number): Edited => ({
  text: writeTabs(
    rowsOf(sheet)
      .filter((row) => row.line >= line)
      .map(({ cells }) => cells),
  ),
  delimiter: '\t',
})

/** The names of the columns and the rows of which the line is kept. */
export const keeping = (sheet: Edited, keep: (line: number) => boolean): Edited => ({
  text: writeTabs(
    rowsOf(sheet)
      .filter(({ line }, at) => at === 0 || keep(line))
      .map(({ cells }) => cells),
  ),
  delimiter: '\t',
})
