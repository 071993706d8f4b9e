export const MAX_SHEET_CHARACTERS = 8_000_000
export const MAX_SHEET_ROWS = 10_000
export const MAX_SHEET_CELLS = 250_000
/** No register has as many; a first line that has more is no header. */
export const MAX_SHEET_COLUMNS = 200

export type Delimiter = '\t' | ';' | ','
export const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',']
/** A row with the line it starts on; blank lines are no rows. */
export type GridRow = { line: number; cells: string[] }
/** Why a text is no sheet: a code whose words the server has, so that reading weighs the same in every language. */
export type NoSheet = {
  code: 'tooLong' | 'badSeparator' | 'tooManyCells' | 'tooManyRows' | 'tooManyColumns' | 'neverClosed' | 'textAfterMark'
  values?: Record<string, string | number>
}
export type Grid = { delimiter: Delimiter; rows: GridRow[] } | { refused: NoSheet; line: number }

export type GridOptions = {
  /** Somebody chose the delimiter; otherwise it is found. */
  delimiter?: Delimiter | undefined
  /** Whether a cell is the name of a column: where one is, the delimiter that shows most of them is the right one. */
  knows?: ((cell: string) => boolean) | undefined
  /** Tab text out of a file quotes like CSV; what a spreadsheet copies to the clipboard mostly does not. */
  file?: boolean | undefined
}

/** Rows between two turns of others. */
const STEP = 64
/** The names of the columns are looked for in the first rows only. */
const LOOKED_AT = 10

const normal = (input: string) =>
  input
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')

/** The first line `sep=;`, which spreadsheets write and obey. */
const SEP = /^"?sep=(.)"?[ \t;,]*(\n|$)/i

/**
 * Reads CSV or pasted cells (RFC 4180, comma, semicolon or tab) into rows of trimmed text, each with the line it starts
 * on. Text beyond the limits is refused before it is split; nothing here throws.
 */
