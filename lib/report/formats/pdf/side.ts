import type { Block, Section } from '../../model'
import { draw } from '../../pictures/draw'
import { clean } from '../plain'
import type { Context } from './blocks'
import { figureColumn, figureHeight } from './figures'
import { drawPicture } from './picture'
import { PAGE, type Sheet, WIDTH } from './sheet'

type Areas = Extract<Block, { kind: 'chart' }>
type Figures = Extract<Block, { kind: 'figures' }>
type Side<B> = { title: string; lead?: string; block: B }
export type Pair = { areas: Side<Areas>; figures: Side<Figures> }

const CHART = 356
const GAP = 28
const MOST_FIGURES = 10
const TITLE = { face: 'semibold', size: 13 } as const
const LEAD = { face: 'regular', size: 11.5 } as const

const isAreas = (block: Block | undefined): block is Areas =>
  block?.kind === 'chart' && block.chart.kind === 'area-bars'
const isFigures = (block: Block | undefined): block is Figures =>
  block?.kind === 'figures' && block.figures.length <= MOST_FIGURES

/** Areas and figures that follow each other in one section stand beside each other. */
export function pairOf(one: Block | undefined, two: Block | undefined): Pair | null {
  const of = (areas: Areas, figures: Figures): Pair => ({
    areas: { title: areas.caption, block: areas },
    figures: { title: '', block: figures },
  })
  if (isAreas(one) && isFigures(two)) return of(one, two)
  return isAreas(two) && isFigures(one) ? of(two, one) : null
}

/** The same for two sections of which one is the areas and the next the money, as on the page for a board. */
export function pairOfSections(one: Section | undefined, two: Section | undefined): Pair | null {
  const [areas, figures] = [one?.blocks[0], two?.blocks[0]]
  if (!one || !two || one.blocks.length !== 1 || two.blocks.length !== 1) return null
  if (!isAreas(areas) || !isFigures(figures) || two.page === 'new') return null
  const side = <B>({ lead, title }: Section, block: B): Side<B> => ({ title, block, ...(lead ? { lead } : {}) })
  return { areas: side(one, areas), figures: side(two, figures) }
}

function drawHeading(
  sheet: Sheet,
  { lead, title }: Side<unknown>,
  x: number,
  width: number,
  y: number,
  ruled: boolean,
): number {
  let at = y
  if (title) {
    const lines = sheet.fonts.lines(title, TITLE, width)
    const type = ruled ? 'H2' : 'P'
    if (ruled)
      sheet.doc.outline.addItem(clean(title), { top: (y * 72) / 96 - 6 } as Parameters<
        typeof sheet.doc.outline.addItem
      >[1])
    sheet.mark(sheet.element(type), type, () => sheet.lines(lines, TITLE, { x, y, width, height: 20 }))
    at += lines.length * 20 + 3
    if (ruled) sheet.rule(at, 'ink-2', 1, x, width)
    at += 4
  }
  if (lead) {
    const lines = sheet.fonts.lines(lead, LEAD, width)
    sheet.mark(sheet.element('P'), 'P', () => sheet.lines(lines, LEAD, { x, y: at, width, height: 16, paint: 'ink-2' }))
    at += lines.length * 16 + 2
  }
  return at - y
}

/** Draws both beside each other; `ruled` where they are sections with headings of their own. */
export function drawPair(
  sheet: Sheet,
  { areas, figures }: Pair,
  { origin, report, unknown }: Context,
  ruled: boolean,
): void {
  const picture = draw(areas.block.chart, { width: CHART, language: report.language })
  const room = { x: PAGE.left + CHART + GAP, width: WIDTH - CHART - GAP, origin, unknown }
  if (ruled) sheet.gap(20)
  sheet.ensure(Math.max(picture.height, figureHeight(sheet, figures.block.figures, room)) + 60)
  const y = sheet.y
  const left = drawHeading(sheet, areas, PAGE.left, CHART, y, ruled)
  const figure = sheet.element('Figure', { alt: areas.block.chart.label })
  sheet.mark(figure, 'Figure', () => drawPicture(sheet, picture, PAGE.left, y + left))
  const right = drawHeading(sheet, figures, room.x, room.width, y, ruled)
  const column = figureColumn(sheet, figures.block.figures, room, y + right)
  sheet.y = y + Math.max(left + picture.height, right + column)
}
