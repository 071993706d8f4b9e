export const MAX_SHEET_CHARACTERS = 8_000_000
export const MAX_SHEET_ROWS = 10_000
export const MAX_SHEET_CELLS = 250_000
/** No register has as many; a first line that has more is no header. */
export const MAX_SHEET_COLUMNS = 200

export type Grid = { rows: { line: number; cells: string[] }[] } | { refused: string }

/** Spreadsheets copy with tabs, files come with commas, or with semicolons where the comma is the decimal sign. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]/) + 1 || text.length)
  const counted = ['\t', ';', ','].map((sign) => ({ sign, count: head.split(sign).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

/**
 * Reads CSV or pasted cells (RFC 4180, comma, semicolon or tab) into rows of trimmed text, each with the line it starts
 * on. Blank lines are left out. Text beyond the limits is refused before it is split; nothing here throws.
 */
export function readGrid(input: string): Grid {
  if (input.length > MAX_SHEET_CHARACTERS) return { refused: 'The sheet is larger than 8,000,000 characters.' }
  const text = input
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
  const delimiter = delimiterOf(text)
  const rows: { line: number; cells: string[] }[] = []
  let cells: string[] = []
  let [start, line, position, total] = [1, 1, 0, 0]
  while (position <= text.length) {
    let value = ''
    if (text[position] === '"') {
      const end = closingQuote(text, position + 1)
      if (end < 0) return { refused: `The quotation mark opened in line ${line} is never closed.` }
      value = text.slice(position + 1, end).replaceAll('""', '"')
      line += value.split('\n').length - 1
      position = end + 1
    }
    const stop = nextOf(text, delimiter, position)
    value += text.slice(position, stop)
    position = stop + 1
    cells.push(value.trim())
    total += 1
    if (total > MAX_SHEET_CELLS) return { refused: 'The sheet has more than 250,000 cells. Send it in parts.' }
    if (cells.length > MAX_SHEET_COLUMNS) {
      return { refused: `Line ${start} has more than ${MAX_SHEET_COLUMNS} columns.` }
    }
    if (text[stop] === delimiter) continue
    if (cells.some((cell) => cell !== '')) rows.push({ line: start, cells })
    if (rows.length > MAX_SHEET_ROWS + 1) return { refused: 'The sheet has more than 10,000 rows. Send it in parts.' }
    cells = []
    line += 1
    start = line
  }
  return { rows }
}

/** Where a quoted cell ends; two quotation marks in a row stand for one of its text. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function nextOf(text: string, delimiter: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === delimiter || text[at] === '\n') return at
  return text.length
}
