import writeExcelFile, { type Cell, type SheetOptions } from 'write-excel-file/node'
import type { Figure, Sealed } from '../../model'
import { finished } from '../office/package'
import type { Parts } from '../office/zip'
import { chartsOf, tablesOf } from '../parts'
import { clean, said } from '../plain'
import { headCell, textCell, valueCell } from './cells'
import { addChart } from './charts'
import { chartData } from './data'

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

function overview({ fingerprint, report, words }: Sealed, name: string): Sheet {
  const figures: { figure: Figure; part: string }[] = report.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'figures' ? block.figures.map((figure) => ({ figure, part: section.title })) : [],
    ),
  )
  const data: Cell[][] = [
    [textCell(report.title, { fontWeight: 'bold', fontSize: 16, wrap: false })],
    [textCell([report.headline, report.summary].filter(Boolean).join('. '), { columnSpan: 5, height: 48 })],
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
    [
      headCell(words.figure),
      headCell(words.value, true),
      headCell(words.note),
      headCell(words.origin),
      headCell(words.asOf),
    ],
    ...figures.map(({ figure }) => [
      textCell(figure.label),
      valueCell(figure.value),
      textCell(figure.note ?? ''),
      textCell(figure.origin.words),
      day(figure.origin.day),
    ]),
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
  return { data, sheet: name, columns: [{ width: 44 }, { width: 26 }, { width: 30 }, { width: 34 }, { width: 14 }] }
}

/** A printed sheet lies across and is as wide as its columns. */
function onPaper(parts: Parts, name: string): void {
  const text = parts.get(name)?.toString('utf8') ?? ''
  const fitted = text
    .replace(/<worksheet[^>]*>/, (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace(
      '</worksheet>',
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
    )
  parts.set(name, Buffer.from(fitted))
}

/** How wide a column is, in signs, by its head and what the first rows hold. */
const widthOf = (texts: readonly string[]): number =>
  Math.min(60, Math.max(10, ...texts.map((text) => Math.min(60, text.length + 3))))

/** A report as a workbook: an overview, a sheet for every table, and for every picture its values with a native chart. */
export async function xlsx(input: Sealed): Promise<Uint8Array> {
  const { report, words } = input
  const taken = new Set<string>()
  const sheets: Sheet[] = [overview(input, sheetName(words.overview, taken))]
  for (const { table } of tablesOf(report)) {
    const columns = table.columns.map(({ label }, index) => ({
      width: widthOf([label, ...table.rows.slice(0, 200).map((row) => (row[index] ? said(row[index]) : ''))]),
    }))
    const rows = table.rows.map((row) => table.columns.map((_, index) => (row[index] ? valueCell(row[index]) : null)))
    sheets.push({
      data: [
        table.columns.map(({ align, label }) => headCell(label, align === 'end')),
        ...(rows.length > 0 ? rows : [[textCell(table.empty)]]),
      ],
      sheet: sheetName(table.caption, taken),
      columns,
      stickyRowsCount: 1,
    })
  }
  const pictures = chartsOf(report).map(({ block }) => {
    const data = chartData(block.chart, words)
    const name = sheetName(block.caption || block.chart.label, taken)
    sheets.push({
      data: [
        data.head.map((head, index) => headCell(head, typeof data.rows[0]?.[index] === 'number')),
        ...data.rows.map((row) =>
          row.map((value) =>
            typeof value === 'number' ? { value, type: Number } : value === null ? null : textCell(value),
          ),
        ),
      ] as Cell[][],
      sheet: name,
      columns: data.head.map((head, index) => ({
        width: widthOf([head, ...data.rows.map((row) => String(row[index] ?? ''))]),
      })),
      stickyRowsCount: 1,
    })
    return { data, sheet: name, title: block.caption || block.chart.label, sheetFile: `sheet${sheets.length}.xml` }
  })
  const file = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
  return finished(new Uint8Array(file), input, 'xl/workbook.xml', (parts) => {
    for (const name of [...parts.keys()].filter((one) => /^xl\/worksheets\/sheet\d+\.xml$/.test(one)))
      onPaper(parts, name)
    for (const [index, picture] of pictures.entries()) addChart(parts, { ...picture, number: index + 1 })
  })
}
