import type { Block, Report } from '../../model'
import { draw } from '../../pictures/draw'
import { caption } from './blocks'
import { figureColumn, figureHeight } from './figures'
import { drawPicture } from './picture'
import { PAGE, type Sheet, WIDTH } from './sheet'

type Areas = Extract<Block, { kind: 'chart' }>
type Figures = Extract<Block, { kind: 'figures' }>
export type Pair = { areas: Areas; figures: Figures }

const CHART = 384
const GAP = 32

/** The areas and the figures of a page stand beside each other, as on the prototype. */
export function pairOf(one: Block | undefined, two: Block | undefined): Pair | null {
  const areas = (block: Block | undefined): block is Areas =>
    block?.kind === 'chart' && block.chart.kind === 'area-bars'
  if (areas(one) && two?.kind === 'figures' && two.figures.length <= 9) return { areas: one, figures: two }
  if (areas(two) && one?.kind === 'figures' && one.figures.length <= 9) return { areas: two, figures: one }
  return null
}

export function drawPair(sheet: Sheet, { areas, figures }: Pair, report: Report, origin: string): void {
  const picture = draw(areas.chart, { width: CHART, language: report.language })
  const room = { x: PAGE.left + CHART + GAP, width: WIDTH - CHART - GAP, today: report.day, origin }
  const height = Math.max(picture.height, figureHeight(sheet, figures.figures, room))
  caption(sheet, areas.caption, height)
  sheet.ensure(height)
  const figure = sheet.element('Figure', { alt: areas.chart.label })
  sheet.mark(figure, 'Figure', () => drawPicture(sheet, picture, PAGE.left, sheet.y))
  figureColumn(sheet, figures.figures, room, sheet.y)
  sheet.y += height
}
