import { dayLabel } from '../../../calendar/words'
import type { Figure } from '../../model'
import { linked } from '../plain'
import { PAGE, type Sheet, WIDTH } from './sheet'
import { drawTone, toneOf, tonePaint } from './tones'

const LABEL = { face: 'regular', size: 12.5 } as const
const VALUE = { face: 'semibold', size: 12.5 } as const
const SMALL = { face: 'regular', size: 10 } as const

type Room = { x: number; width: number; today: string; origin: string }

/** Where a number comes from and the day it was true on, where that is not the day of the whole report. */
export const cameFrom = ({ origin }: Figure, today: string): string =>
  origin.day === today ? origin.words : `${origin.words}, ${dayLabel(origin.day, { timezone: 'UTC', today })}`

function laid(sheet: Sheet, figure: Figure, { today, width }: Room) {
  const { fonts } = sheet
  const tone = toneOf(figure.value)
  const unknown = figure.value.kind === 'unknown'
  const indent = tone && tone !== 'neutral' ? 15 : 0
  const style =
    unknown || figure.value.kind === 'text' ? { ...VALUE, face: unknown ? ('regular' as const) : VALUE.face } : VALUE
  const value = fonts.lines(figure.value.text, style, width * 0.56 - indent)
  const valueWidth = Math.max(0, ...value.map((line) => line.width)) + indent
  const label = fonts.lines(figure.label, LABEL, Math.max(width * 0.4, width - valueWidth - 14))
  const who = figure.value.kind === 'unknown' && figure.value.who ? figure.value.who : null
  const under = fonts.lines([who, figure.note, cameFrom(figure, today)].filter(Boolean).join(' · '), SMALL, width)
  const height = Math.max(label.length, value.length) * 17 + under.length * 13 + Math.max(5, 11 * sheet.ease)
  return { figure, tone, indent, style, value, valueWidth, label, under, height }
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
  const top = y + Math.max(2, 5 * sheet.ease)
  const address = linked(
    one.figure.value.kind === 'unknown' && one.figure.value.href ? one.figure.value.href : one.figure.origin.href,
    origin,
  )
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
      height: 13,
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
export function drawFigures(sheet: Sheet, figures: readonly Figure[], today: string, origin: string): void {
  const list = sheet.element('L')
  const columns = figures.length > 2 ? 2 : 1
  const width = columns === 2 ? (WIDTH - 32) / 2 : WIDTH
  for (let index = 0; index < figures.length; index += columns) {
    const row = figures
      .slice(index, index + columns)
      .map((figure) => laid(sheet, figure, { x: 0, width, today, origin }))
    const height = Math.max(...row.map((one) => one.height))
    sheet.ensure(height + 2)
    row.forEach((one, column) => {
      drawFigure(
        sheet,
        { ...one, height },
        { x: PAGE.left + column * (width + 32), width, today, origin },
        sheet.y,
        list,
      )
    })
    sheet.y += height
  }
}
