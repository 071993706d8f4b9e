import writeExcelFile, { type Cell, type SheetOptions } from 'write-excel-file/node'
import type { Figure, Sealed, Value } from '../../model'
import { finished, xml } from '../office/package'
import type { Parts } from '../office/zip'
import { chartsOf, tablesOf } from '../parts'
import { clean, filled, said } from '../plain'
import { headCell, shownAs, textCell, valueCell, withHeights } from './cells'
import { addChart } from './charts'
import { type ChartData, chartData } from './data'

type Sheet = { data: Cell[][]; sheet: string } & Pick<SheetOptions<Buffer>, 'columns' | 'stickyRowsCount'>

/** A name that a workbook takes: 31 signs, none of its own, and no two alike. */
function sheetName(wanted: string, taken: Set<string>): string {
  const plain =
    clean(wanted)
      .replace(/[[\]:*?/\\\n\t\r]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet'
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : ` (${number})`
    const name =
      `${[...plain].slice(0, 31 - tail.length).join('')}`
        .slice(0, 31 - tail.length)
        .replace(/[\ud800-\udbff]$/, '')
        .replace(/'+$/, '') + tail
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}

const day = (value: string): Cell => valueCell({ kind: 'day', day: value, text: value })

const headOf = (words: Sealed['words']): Cell[] => [
  headCell(words.figure),
  headCell(words.value, { end: true }),
  headCell(words.note, { afterEnd: true }),
  headCell(words.origin),
  headCell(words.asOf),
]

function overview({ fingerprint, report, words }: Sealed, name: string): Sheet {
  const figures: { figure: Figure; part: string }[] = report.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'figures' ? block.figures.map((figure) => ({ figure, part: section.title })) : [],
    ),
  )
  const data: Cell[][] = [
    // Not every reader makes a row as high as its letters.
    [textCell(report.title, { fontWeight: 'bold', fontSize: 16, height: 24, wrap: false })],
    [textCell([report.headline, report.summary].filter(Boolean).join('. '), { columnSpan: 5 })],
    [],
    [
      headCell(report.organization),
      day(report.day),
      textCell(report.basis.kind === 'snapshot' ? `${words.snapshot} ${report.basis.id}` : words.live),
      textCell(report.basis.words),
    ],
    [headCell(words.fingerprint), textCell(fingerprint, { columnSpan: 4, fontFamily: 'Courier New', wrap: false })],
    ...(report.withheld ? [[textCell(report.withheld, { columnSpan: 5 })]] : []),
    [],
    ...(figures.length > 0 ? [headOf(words)] : []),
    ...figures.map(({ figure: { label, note, origin, value } }): Cell[] => {
      const lacks = value.kind === 'unknown'
      const shown: Value = lacks ? { kind: 'unknown', text: words.unknown } : value
      const beside = [lacks ? said(value) : null, note].filter(Boolean).join(' · ')
      return [
        textCell(label),
        valueCell(shown, { end: true }),
        textCell(beside, { align: 'left', indent: 1 }),
        textCell(origin.words),
        day(origin.day),
      ]
    }),
    [],
    ...(report.missing.length > 0 ? [[headCell(words.missing), headCell(words.whoCanRecord)]] : []),
    ...report.missing.map(({ text, who }) => [textCell(text), textCell(who ?? '')]),
    ...report.sections.flatMap(({ blocks, title }) =>
      blocks.flatMap((block): Cell[][] => {
        if (block.kind === 'list')
          return [
            [],
            [headCell(title)],
            ...block.items.map((item) => [
              textCell(item.text, { columnSpan: 3 }),
              null,
              null,
              textCell(item.note ?? ''),
            ]),
          ]
        if (block.kind === 'call')
          return [
            [],
            [headCell(block.title)],
            [textCell(block.text, { columnSpan: 3 }), null, null, textCell(block.note ?? '')],
          ]
        return []
      }),
    ),
  ]
  const widths = [44, 22, 46, 34, 14]
  return { data: withHeights(data, widths), sheet: name, columns: widths.map((width) => ({ width })) }
}

