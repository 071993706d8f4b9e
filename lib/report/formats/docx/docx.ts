import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, Sealed } from '../../model'
import { draw } from '../../pictures/draw'
import { light } from '../../pictures/light'
import { finished } from '../office/package'
import type { Parts } from '../office/zip'
import { missingBy, rowLimits, tablesOf } from '../parts'
import { clean } from '../plain'
import { blockOf, type Context, heading, leading, run, WIDE } from './blocks'
import { wordDrawing } from './drawing'

/** What a document holds of large registers: more is for a spreadsheet, and a sentence says so. */
const MOST_ROWS = 600
/** The width of a page in the units of pictures. */
const PAGE = (WIDE / 1440) * 96

function footOf({ fingerprint, report, words }: Sealed): Footer {
  const basis = report.basis.kind === 'snapshot' ? `${words.snapshot} ${report.basis.id}` : words.live
  const small = { size: 16, color: light['ink-3'].slice(1) }
  const [before, between = '', after = ''] = words.pageOf.split(/\{page\}|\{pages\}/)
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: WIDE }],
        children: [
          new TextRun({
            ...small,
            text: clean(
              `${report.organization} · ${report.dayWords} · ${basis} · ${words.fingerprint} ${fingerprint.slice(0, 16)}`,
            ),
          }),
          new TextRun({
            ...small,
            children: ['\t', before ?? '', PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  })
}

function headOf({ origin, report, words }: Sealed): Paragraph[] {
  const shown = report.headline ?? report.title
  const about = [report.title, report.subject, report.basis.words].filter((one) => one && one !== shown).join(' · ')
  return [
    new Paragraph({ children: [run(report.organization, { bold: true })] }),
    heading(report.headline ?? report.title, HeadingLevel.TITLE),
    ...(about ? [new Paragraph({ children: [run(about, { paint: 'ink-3', size: 20 })] })] : []),
    ...(report.summary ? [new Paragraph({ children: [run(report.summary, { size: 24, paint: 'ink-2' })] })] : []),
    ...(report.withheld ? [new Paragraph({ children: [run(report.withheld, { paint: 'ink-3' })] })] : []),
    ...(report.missing.length > 0 ? [heading(words.missing, HeadingLevel.HEADING_1)] : []),
    ...missingBy(report.missing).flatMap(({ items, who }) => [
      ...(who
        ? [new Paragraph({ keepNext: true, children: [run(`${words.whoCanRecord}: ${who}`, { paint: 'ink-3' })] })]
        : []),
      ...items.map(
        ({ href, text }) =>
          new Paragraph({ bullet: { level: 0 }, spacing: { after: 40 }, children: [leading(text, href, origin)] }),
      ),
    ]),
  ]
}

/** Ids that the library draws by lot are counted instead, so that the same report is the same file. */
function steady(parts: Parts): void {
  const text = parts.get('word/document.xml')?.toString('utf8') ?? ''
  const relations = parts.get('word/_rels/document.xml.rels')?.toString('utf8') ?? ''
  const ids = [
    ...new Set(
      [...relations.matchAll(/Id="(rId[^"]+)"/g)].flatMap(([, id]) => (id && !/^rId\d+$/.test(id) ? [id] : [])),
    ),
  ]
  const names = new Map(ids.map((id, index) => [id, `rIdLink${index + 1}`]))
  const anew = (whole: string) =>
    whole.replace(/"(rId[^"]+)"/g, (all, id: string) => (names.has(id) ? `"${names.get(id)}"` : all))
  parts.set('word/document.xml', Buffer.from(anew(text)))
  parts.set('word/_rels/document.xml.rels', Buffer.from(anew(relations)))
}

/** A report as a document that is written on in: headings, tables with heads, pictures as shapes. */
export async function docx(input: Sealed): Promise<Uint8Array> {
  const { fingerprint, report } = input
  const drawings = new Map<string, string>()
  const tables = tablesOf(report)
  const limits = rowLimits(
    tables.map(({ table }) => table.rows.length),
    MOST_ROWS,
  )
  const limitOf = new Map<Block, number>(tables.map(({ table }, index) => [table, limits[index] ?? 0]))
  const context: Omit<Context, 'section' | 'list'> = {
    limitOf: (table) => limitOf.get(table) ?? 0,
    picture: (block) => {
      const token = `picture ${fingerprint} ${drawings.size + 1}.`
      drawings.set(
        token,
        wordDrawing(draw(block.chart, { width: PAGE, language: report.language }), drawings.size + 1, PAGE),
      )
      return token
    },
  }
  const body = report.sections.flatMap((section, index): (Paragraph | Table)[] => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      pageBreakBefore: section.page === 'new' && index > 0,
      children: [new TextRun(clean(section.title))],
    }),
    ...(section.lead ? [new Paragraph({ keepNext: true, children: [run(section.lead, { paint: 'ink-2' })] })] : []),
    ...section.blocks.flatMap((block, at) => blockOf(block, input, { ...context, section, list: index * 100 + at })),
  ])
  const ink = light.ink.slice(1)
  const file = new Document({
    title: clean(report.title),
    creator: clean(report.organization),
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, color: ink, language: { value: report.language } },
          paragraph: { spacing: { after: 80 } },
        },
        title: {
          run: { font: 'Calibri', size: 44, bold: true, color: ink },
          paragraph: { spacing: { before: 200, after: 100 } },
        },
        heading1: {
          run: { font: 'Calibri', size: 28, bold: true, color: ink },
          paragraph: { spacing: { before: 260, after: 90 } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 460, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
        },
        footers: { default: footOf(input) },
        children: [...headOf(input), ...body],
      },
    ],
  })
  const bytes = await Packer.toBuffer(file)
  return finished(new Uint8Array(bytes), input, 'word/document.xml', (parts) => {
    steady(parts)
    const text = parts.get('word/document.xml')?.toString('utf8') ?? ''
    const drawn = text.replace(
      new RegExp(`<w:t[^>]*>(picture ${fingerprint} \\d+\\.)</w:t>`, 'g'),
      (whole, token: string) => drawings.get(token) ?? whole,
    )
    parts.set('word/document.xml', Buffer.from(drawn))
  })
}
