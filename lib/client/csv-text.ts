// Where a cell begins for whoever reads the file with another separator than ours: at the start, and after any sign that
// separates somewhere. Apostrophes before the sign count too, so that text which has one already comes back unchanged.
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL starts a formula in some spreadsheets, so it is named here
const dangerous = /(^|[,;|\t\r\n])('*)(?=[=+\-@\t\r\u0000])/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const guarded = /(^|[,;|\t\r\n])'('*)(?=[=+\-@\t\r\u0000])/g

/** Text, or a number: as a value, or written out where its digits have to stay as they are. */
export type CsvCell = string | number | null | { digits: string }

/** A cell as spreadsheets must read it: text that could run as a formula gets an apostrophe in front (V1.2.10). */
export function csvCell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // A number stays one, also below zero: a formula has more than digits.
  if (typeof value === 'object') return /^-?\d*\.?\d*$/.test(value.digits) ? value.digits : csvCell(value.digits)
  const safe = value.replace(dangerous, "$1'$2")
  return /[",;\t\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What csvCell protected, as it was. */
export const unprotected = (cell: string): string => cell.replace(guarded, '$1$2')

/** A file that spreadsheets open as it is: UTF-8 with its mark, commas, CRLF. */
export const writeCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