/** What stands at the foot of every printed page of a workbook; an ampersand would be a command there. */
function footOf({ fingerprint, report, words }: Sealed): string {
  const plain = (text: string) => clean(text).replaceAll('&', '&&').slice(0, 80)
  const basis = report.basis.kind === 'snapshot' ? `${words.snapshot} ${report.basis.id}` : words.live
  const about = plain([report.organization, report.dayWords, basis].join(' · '))
  const pages = filled(words.pageOf, { page: '&P', pages: '&N' })
  return `&L&8${about}&R&8${words.fingerprint} ${fingerprint.slice(0, 16)}   ${pages}`
}

/** A printed sheet lies across, is as wide as its columns, and says on every page what it is of. */
function onPaper(parts: Parts, name: string, foot: string): void {
  const text = parts.get(name)?.toString('utf8') ?? ''
  const fitted = text
    .replace(/<worksheet[^>]*>/, (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace(
      '</worksheet>',
      `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${xml(foot)}</oddFooter></headerFooter></worksheet>`,
    )
  parts.set(name, Buffer.from(fitted))
}

/** How wide a column is, in signs, by its head and what the first rows hold. */
const widthOf = (texts: readonly string[]): number =>
  Math.min(60, Math.max(10, ...texts.map((text) => Math.min(60, text.length + 3))))

type Table = ReturnType<typeof tablesOf>[number]['table']

function tableSheet(table: Table, sheet: string): Sheet {
  const widths = table.columns.map(({ label }, index) =>
    widthOf([label, ...table.rows.slice(0, 200).map((row) => (row[index] ? shownAs(row[index]) : ''))]),
  )
  const side = (index: number) => ({
    end: table.columns[index]?.align === 'end',
    afterEnd: table.columns[index - 1]?.align === 'end',
  })
  const rows = table.rows.map((row) =>
    table.columns.map((_, index) => (row[index] ? valueCell(row[index], side(index)) : null)),
  )
  const empty = textCell(table.empty, { columnSpan: Math.max(1, table.columns.length) })
  const data = [
    table.columns.map(({ label }, index) => headCell(label, side(index))),
    ...(rows.length > 0 ? rows : [[empty]]),
  ]
  return { data: withHeights(data, widths), sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }
}

/** The values of a picture; numbers of a column are written alike. */
function dataSheet({ head, rows, share }: ChartData, sheet: string): Sheet {
  const formats = head.map((_, index) => {
    const numbers = rows.flatMap((row) => (typeof row[index] === 'number' ? [row[index]] : []))
    if (index === share) return '0%'
    return numbers.every(Number.isInteger) ? '#,##0' : '#,##0.00'
  })
  const widths = head.map((label, index) => widthOf([label, ...rows.map((row) => `${row[index] ?? ''}  `)]))
  const numeric = (index: number) => rows.some((row) => typeof row[index] === 'number')
  const side = (index: number) => ({ end: numeric(index), afterEnd: index > 0 && numeric(index - 1) })
  const data = [
    head.map((label, index) => headCell(label, side(index))),
    ...rows.map((row) =>
      row.map((value, index): Cell => {
        if (typeof value === 'number') return { value, type: Number, format: formats[index] ?? '#,##0' }
        return value === null ? null : textCell(value, side(index).afterEnd ? { align: 'left', indent: 1 } : {})
      }),
    ),
  ]
  return { data: withHeights(data, widths), sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }
}

/** A report as a workbook: an overview, a sheet for every table, and for every picture its values with a native chart. */
export async function xlsx(input: Sealed): Promise<Uint8Array> {
  const { report, words } = input
  const taken = new Set<string>()
  const sheets: Sheet[] = [overview(input, sheetName(words.overview, taken))]
  for (const { table } of tablesOf(report)) sheets.push(tableSheet(table, sheetName(table.caption, taken)))
  const pictures = chartsOf(report).map(({ block }) => {
    const data = chartData(block.chart, words)
    const name = sheetName(block.caption || block.chart.label, taken)
    sheets.push(dataSheet(data, name))
    return { data, sheet: name, title: block.caption || block.chart.label, sheetFile: `sheet${sheets.length}.xml` }
  })
  const file = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
  const foot = footOf(input)
  return finished(new Uint8Array(file), input, 'xl/workbook.xml', (parts) => {
    for (const name of [...parts.keys()].filter((one) => /^xl\/worksheets\/sheet\d+\.xml$/.test(one)))
      onPaper(parts, name, foot)
    for (const [index, picture] of pictures.entries()) addChart(parts, { ...picture, number: index + 1 })
  })
}
