import type PptxGenJS from 'pptxgenjs'
import type { Block, Figure, Report, Sealed, Tone, Value } from '../../model'
import { textWidth } from '../../pictures/metrics'
import type { Paint } from '../../pictures/picture'
import { clean, filled } from '../plain'
import { addChart, chartHeight, type Frame } from './chart'
import { FONT, hex } from './shapes'

const TONE: Record<Tone, Paint> = { good: 'good', watch: 'watch', bad: 'bad', neutral: 'ink', unknown: 'unknown' }
/** The shape of a state before its word: colour never says it alone. */
const SIGN: Record<Tone, string> = { good: '● ', watch: '▲ ', bad: '■ ', neutral: '', unknown: '○ ' }
const toneOf = (value: Value): Tone => (value.kind === 'unknown' ? 'unknown' : (value.tone ?? 'neutral'))

/** How many lines a text takes in a width, in inches, at a size in points. */
const linesOf = (text: string, size: number, width: number): number =>
  Math.max(1, Math.ceil(textWidth(clean(text), size / 72) / Math.max(0.5, width - 0.1) + 0.15))

const ROW = 0.32
const FIGURE = 0.52

export function naturalHeight(block: Block, width: number, report: Report): number {
  switch (block.kind) {
    case 'text':
      return linesOf(block.text, 14, width) * 0.28 + 0.05
    case 'list':
      return block.items.reduce(
        (sum, item) => sum + linesOf(item.text, 15, width - 0.4) * 0.29 + (item.note ? 0.26 : 0) + 0.12,
        0,
      )
    case 'figures':
      return Math.ceil(block.figures.length / (width > 8 ? 2 : 1)) * FIGURE
    case 'chart':
      return chartHeight(block.chart, width, report.language) + 0.34
    case 'call':
      return linesOf(block.text, 15, width - 0.4) * 0.29 + (block.note ? 0.3 : 0) + 0.75
    case 'table':
      return (block.rows.length === 0 ? 1 : block.rows.length + 1) * ROW + 0.34
  }
}

function figureRows(slide: PptxGenJS.Slide, figures: readonly Figure[], { h, w, x, y }: Frame): void {
  const columns = w > 8 ? 2 : 1
  const width = (w - (columns - 1) * 0.5) / columns
  const step = Math.min(FIGURE, h / Math.ceil(figures.length / columns))
  figures.forEach((figure, index) => {
    const left = x + (index % columns) * (width + 0.5)
    const top = y + Math.floor(index / columns) * step
    const tone = toneOf(figure.value)
    const under = [figure.value.kind === 'unknown' ? figure.value.who : null, figure.note, figure.origin.words]
      .filter(Boolean)
      .join(' · ')
    slide.addText(
      [
        { text: clean(figure.label), options: { fontSize: 14, color: hex('ink'), breakLine: step > 0.42 } },
        ...(step > 0.42 ? [{ text: clean(under), options: { fontSize: 10, color: hex('ink-3') } }] : []),
      ],
      { x: left, y: top, w: width * 0.62, h: step, margin: 0, fontFace: FONT, valign: 'middle' },
    )
    slide.addText(`${SIGN[tone]}${clean(figure.value.text)}`, {
      x: left + width * 0.6,
      y: top,
      w: width * 0.4,
      h: step,
      margin: 0,
      fontFace: FONT,
      fontSize: figure.value.kind === 'unknown' ? 12 : 15,
      bold: figure.value.kind !== 'unknown',
      color: hex(TONE[tone]),
      align: 'right',
      valign: 'middle',
      fit: 'shrink',
    })
    slide.addShape('line', { x: left, y: top + step, w: width, h: 0, line: { color: hex('line'), width: 0.75 } })
  })
}

function listRows(
  slide: PptxGenJS.Slide,
  { items, ordered }: Extract<Block, { kind: 'list' }>,
  { h, w, x, y }: Frame,
): void {
  const texts = items.flatMap((item, index) => [
    {
      text: `${ordered ? `${index + 1}   ` : '•   '}${clean(item.text)}`,
      options: { fontSize: 15, color: hex('ink'), breakLine: true, paraSpaceBefore: 5 },
    },
    ...(item.note
      ? [
          {
            text: `${SIGN[item.tone ?? 'neutral']}${clean(item.note)}`,
            options: { fontSize: 11, color: hex(TONE[item.tone ?? 'neutral']), breakLine: true, indentLevel: 1 },
          },
        ]
      : []),
  ])
  slide.addText(texts, { x, y, w, h, margin: 0, fontFace: FONT, valign: 'top', fit: 'shrink' })
}

