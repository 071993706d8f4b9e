import { writeTabs } from './grid'

const MAX_ROWS = 10_001

/** The text of a cell as the page shows it: blanks of the source are one, line breaks are those of the page. */
function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element
  for (const mark of copy.querySelectorAll('br')) mark.replaceWith('\n')
  const lines = (copy.textContent ?? '').split('\n')
  const kept = cell.querySelector('br') ? lines : [lines.join(' ')]
  return kept
    .map((line) => line.replaceAll(/[\s\u00A0]+/g, ' ').trim())
    .join('\n')
    .trim()
}

const spanOf = (cell: Element) => Math.min(Math.max(Number(cell.getAttribute('colspan')) || 1, 1), 200)

/**
 * The only table of copied HTML as tab text, null where there is none or more than one. A spreadsheet puts its cells there
 * one by one, while its plain text cannot tell a mark of a cell from a mark around it.
 */
export function tableText(html: Document): string | null {
  const tables = html.querySelectorAll('table')
  const [table] = tables
  if (tables.length !== 1 || !table) return null
  const rows = [...table.querySelectorAll('tr')].slice(0, MAX_ROWS).map((row) =>
    [...row.children].flatMap((cell) => {
      const text = textOf(cell)
      return [text, ...Array.from({ length: spanOf(cell) - 1 }, () => '')]
    }),
  )
  return rows.some((cells) => cells.length > 1) ? writeTabs(rows) : null
}
