import {
  BorderStyle,
  ExternalHyperlink,
  type HeadingLevel,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Sealed, Section, Tone, Value } from '../../model'
import { light } from '../../pictures/light'
import { textWidth } from '../../pictures/metrics'
import type { Paint } from '../../pictures/picture'
import { headWish, longestWord, shared } from '../columns'
import { alikeIn, captionIn } from '../parts'
import { clean, filled, linked } from '../plain'

/** A table of so many rows stays on one page. */
const TOGETHER = 8
/** What a page has between its margins, in twentieths of a point. */
export const WIDE = 9638
const TONE: Record<Tone, Paint> = { good: 'good', watch: 'watch', bad: 'bad', neutral: 'ink', unknown: 'unknown' }
const SIGN: Record<Tone, string> = { good: '● ', watch: '▲ ', bad: '■ ', neutral: '', unknown: '○ ' }
const toneOf = (value: Value): Tone => (value.kind === 'unknown' ? 'unknown' : (value.tone ?? 'neutral'))
const colour = (paint: Paint): string => light[paint].slice(1).toUpperCase()

export const run = (
  text: string,
  options: { bold?: boolean; italics?: boolean; size?: number; paint?: Paint } = {},
): TextRun =>
  new TextRun({
    text: clean(text),
    color: colour(options.paint ?? 'ink'),
    ...(options.bold ? { bold: true } : {}),
    ...(options.italics ? { italics: true } : {}),
    ...(options.size ? { size: options.size } : {}),
  })

export const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ heading: level, keepNext: true, children: [new TextRun(clean(text))] })

/** Words that lead to a page of the portal, or only the words where there is none. */
export function leading(
  text: string,
  href: string | undefined,
  origin: string,
  options: Parameters<typeof run>[1] = {},
): ParagraphChild {
  const address = linked(href, origin)
  return address
    ? new ExternalHyperlink({
        link: address,
        children: [
          run(text, { ...options, paint: options.paint && options.paint !== 'ink' ? options.paint : 'accent' }),
        ],
      })
    : run(text, options)
}

const hairline = { style: BorderStyle.SINGLE, size: 4, color: colour('line') }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borders = { top: none, left: none, right: none, bottom: hairline }

function cell(
  children: ParagraphChild[],
  { end, head, keep, width }: { end: boolean; head?: boolean; keep?: boolean; width: number },
): TableCell {
  return new TableCell({
    borders,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 90, right: 90 },
    ...(head ? { shading: { type: ShadingType.CLEAR, fill: colour('surface-2'), color: 'auto' } } : {}),
    children: [
      new Paragraph({
        alignment: end ? 'right' : 'left',
        keepNext: Boolean(keep),
        spacing: { before: 0, after: 0 },
        children,
      }),
    ],
  })
}

/** What has to stand after a table, as low as it can be: an empty line at the end would be a page of its own. */
const thin = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 40, lineRule: 'exact' }, children: [run('', { size: 2 })] })

const grid = (rows: TableRow[], columnWidths: number[]): Table =>
  new Table({ rows, columnWidths, width: { size: WIDE, type: WidthType.DXA }, layout: 'fixed' })

/** A pixel of the measured texts in twentieths of a point, a little wide: readers have other fonts. */
const TWIP = 16

type TableBlock = Extract<Block, { kind: 'table' }>

function widthsOf({ columns }: TableBlock, alike: readonly TableBlock[]): number[] {
  const rows = alike.flatMap((one) => one.rows)
  const wishes = columns.map(({ label }, index) => {
    const texts = rows
      .slice(0, 60)
      .map((row) => (row[index] ? `${SIGN[toneOf(row[index])]}${clean(row[index].text).slice(0, 90)}` : ''))
    const measure = (text: string) => textWidth(text, 12.7) * TWIP + 220
    const word = longestWord([label, ...texts], measure)
    return { least: Math.min(word, 2200), want: Math.max(word, headWish(measure(label)), ...texts.map(measure)) }
  })
  return shared(wishes, WIDE).map(Math.floor)
}

