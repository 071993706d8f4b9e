import type { Figure } from '../../model'
import { linked } from '../plain'
import type { Line } from './fonts'
import { PAGE, type Sheet, WIDTH } from './sheet'
import { drawTone, toneOf, tonePaint } from './tones'

const LABEL = { face: 'regular', size: 12.5 } as const
const VALUE = { face: 'semibold', size: 12.5 } as const
const SMALL = { face: 'regular', size: 10 } as const

type Room = { x: number; width: number; origin: string; unknown: string }

/** A line that goes on elsewhere. */
const cut = ({ fonts }: Sheet, line: Line): Line => {
  const [more] = fonts.lines('…', SMALL, 100)
  return more ? { ...line, words: [...line.words, ...more.words], width: line.width + more.width } : line
}

/** What is unknown says so in two words where the whole does not fit beside its label; the whole stands below. */
function laid(sheet: Sheet, { label: name, note, origin, value: given }: Figure, { unknown, width }: Room) {
  const { fonts } = sheet
  const tone = toneOf(given)
  const indent = tone && tone !== 'neutral' ? 15 : 0
  const missing = given.kind === 'unknown'
  const style = missing ? LABEL : VALUE
  const fits = fonts.width(given.text, style) + fonts.width(name, LABEL) + indent + 14 <= width
  const short = missing && !fits
  const value = fonts.lines(short ? unknown : given.text, style, width * 0.56 - indent)
  const valueWidth = Math.max(0, ...value.map((line) => line.width)) + indent
  const label = fonts.lines(name, LABEL, Math.max(width * 0.4, width - valueWidth - 14))
  const lacks = missing ? [short ? given.text : '', given.who ? `(${given.who})` : ''].filter(Boolean).join(' ') : null
  // On a page that is full to the last line its origin comes first, and what does not fit is on the list of what is missing.
  const full = missing && sheet.ease < 0.2
  const more = full ? [origin.words, lacks, note] : [lacks, note, origin.words]
  const whole = fonts.lines(more.filter(Boolean).join(' · '), SMALL, width - (full ? 10 : 0))
  const [first, second] = whole
  const under = full && first && second && whole.length > 2 ? [first, cut(sheet, second)] : whole
  const height = Math.max(label.length, value.length) * 17 + under.length * 12 + Math.max(4, 12 * sheet.ease)
  return { given, from: origin.href, tone, indent, style, value, valueWidth, label, under, height }
}

type Laid = ReturnType<typeof laid>

function drawFigure(
  sheet: Sheet,
  one: Laid,
  { origin, width, x }: Room,
  y: number,
  list: PDFKit.PDFStructureElement,
): void {
  const item = sheet.element('LI', {}, list)
  const top = y + Math.max(1.5, 5 * sheet.ease)
  const address = linked(one.given.kind === 'unknown' && one.given.href ? one.given.href : one.from, origin)
  sheet.mark(sheet.element('Lbl', {}, item), 'Lbl', () =>
    sheet.lines(one.label, LABEL, { x, y: top, width, height: 17 }),
  )
  if (one.tone && one.indent)
    sheet.artifact(() => drawTone(sheet.doc, one.tone ?? 'neutral', x + width - one.valueWidth, top + 8.5))
  sheet.mark(sheet.element('LBody', {}, item), 'LBody', () => {
    sheet.lines(one.value, one.style, {
      x,
      y: top,
      width,
      height: 17,
      right: true,
      paint: one.tone ? tonePaint[one.tone] : 'ink',
    })
    sheet.lines(one.under, SMALL, {
      x,
      y: top + Math.max(one.label.length, one.value.length) * 17,
      width,
      height: 12,
      paint: 'ink-3',
    })
  })
  if (address) sheet.link(x, top, width, one.height - 6, address)
  sheet.rule(y + one.height, 'line', 0.75, x, width)
}

/** Figures under each other, in a place of the page; the answer is how high they are. */
export function figureColumn(sheet: Sheet, figures: readonly Figure[], room: Room, y: number): number {
  const list = sheet.element('L')
  let at = y
  for (const figure of figures) {
    const one = laid(sheet, figure, room)
    drawFigure(sheet, one, room, at, list)
    at += one.height
  }
  return at - y
}

export const figureHeight = (sheet: Sheet, figures: readonly Figure[], room: Room): number =>
  figures.reduce((sum, figure) => sum + laid(sheet, figure, room).height, 0)

/** Figures over the width of the page: two columns where there are several. */
export function drawFigures(
  sheet: Sheet,
  figures: readonly Figure[],
  { origin, unknown }: Pick<Room, 'origin' | 'unknown'>,
): void {
  const list = sheet.element('L')
  const columns = figures.length > 2 ? 2 : 1
  const width = columns === 2 ? (WIDTH - 32) / 2 : WIDTH
  for (let index = 0; index < figures.length; index += columns) {
    const row = figures
      .slice(index, index + columns)
      .map((figure) => laid(sheet, figure, { x: 0, width, origin, unknown }))
    const height = Math.max(...row.map((one) => one.height))
    sheet.ensure(height + 2)
    row.forEach((one, column) => {
      drawFigure(
        sheet,
        { ...one, height },
        { x: PAGE.left + column * (width + 32), width, origin, unknown },
        sheet.y,
        list,
      )
    })
    sheet.y += height
  }
}