/** A native table; what has no room is counted and said where it is. */
function tableRows(
  slide: PptxGenJS.Slide,
  table: Extract<Block, { kind: 'table' }>,
  { h, w, x, y }: Frame,
  { report, words }: Sealed,
): void {
  slide.addText(clean(table.caption), {
    x,
    y,
    w,
    h: 0.3,
    margin: 0,
    fontFace: FONT,
    fontSize: 13,
    bold: true,
    color: hex('ink-2'),
  })
  if (table.rows.length === 0) {
    slide.addText(clean(table.empty), {
      x,
      y: y + 0.32,
      w,
      h: 0.3,
      margin: 0,
      fontFace: FONT,
      fontSize: 13,
      color: hex('ink-2'),
    })
    return
  }
  const sizes = table.columns.map(({ label }, index) => {
    const cells = table.rows
      .slice(0, 40)
      .map((row) => (row[index] ? textWidth(clean(row[index].text).slice(0, 60), 11) : 0))
    return Math.min(260, Math.max(40, textWidth(label, 11, 600), ...cells)) + 14
  })
  const all = sizes.reduce((sum, one) => sum + one, 0)
  const widths = sizes.map((one) => (one / all) * w)
  const tall = table.rows.map(
    (row) =>
      Math.max(
        ...table.columns.map((_, index) =>
          row[index] ? linesOf(row[index].text.slice(0, 160), 11, (widths[index] ?? 1) - 0.1) : 1,
        ),
      ) *
        0.19 +
      0.13,
  )
  let room = h - 0.34 - ROW - 0.3
  let shown = 0
  for (const height of tall) {
    room -= height
    if (room < 0) break
    shown += 1
  }
  shown = Math.max(1, shown)
  const border = { type: 'solid' as const, pt: 0.5, color: hex('line') }
  const none = { type: 'none' as const }
  const cell = (text: string, end: boolean, options: PptxGenJS.TableCellProps): PptxGenJS.TableCell => ({
    text: clean(text),
    options: { align: end ? 'right' : 'left', border: [none, none, border, none], ...options },
  })
  const short = (text: string) => (text.length > 160 ? `${[...text].slice(0, 159).join('')}…` : text)
  slide.addTable(
    [
      table.columns.map(({ align, label }) =>
        cell(label, align === 'end', { bold: true, color: hex('ink-2'), fill: { color: hex('surface-2') } }),
      ),
      ...table.rows.slice(0, shown).map((row) =>
        table.columns.map(({ align }, index) => {
          const value: Value = row[index] ?? { kind: 'text', text: '' }
          const tone = toneOf(value)
          return cell(`${SIGN[tone]}${short(value.text)}`, align === 'end', { color: hex(TONE[tone]) })
        }),
      ),
    ],
    {
      x,
      y: y + 0.34,
      w,
      colW: widths,
      rowH: [ROW, ...tall.slice(0, shown)],
      fontFace: FONT,
      fontSize: 11,
      margin: [0.03, 0.06, 0.03, 0.06],
      valign: 'middle',
      autoPage: false,
    },
  )
  const rest = table.rows.length - shown
  if (rest > 0) {
    const count = new Intl.NumberFormat(report.language).format(rest)
    slide.addText(clean(filled(words.moreRows, { count })), {
      x,
      y: y + h - 0.28,
      w,
      h: 0.26,
      margin: 0,
      fontFace: FONT,
      fontSize: 11,
      color: hex('ink-2'),
    })
  }
}

export function addBlock(slide: PptxGenJS.Slide, block: Block, frame: Frame, input: Sealed): void {
  const { h, w, x, y } = frame
  switch (block.kind) {
    case 'text':
      slide.addText(clean(block.text), {
        ...frame,
        margin: 0,
        fontFace: FONT,
        fontSize: 14,
        color: hex('ink'),
        valign: 'top',
        fit: 'shrink',
      })
      break
    case 'list':
      listRows(slide, block, frame)
      break
    case 'figures':
      figureRows(slide, block.figures, frame)
      break
    case 'chart':
      slide.addText(clean(block.caption), {
        x,
        y,
        w,
        h: 0.3,
        margin: 0,
        fontFace: FONT,
        fontSize: 13,
        bold: true,
        color: hex('ink-2'),
      })
      addChart(slide, block.chart, { x, y: y + 0.34, w, h: h - 0.34 }, input.words, input.report.language)
      break
    case 'call':
      slide.addText(
        [
          { text: clean(block.title), options: { fontSize: 17, bold: true, color: hex('ink'), breakLine: true } },
          { text: clean(block.text), options: { fontSize: 15, color: hex('ink-2'), breakLine: Boolean(block.note) } },
          ...(block.note ? [{ text: clean(block.note), options: { fontSize: 12, color: hex('ink-3') } }] : []),
        ],
        {
          ...frame,
          margin: 10,
          fontFace: FONT,
          valign: 'middle',
          fit: 'shrink',
          shape: 'rect',
          line: { color: hex('ink'), width: 1.5 },
        },
      )
      break
    case 'table':
      tableRows(slide, block, frame, input)
  }
}
