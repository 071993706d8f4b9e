import type PptxGenJS from 'pptxgenjs'
import type { Block, Sealed, Value } from '../../model'
import { textWidth } from '../../pictures/metrics'
import { headWish, longestWord, shared } from '../columns'
import { clean, filled } from '../plain'
import type { Frame } from './chart'
import { FONT, hex } from './shapes'
import { SIGN, TONE, toneOf } from './tones'

type Table = Extract<Block, { kind: 'table' }>

const SIZE = 11
const LINE = 0.19
const PAD = 0.14
/** A sentence that says how many more rows there are. */
const MORE = 0.3
/** Longer texts are for the document: a slide has their beginning. */
const LONGEST = 160

const short = (text: string): string => (text.length > LONGEST ? `${[...text].slice(0, LONGEST - 1).join('')}…` : text)

/** Widths of the columns in inches, by what stands in them. */
function widthsOf({ columns, rows }: Table, width: number, k: number): number[] {
  const wishes = columns.map(({ align, label }, index) => {
    const apart = align !== 'end' && columns[index - 1]?.align === 'end' ? 0.14 : 0
    const measure = (text: string) => (textWidth(clean(text), SIZE * k) * 1.04) / 72 + 0.16 + apart
    const texts = rows
      .slice(0, 40)
      .map((row) => (row[index] ? `${SIGN[toneOf(row[index])]}${row[index].text.slice(0, 80)}` : ''))
    // The head is bold: its words are wider than they are measured.
    const head = (text: string) => measure(text) + (textWidth(clean(text), SIZE * k) * 0.08) / 72
    return {
      least: Math.min(2, Math.max(longestWord([label], head), longestWord(texts, measure))),
      want: Math.max(longestWord([label], head), headWish(head(label)), ...texts.map(measure)),
    }
  })
  return shared(wishes, width)
}

/** How high each row is, at the size of the texts. */
function heightsOf(table: Table, widths: readonly number[], k: number): number[] {
  return table.rows.map((row) => {
    const lines = table.columns.map((_, index) => {
      const room = Math.max(0.3, (widths[index] ?? 1) - 0.16)
      const value = row[index]
      if (!value) return 1
      // What fills its line to the last hair is one line.
      return Math.ceil(textWidth(`${SIGN[toneOf(value)]}${short(clean(value.text))}`, (SIZE * k) / 72) / room - 0.04)
    })
    return Math.max(1, ...lines) * LINE * k + PAD * k
  })
}

const headHeight = (k: number): number => (LINE + PAD) * k

export function tableHeight(table: Table, width: number, k: number): number {
  if (table.rows.length === 0) return 0.32 * k
  const rows = heightsOf(table, widthsOf(table, width, k), k)
  return headHeight(k) + rows.reduce((sum, one) => sum + one, 0)
}

/** How many rows stand in a height; all of them, or room is kept for the sentence that counts the others. */
function fitting(heights: readonly number[], room: number): number {
  if (heights.reduce((sum, one) => sum + one, 0) <= room + 0.02) return heights.length
  let left = room - MORE
  let shown = 0
  for (const height of heights) {
    left -= height
    if (left < 0) break
    shown += 1
  }
  return Math.max(1, shown)
}

/** A native table; what has no room is counted and said where it is. */
export function addTable(
  slide: PptxGenJS.Slide,
  table: Table,
  { h, w, x, y }: Frame,
  { report, words }: Sealed,
  k: number,
): void {
  if (table.rows.length === 0) {
    slide.addText(clean(table.empty), {
      x,
      y,
      w,
      h: 0.3 * k,
      margin: 0,
      fontFace: FONT,
      fontSize: 13 * k,
      color: hex('ink-2'),
    })
    return
  }
  const widths = widthsOf(table, w, k)
  const heights = heightsOf(table, widths, k)
  const shown = fitting(heights, h - headHeight(k))
  const border = { type: 'solid' as const, pt: 0.5, color: hex('line') }
  const none = { type: 'none' as const }
  const cell = (text: string, index: number, options: PptxGenJS.TableCellProps): PptxGenJS.TableCell => {
    const ends = (at: number) => table.columns[at]?.align === 'end'
    // A text beside a number keeps away from it.
    const apart = !ends(index) && ends(index - 1)
    return {
      text: clean(text),
      options: {
        align: ends(index) ? 'right' : 'left',
        border: [none, none, border, none],
        margin: [0.03, 0.06, 0.03, apart ? 0.2 : 0.06],
        ...options,
      },
    }
  }
  const head = table.columns.map(({ label }, index) =>
    cell(label, index, { bold: true, color: hex('ink-2'), fill: { color: hex('surface-2') } }),
  )
  const rows = table.rows.slice(0, shown).map((row) =>
    table.columns.map((_, index) => {
      const value: Value = row[index] ?? { kind: 'text', text: '' }
      const tone = toneOf(value)
      return cell(`${SIGN[tone]}${short(value.text)}`, index, { color: hex(TONE[tone]) })
    }),
  )
  slide.addTable([head, ...rows], {
    x,
    y,
    w,
    colW: widths,
    rowH: [headHeight(k), ...heights.slice(0, shown)],
    fontFace: FONT,
    fontSize: SIZE * k,
    margin: [0.03, 0.06, 0.03, 0.06],
    valign: 'middle',
    autoPage: false,
  })
  const rest = table.rows.length - shown
  if (rest === 0) return
  const count = new Intl.NumberFormat(report.language).format(rest)
  const at = y + headHeight(k) + heights.slice(0, shown).reduce((sum, one) => sum + one, 0)
  slide.addText(clean(filled(words.moreRows, { count })), {
    x,
    y: at + 0.05,
    w,
    h: MORE - 0.05,
    margin: 0,
    fontFace: FONT,
    fontSize: 11,
    color: hex('ink-2'),
  })
}
