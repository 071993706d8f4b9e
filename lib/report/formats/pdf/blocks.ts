import type { Block, Report } from '../../model'
import { draw } from '../../pictures/draw'
import { light } from '../../pictures/light'
import { alikeIn } from '../parts'
import { linked } from '../plain'
import { drawFigures } from './figures'
import { drawPicture } from './picture'
import { PAGE, type Sheet, WIDTH } from './sheet'
import { drawTable, heldTogether } from './table'
import { drawTone, tonePaint } from './tones'

export type Context = {
  report: Report
  unknown: string
  origin: string
  /** The words above a table or picture, where there are any. */
  captionOf: (block: Block) => string
  limitOf: (table: Block) => number
  more: (count: number) => string
}

const TEXT = { face: 'regular', size: 13 } as const
/** How high a line of text is: closer where a page must hold more. */
const step = ({ ease }: Sheet): number => (ease < 0.3 ? 17 : 19)
const SMALL = { face: 'regular', size: 11.5 } as const
const CAPTION = { face: 'semibold', size: 12 } as const
type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

export function caption(sheet: Sheet, words: string, below: number): void {
  if (!words) return
  const lines = sheet.fonts.lines(words, CAPTION, WIDTH)
  sheet.ensure(lines.length * 17 + below)
  const element = sheet.element('P')
  sheet.mark(element, 'P', () =>
    sheet.lines(lines, CAPTION, { x: PAGE.left, y: sheet.y, width: WIDTH, height: 17, paint: 'ink-2' }),
  )
  sheet.y += lines.length * 17
  sheet.gap(4)
}

function drawList(sheet: Sheet, { items, ordered }: Of<'list'>, origin: string): void {
  const list = sheet.element('L')
  items.forEach((item, index) => {
    // A short text leaves the rest of its line to the note.
    const beside = Math.max(WIDTH * 0.42, WIDTH - 42 - sheet.fonts.width(item.text, TEXT))
    const noteWidth = item.note ? Math.min(beside, sheet.fonts.width(item.note, SMALL) + 2) : 0
    const width = WIDTH - 24 - (noteWidth ? noteWidth + 16 : 0)
    const lines = sheet.fonts.lines(item.text, TEXT, width)
    const notes = item.note ? sheet.fonts.lines(item.note, SMALL, noteWidth) : []
    const pad = Math.max(2, 7 * sheet.ease)
    const height = Math.max(lines.length * step(sheet), notes.length * 16) + pad * 2
    sheet.ensure(height)
    const y = sheet.y + pad
    const one = sheet.element('LI', {}, list)
    if (ordered) {
      const number = sheet.fonts.lines(String(index + 1), { face: 'mono', size: 12 }, 20)
      sheet.mark(sheet.element('Lbl', {}, one), 'Lbl', () =>
        sheet.lines(
          number,
          { face: 'mono', size: 12 },
          { x: PAGE.left, y, width: 20, height: step(sheet), paint: 'ink-3' },
        ),
      )
    } else {
      sheet.artifact(() => {
        if (item.tone && item.tone !== 'neutral') drawTone(sheet.doc, item.tone, PAGE.left, y + 9.5)
        else sheet.doc.circle(PAGE.left + 5, y + 9.5, 1.8).fill(light['ink-3'])
      })
    }
    const address = linked(item.href, origin)
    sheet.mark(sheet.element('LBody', {}, one), 'LBody', () => {
      sheet.lines(lines, TEXT, { x: PAGE.left + 24, y, width, height: step(sheet), paint: address ? 'accent' : 'ink' })
      sheet.lines(notes, SMALL, {
        x: PAGE.left + WIDTH - noteWidth,
        y: y + 1,
        width: noteWidth,
        height: 16,
        right: true,
        paint: item.tone ? tonePaint[item.tone] : 'ink-2',
      })
    })
    if (address) sheet.link(PAGE.left + 24, y, width, lines.length * step(sheet), address)
    sheet.y += height
    sheet.rule(sheet.y, 'line', 0.75)
  })
}

/** A chart with its caption; one that is higher than a page is made smaller. */
function drawChart(sheet: Sheet, block: Of<'chart'>, { captionOf, report: { language } }: Context): void {
  const picture = draw(block.chart, { width: WIDTH, language })
  const most = PAGE.height - PAGE.top - PAGE.bottom - 40
  const scale = Math.min(1, most / picture.height)
  const height = picture.height * scale
  caption(sheet, captionOf(block) === block.chart.label ? '' : captionOf(block), height + 4)
  sheet.ensure(height + 4)
  const figure = sheet.element('Figure', { alt: block.chart.label })
  sheet.mark(figure, 'Figure', () => drawPicture(sheet, picture, PAGE.left + (WIDTH * (1 - scale)) / 2, sheet.y, scale))
  sheet.y += height
}

/** The decision that is needed, in a frame of its own. */
function drawCall(sheet: Sheet, { note, text, title }: Of<'call'>): void {
  const inner = WIDTH - 40
  const noteWidth = note ? Math.min(inner * 0.36, sheet.fonts.width(note, SMALL) + 2) : 0
  const width = inner - (noteWidth ? noteWidth + 20 : 0)
  const heads = sheet.fonts.lines(title, { face: 'semibold', size: 14 }, width)
  const lines = sheet.fonts.lines(text, TEXT, width)
  const notes = note ? sheet.fonts.lines(note, SMALL, noteWidth) : []
  const pad = Math.max(5, 13 * sheet.ease)
  const height = Math.max(heads.length * 20 + lines.length * step(sheet), notes.length * 16) + 2 * pad
  sheet.ensure(height + 4)
  const y = sheet.y + pad
  sheet.artifact(() =>
    sheet.doc
      .roundedRect(PAGE.left + 0.75, sheet.y, WIDTH - 1.5, height, 6)
      .lineWidth(1.5)
      .strokeColor(light.ink)
      .stroke(),
  )
  const element = sheet.element('P')
  sheet.mark(element, 'P', () => {
    sheet.lines(heads, { face: 'semibold', size: 14 }, { x: PAGE.left + 18, y, width, height: 20 })
    sheet.lines(lines, TEXT, {
      x: PAGE.left + 18,
      y: y + heads.length * 20,
      width,
      height: step(sheet),
      paint: 'ink-2',
    })
    const top = sheet.y + (height - notes.length * 16) / 2
    sheet.lines(notes, SMALL, {
      x: PAGE.left + WIDTH - 18 - noteWidth,
      y: top,
      width: noteWidth,
      height: 16,
      right: true,
      paint: 'ink-2',
    })
  })
  sheet.y += height
}

export function drawBlock(sheet: Sheet, block: Block, context: Context): void {
  const { captionOf, limitOf, more, origin, report } = context
  switch (block.kind) {
    case 'text':
      sheet.paragraph(block.text, TEXT, { height: 20 })
      break
    case 'list':
      drawList(sheet, block, origin)
      break
    case 'figures':
      drawFigures(sheet, block.figures, context)
      break
    case 'chart':
      drawChart(sheet, block, context)
      break
    case 'call':
      drawCall(sheet, block)
      break
    case 'table':
      if (block.rows.length === 0) {
        caption(sheet, captionOf(block), 30)
        sheet.paragraph(block.empty, TEXT, { height: 20, paint: 'ink-2' })
      } else {
        const alike = alikeIn(report, block)
        const together = heldTogether(sheet, block, alike, limitOf(block))
        caption(sheet, captionOf(block), together + 6)
        sheet.ensure(together)
        drawTable(sheet, block, { alike, limit: limitOf(block), more, origin })
      }
  }
}
