// Where a cell begins for whoever reads the file with another separator than ours: at the start, and after any sign that
// separates somewhere. Apostrophes before the sign count too, so that text which has one already comes back unchanged.
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL starts a formula in some spreadsheets, so it is named here
const dangerous = /(^|[,;|\t\r\n])('*)(?=[=+\-@\t\r\u0000])/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const guarded = /(^|[,;|\t\r\n])'('*)(?=[=+\-@\t\r\u0000])/g

/** A cell as spreadsheets must read it: text that could run as a formula gets an apostrophe in front (V1.2.10). */
export function csvCell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const safe = value.replace(dangerous, "$1'$2")
  return /[",;\t\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What csvCell protected, as it was. */
export const unprotected = (cell: string): string => cell.replace(guarded, '$1$2')

/** A file that spreadsheets open as it is: UTF-8 with its mark, commas, CRLF. */
export const writeCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
