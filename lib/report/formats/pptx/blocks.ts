import type PptxGenJS from 'pptxgenjs'
import type { Block, Figure, Sealed, Section } from '../../model'
import { textWidth } from '../../pictures/metrics'
import { captionIn } from '../parts'
import { clean } from '../plain'
import { addChart, chartHeight, type Frame } from './chart'
import { FONT, hex } from './shapes'
import { addTable, tableHeight } from './table'
import { SIGN, TONE, toneOf } from './tones'

/** A slide being filled: `k` is how much larger its texts are than the smallest that is read from afar. */
export type Slide = { slide: PptxGenJS.Slide; input: Sealed; section: Section; k: number }

/** How many lines a text takes in a width, in inches, at a size in points. */
const linesOf = (text: string, size: number, width: number): number =>
  Math.max(1, Math.ceil(textWidth(clean(text), size / 72) / Math.max(0.5, width - 0.1) + 0.1))

const CAPTION = 0.34
const FIGURE = 0.52

const SMALL = 10.5

export function naturalHeight(block: Block, width: number, { input, k, section }: Omit<Slide, 'slide'>): number {
  const caption = captionIn(section, block) ? CAPTION * k : 0
  switch (block.kind) {
    case 'text':
      return (linesOf(block.text, 14 * k, width) * 0.28 + 0.05) * k
    case 'list':
      return block.items.reduce(
        (sum, item) => sum + (linesOf(item.text, 15 * k, width - 0.4) * 0.29 + (item.note ? 0.26 : 0) + 0.2) * k,
        0,
      )
    case 'figures':
      return Math.ceil(block.figures.length / (width > 8 ? 2 : 1)) * FIGURE * k
    case 'chart':
      return chartHeight(block.chart, width, input.report.language, k) + caption
    case 'call':
      return (linesOf(block.text, 15 * k, width - 0.4) * 0.29 + (block.note ? 0.28 : 0) + 0.68) * k
    case 'table':
      return tableHeight(block, width, k) + caption
  }
}

function figureRows({ input: { words }, k, slide }: Slide, figures: readonly Figure[], { h, w, x, y }: Frame): void {
  const columns = w > 8 ? 2 : 1
  const width = (w - (columns - 1) * 0.5) / columns
  const step = Math.min(FIGURE * k, h / Math.ceil(figures.length / columns))
  figures.forEach((figure, index) => {
    const left = x + (index % columns) * (width + 0.5)
    const top = y + Math.floor(index / columns) * step
    const { value } = figure
    const tone = toneOf(value)
    // What is missing is long: beside its label stands that it is, and below what and who can record it.
    const gap = value.kind === 'unknown'
    const lacks = gap ? `${value.text}${value.who ? ` (${value.who})` : ''}` : null
    const under = [lacks, figure.note, figure.origin.words].filter(Boolean).join(' · ')
    slide.addText(
      [
        { text: clean(figure.label), options: { fontSize: 14 * k, color: hex('ink'), breakLine: step > 0.42 } },
        ...(step > 0.42
          ? [{ text: clean(under), options: { fontSize: SMALL * Math.min(k, 1.2), color: hex('ink-3') } }]
          : []),
      ],
      { x: left, y: top, w: width * 0.7, h: step, margin: 0, fontFace: FONT, valign: 'middle', fit: 'shrink' },
    )
    slide.addText(`${SIGN[tone]}${clean(gap ? words.unknown : value.text)}`, {
      x: left + width * 0.66,
      y: top,
      w: width * 0.34,
      h: step,
      margin: 0,
      fontFace: FONT,
      fontSize: (gap || value.text.length > 18 ? 12 : value.text.length > 13 ? 11.5 : 15) * k,
      bold: !gap,
      color: hex(TONE[tone]),
      align: 'right',
      valign: 'middle',
      fit: 'shrink',
    })
    slide.addShape('line', { x: left, y: top + step, w: width, h: 0, line: { color: hex('line'), width: 0.75 } })
  })
}

function listRows({ k, slide }: Slide, { items, ordered }: Extract<Block, { kind: 'list' }>, frame: Frame): void {
  const texts = items.flatMap((item, index) => [
    {
      text: clean(item.text),
      options: {
        fontSize: 15 * k,
        color: hex('ink'),
        bullet: ordered ? { type: 'number' as const, indent: 22 * k } : { indent: 16 * k },
        breakLine: !item.note && index < items.length - 1,
        paraSpaceBefore: 6 * k,
      },
    },
    ...(item.note
      ? [
          {
            text: `${SIGN[item.tone ?? 'neutral']}${clean(item.note)}`,
            options: {
              fontSize: 11 * k,
              color: hex(TONE[item.tone ?? 'neutral']),
              softBreakBefore: true,
              breakLine: index < items.length - 1,
            },
          },
        ]
      : []),
  ])
  slide.addText(texts, { ...frame, margin: 0, fontFace: FONT, valign: 'top', fit: 'shrink' })
}

function callFrame({ k, slide }: Slide, { note, text, title }: Extract<Block, { kind: 'call' }>, frame: Frame): void {
  slide.addText(
    [
      { text: clean(title), options: { fontSize: 17 * k, bold: true, color: hex('ink'), breakLine: true } },
      { text: clean(text), options: { fontSize: 15 * k, color: hex('ink-2'), breakLine: Boolean(note) } },
      ...(note ? [{ text: clean(note), options: { fontSize: 12 * k, color: hex('ink-3') } }] : []),
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
}

export function addBlock(on: Slide, block: Block, whole: Frame): void {
  const { input, k, section, slide } = on
  const caption = captionIn(section, block)
  const above = caption ? CAPTION * k : 0
  const frame = { ...whole, y: whole.y + above, h: whole.h - above }
  if (caption) {
    slide.addText(clean(caption), {
      ...whole,
      h: 0.3 * k,
      margin: 0,
      fontFace: FONT,
      fontSize: 13 * k,
      bold: true,
      color: hex('ink-2'),
    })
  }
  switch (block.kind) {
    case 'text':
      slide.addText(clean(block.text), {
        ...frame,
        margin: 0,
        fontFace: FONT,
        fontSize: 14 * k,
        color: hex('ink'),
        valign: 'top',
        fit: 'shrink',
      })
      break
    case 'list':
      listRows(on, block, frame)
      break
    case 'figures':
      figureRows(on, block.figures, frame)
      break
    case 'chart':
      addChart(slide, block.chart, frame, input.words, input.report.language, k)
      break
    case 'call':
      callFrame(on, block, frame)
      break
    case 'table':
      addTable(slide, block, frame, input, k)
  }
}