export function readGrid(input: string, options: GridOptions = {}): Grid {
  const steps = gridSteps(input, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** readGrid in steps, so that a long text need not hold the process. */
export function* gridSteps(input: string, options: GridOptions = {}): Generator<void, Grid> {
  if (input.length > MAX_SHEET_CHARACTERS) return { refused: { code: 'tooLong' }, line: 1 }
  const text = normal(input)
  const sep = SEP.exec(text)
  const told = sep?.[1] as Delimiter | undefined
  if (told !== undefined && !DELIMITERS.includes(told)) {
    return { refused: { code: 'badSeparator', values: { told } }, line: 1 }
  }
  const start = sep ? { position: sep[0].length, line: 2 } : { position: 0, line: 1 }
  const delimiter = options.delimiter ?? told ?? delimiterOf(text, start, options)
  const rows: GridRow[] = []
  let total = 0
  let taken = 0
  for (const row of rowsOf(text, start, delimiter, options.file === true)) {
    if ('refused' in row) return { refused: row.refused, line: row.line }
    taken += 1
    if (taken % STEP === 0) yield
    total += row.cells.length
    if (total > MAX_SHEET_CELLS) return { refused: { code: 'tooManyCells' }, line: 1 }
    if (row.cells.some((cell) => cell !== '')) rows.push(row)
    if (rows.length > MAX_SHEET_ROWS + 1) {
      return { refused: { code: 'tooManyRows' }, line: 1 }
    }
  }
  return { delimiter, rows }
}

type Place = { position: number; line: number }

/** The delimiter under which one of the first rows shows most names of columns, else the one that the first row has most of. */
function delimiterOf(text: string, start: Place, { knows, file }: GridOptions): Delimiter {
  const head = text.slice(0, start.position + 20_000)
  const scored = DELIMITERS.map((delimiter) => {
    let [names, cells, seen] = [0, 0, 0]
    for (const row of rowsOf(head, start, delimiter, file === true)) {
      if ('refused' in row) {
        if (seen === 0) cells = row.columns ?? 0
        break
      }
      if (seen === LOOKED_AT) break
      if (cells === 0 || row.cells.some((cell) => cell !== '')) {
        seen += 1
        if (seen === 1) cells = row.cells.length
        names = Math.max(names, knows ? row.cells.filter(knows).length : 0)
      }
    }
    // One name alone is also what a line of text could begin with.
    return { delimiter, names: names > 1 ? names : 0, cells }
  })
  return scored.reduce((best, one) =>
    one.names > best.names || (one.names === best.names && one.cells > best.cells) ? one : best,
  ).delimiter
}

/** Why reading ends; `columns` where there were too many of them. */
type Stop = { refused: NoSheet; line: number; columns?: number }

/** Every line of the text as cells, blank ones too; ends at the first that cannot be read. */
function* rowsOf(
  text: string,
  { position: from, line: first }: Place,
  delimiter: Delimiter,
  file: boolean,
): Generator<GridRow | Stop> {
  let cells: string[] = []
  let [position, line, start] = [from, first, first]
  while (position <= text.length) {
    const cell = delimiter === '\t' ? tabCell(text, position, file) : csvCellAt(text, delimiter, position, line)
    if ('refused' in cell) {
      yield cell
      return
    }
    if (cell.value.includes('\n')) line += text.slice(position, cell.end).split('\n').length - 1
    position = cell.end + 1
    cells.push(cell.value.trim())
    if (cells.length > MAX_SHEET_COLUMNS) {
      const values = { line: start, most: MAX_SHEET_COLUMNS }
      yield { refused: { code: 'tooManyColumns', values }, line: start, columns: cells.length }
      return
    }
    if (text[cell.end] === delimiter) continue
    yield { line: start, cells }
    cells = []
    line += 1
    start = line
  }
}

/** A value and where it ends: at the delimiter, the line break or the end of the text. */
type Cell = { value: string; end: number }

/** Where a quoted cell ends; two quotation marks in a row stand for one of its text. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function nextOf(text: string, delimiter: string, from: number): number {
  const line = text.indexOf('\n', from)
  const end = line < 0 ? text.length : line
  const sign = text.slice(from, end).indexOf(delimiter)
  return sign < 0 ? end : from + sign
}

const unquoted = (inner: string) => inner.replaceAll('""', '"')

/**
 * Pasted cells: a mark at the start is text, as spreadsheets copy it, unless it has to be a sign: its partner ends the
 * cell, and what stands between could not be copied without marks.
 */
function tabCell(text: string, position: number, file: boolean): Cell {
  if (text[position] === '"') {
    const close = closingQuote(text, position + 1)
    const inner = close < 0 ? '' : text.slice(position + 1, close)
    const ends = close >= 0 && (close + 1 === text.length || text[close + 1] === '\t' || text[close + 1] === '\n')
    if (ends && (file || /[\t\n]|""/.test(inner))) return { value: unquoted(inner), end: close + 1 }
  }
  const end = nextOf(text, '\t', position)
  return { value: text.slice(position, end), end }
}

const isBlank = (sign: string | undefined) => sign === ' ' || sign === '\u00A0'

/** CSV: a mark at the start of a cell opens it, and nothing but blanks may follow the one that closes it. */
function csvCellAt(
  text: string,
  delimiter: string,
  position: number,
  line: number,
): Cell | { refused: NoSheet; line: number } {
  let open = position
  while (isBlank(text[open])) open += 1
  if (text[open] !== '"') {
    const end = nextOf(text, delimiter, position)
    return { value: text.slice(position, end), end }
  }
  const close = closingQuote(text, open + 1)
  if (close < 0) return { refused: { code: 'neverClosed', values: { line } }, line }
  let end = close + 1
  while (isBlank(text[end])) end += 1
  if (end < text.length && text[end] !== delimiter && text[end] !== '\n') {
    const at = line + (text.slice(open, close).split('\n').length - 1)
    return { refused: { code: 'textAfterMark', values: { line: at, opened: line } }, line: at }
  }
  return { value: unquoted(text.slice(open + 1, close)), end }
}

/** Whether a cell would be read otherwise if it stood as it is. */
const needsMarks = (cell: string) =>
  /[\t\n]/.test(cell) || (/^"/.test(cell) && tabCell(cell, 0, true).end === cell.length)

/** A row as pasted cells that readGrid reads back equal. */
export const tabRow = (cells: readonly string[]): string =>
  cells.map((cell) => (needsMarks(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')

/** Rows as a text that readGrid reads back equal: what a sheet is kept as while it is mended. */
export const writeTabs = (rows: readonly (readonly string[])[]): string => rows.map(tabRow).join('\n')
