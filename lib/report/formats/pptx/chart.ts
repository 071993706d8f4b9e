import type PptxGenJS from 'pptxgenjs'
import type { Chart, FileWords } from '../../model'
import { draw } from '../../pictures/draw'
import { clean } from '../plain'
import { chartData } from '../xlsx/data'
import { addPicture, FONT, hex } from './shapes'

const COLOURS = ([1, 2, 3, 4, 5, 6] as const).map((number) => hex(`chart-${number}`))

export type Frame = { x: number; y: number; w: number; h: number }

/** Charts a presentation has itself; the others are drawn as shapes, as on the screen. */
const native = (chart: Chart): boolean => ['trend', 'cash', 'bars', 'tornado'].includes(chart.kind)

/** How high a chart would like to be in a width, in inches. */
export function chartHeight(chart: Chart, width: number, language: string, k: number): number {
  if (native(chart)) return Math.min(4.6, Math.max(2.4, width * 0.42))
  const wide = widthFor(width, k)
  return (draw(chart, { width: wide, language }).height * width) / wide
}

/** Pictures are drawn for the width they get, so that their texts keep a size that is read from afar. */
const widthFor = (inches: number, k: number): number => Math.round(Math.max(380, (inches * 72) / k))

export function addChart(
  slide: PptxGenJS.Slide,
  chart: Chart,
  frame: Frame,
  words: FileWords,
  language: string,
  k: number,
): void {
  const data = chartData(chart, words)
  if (!native(chart) || !data.drawn || data.rows.length === 0) {
    const picture = draw(chart, { width: widthFor(frame.w, k), language })
    const scale = Math.min(frame.w / picture.width, frame.h / picture.height)
    addPicture(slide, picture, { x: frame.x + (frame.w - picture.width * scale) / 2, y: frame.y, scale })
    return
  }
  const labels = data.rows.map(([name]) => clean(String(name ?? '')))
  const series = data.drawn.series.map((at) => ({
    name: clean(data.head[at] ?? ''),
    labels,
    // A missing value is an empty cell and a gap, never a zero.
    values: data.rows.map((row) => row[at] ?? null) as number[],
  }))
  slide.addChart(data.drawn.kind, series, {
    ...frame,
    altText: clean(chart.label),
    // One series has one colour: with several the library gives each bar its own.
    chartColors: COLOURS.slice(0, Math.max(1, series.length)),
    showLegend: series.length > 1,
    legendPos: 'b',
    legendFontFace: FONT,
    legendFontSize: 11,
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: 11,
    catAxisLabelColor: hex('ink-2'),
    catAxisLabelPos: 'low',
    valAxisLabelFontFace: FONT,
    valAxisLabelFontSize: 11,
    valAxisLabelColor: hex('ink-3'),
    valAxisLabelFormatCode: 'unit' in chart && chart.unit === '%' ? '#,##0"%"' : '#,##0',
    valGridLine: { color: hex('line'), size: 0.75 },
    catGridLine: { style: 'none' },
    ...(data.drawn.kind === 'bar'
      ? {
          barDir: 'bar',
          barGrouping: data.drawn.stacked ? 'stacked' : 'clustered',
          barGapWidthPct: 50,
          // The library passes it on; its types know one direction only.
          catAxisOrientation: 'maxMin' as 'minMax',
        }
      : { lineSize: 2.25, lineDataSymbolSize: 6, displayBlanksAs: 'gap' }),
  })
}