function tableOf(
  table: Extract<Block, { kind: 'table' }>,
  limit: number,
  { origin, report, words }: Sealed,
  above: string,
): (Paragraph | Table)[] {
  const caption = new Paragraph({
    keepNext: true,
    spacing: above ? { before: 160, after: 80 } : { before: 0, after: 0, line: 60 },
    children: above ? [run(above, { bold: true, paint: 'ink-2' })] : [],
  })
  if (table.rows.length === 0) return [caption, new Paragraph({ children: [run(table.empty, { paint: 'ink-2' })] })]
  const widths = widthsOf(table, alikeIn(report, table))
  // A short table is not torn: each row stays with the next.
  const short = table.rows.length <= TOGETHER
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ align, label }, index) =>
      cell([run(label, { bold: true, size: 19, paint: 'ink-2' })], {
        end: align === 'end',
        head: true,
        keep: true,
        width: widths[index] ?? 800,
      }),
    ),
  })
  const rows = table.rows.slice(0, limit).map(
    (row, place) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map(({ align }, index) => {
          const value: Value = row[index] ?? { kind: 'text', text: '' }
          const tone = toneOf(value)
          const href = value.kind === 'text' || value.kind === 'unknown' ? value.href : undefined
          return cell([leading(`${SIGN[tone]}${value.text}`, href, origin, { size: 19, paint: TONE[tone] })], {
            end: align === 'end',
            keep: short && place < table.rows.length - 1,
            width: widths[index] ?? 800,
          })
        }),
      }),
  )
  const rest = table.rows.length - limit
  const count = new Intl.NumberFormat(report.language).format(rest)
  return [
    caption,
    grid([head, ...rows], widths),
    rest > 0
      ? new Paragraph({
          spacing: { before: 80, after: 80 },
          children: [run(filled(words.moreRows, { count }), { paint: 'ink-2' })],
        })
      : thin(),
  ]
}

function figuresOf({ figures }: Extract<Block, { kind: 'figures' }>, origin: string): Table {
  const widths = [Math.floor(WIDE * 0.64), Math.floor(WIDE * 0.36)]
  return grid(
    figures.map(({ label, note, origin: from, value }) => {
      const tone = toneOf(value)
      const under = [value.kind === 'unknown' && value.who ? `(${value.who})` : null, note].filter(Boolean).join(' · ')
      return new TableRow({
        cantSplit: true,
        children: [
          cell(
            [
              run(label),
              new TextRun({ break: 1 }),
              ...(under ? [run(`${under} · `, { size: 16, paint: 'ink-3' })] : []),
              leading(from.words, from.href, origin, { size: 16, paint: 'ink-3' }),
            ],
            { end: false, width: widths[0] ?? 0 },
          ),
          cell([run(`${SIGN[tone]}${value.text}`, { bold: value.kind !== 'unknown', paint: TONE[tone] })], {
            end: true,
            width: widths[1] ?? 0,
          }),
        ],
      })
    }),
    widths,
  )
}

function callOf({ note, text, title }: Extract<Block, { kind: 'call' }>): Paragraph[] {
  const edge = { style: BorderStyle.SINGLE, size: 12, color: colour('ink'), space: 6 }
  const border = { top: edge, bottom: edge, left: edge, right: edge }
  const lines = [
    run(title, { bold: true, size: 24 }),
    new TextRun({ break: 1 }),
    run(text, { paint: 'ink-2' }),
    ...(note ? [new TextRun({ break: 1 }), run(note, { size: 18, paint: 'ink-3' })] : []),
  ]
  return [
    new Paragraph({
      border,
      spacing: { before: 200, after: 200 },
      indent: { left: 120, right: 120 },
      keepLines: true,
      children: lines,
    }),
  ]
}

export type Context = {
  /** Numbers begin anew in every list. */
  list: number
  section: Section
  limitOf: (table: Block) => number
  picture: (block: Extract<Block, { kind: 'chart' }>) => string
}

export function blockOf(
  block: Block,
  input: Sealed,
  { limitOf, list, picture, section }: Context,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return clean(block.text)
        .split('\n')
        .map((line) => new Paragraph({ spacing: { before: 60 }, children: [run(line)] }))
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            ...(block.ordered
              ? { numbering: { reference: 'numbers', level: 0, instance: list } }
              : { bullet: { level: 0 } }),
            children: [
              leading(item.text, item.href, input.origin),
              ...(item.note
                ? [
                    run(`  ${SIGN[item.tone ?? 'neutral']}${item.note}`, {
                      size: 18,
                      paint: item.tone ? TONE[item.tone] : 'ink-3',
                    }),
                  ]
                : []),
            ],
          }),
      )
    case 'figures':
      return [figuresOf(block, input.origin), thin()]
    case 'chart':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 160, after: 80 },
          children: captionIn(section, block) ? [run(block.caption, { bold: true, paint: 'ink-2' })] : [],
        }),
        new Paragraph({ children: [new TextRun(picture(block))] }),
      ]
    case 'call':
      // An empty line between, or two frames would be one.
      return [...callOf(block), new Paragraph({ spacing: { before: 0, after: 0 } })]
    case 'table':
      return tableOf(block, limitOf(block), input, captionIn(section, block))
  }
}
