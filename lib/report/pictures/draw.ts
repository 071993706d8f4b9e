import type { Chart } from '../model'
import { areaBars } from './area-bars'
import { bars } from './bars'
import { boxes } from './boxes/draw'
import { cash } from './cash'
import { heatMap } from './heat-map'
import { phaseRail } from './phase-rail'
import type { Frame, Picture } from './picture'
import { tornado } from './tornado'
import { trend } from './trend'

/** What an A4 page has between its margins, at the size the design is drawn in. */
export const PAGE_WIDTH = 680

/** Draws a chart of the model: pure, the same picture for the same chart. A narrower width is drawn anew, not shrunk. */
export function draw(chart: Chart, frame: Partial<Frame> = {}): Picture {
  const full: Frame = { width: PAGE_WIDTH, language: 'en', ...frame }
  switch (chart.kind) {
    case 'area-bars':
      return areaBars(chart, full)
    case 'bars':
      return bars(chart, full)
    case 'boxes':
      return boxes(chart, full)
    case 'cash':
      return cash(chart, full)
    case 'heat-map':
      return heatMap(chart, full)
    case 'phase-rail':
      return phaseRail(chart, full)
    case 'tornado':
      return tornado(chart, full)
    case 'trend':
      return trend(chart, full)
  }
}
