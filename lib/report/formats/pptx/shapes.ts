import type PptxGenJS from 'pptxgenjs'
import { light } from '../../pictures/light'
import type { Mark, Paint, Picture } from '../../pictures/picture'
import { clean } from '../plain'

/** Colours as presentations write them. */
export const hex = (paint: Paint): string => light[paint].slice(1).toUpperCase()

/** Fonts of a presentation are those of its reader: one that every office has. */
export const FONT = 'Calibri'

type Place = { x: number; y: number; scale: number }

const lineOf = (mark: Exclude<Mark, { kind: 'text' }>, scale: number) =>
  mark.stroke
    ? {
        color: hex(mark.stroke),
        width: Math.max(0.5, (mark.thick ?? 1) * scale * 72),
        ...(mark.dash ? { dashType: 'dash' as const } : {}),
      }
    : { color: 'FFFFFF', transparency: 100, width: 0 }

function pathPoints(d: string, scale: number) {
  const points = [...d.matchAll(/([ML])([\d.-]+) ([\d.-]+)|Z/g)].map(([, step, x, y]) => ({
    step: step ?? 'Z',
    x: Number(x ?? 0),
    y: Number(y ?? 0),
  }))
  const real = points.filter(({ step }) => step !== 'Z')
  if (real.length < 2) return null
  const [left, top] = [Math.min(...real.map(({ x }) => x)), Math.min(...real.map(({ y }) => y))]
  const [right, bottom] = [Math.max(...real.map(({ x }) => x)), Math.max(...real.map(({ y }) => y))]
  return {
    x: left,
    y: top,
    w: Math.max(0.01, (right - left) * scale),
    h: Math.max(0.01, (bottom - top) * scale),
    points: points.map(({ step, x, y }) =>
      step === 'Z'
        ? { close: true as const }
        : { x: (x - left) * scale, y: (y - top) * scale, ...(step === 'M' ? { moveTo: true } : {}) },
    ),
  }
}

function addMark(slide: PptxGenJS.Slide, mark: Mark, { scale, x, y }: Place): void {
  const at = (left: number, top: number) => ({ x: x + left * scale, y: y + top * scale })
  if (mark.kind === 'text') {
    const [w, h] = [4, mark.size * scale * 2]
    const left = mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? w / 2 : w
    const place = at(mark.x, mark.y - mark.size * 0.35)
    slide.addText(clean(mark.text), {
      x: place.x - left,
      y: place.y - h / 2,
      w,
      h,
      margin: 0,
      fontFace: FONT,
      fontSize: Math.round(mark.size * scale * 72 * 10) / 10,
      bold: mark.weight === 600,
      color: hex(mark.fill),
      align: mark.anchor === 'start' ? 'left' : mark.anchor === 'middle' ? 'center' : 'right',
      valign: 'middle',
      wrap: false,
    })
    return
  }
  const line = lineOf(mark, scale)
  const fill = mark.fill
    ? {
        color: hex(mark.fill),
        ...(mark.opacity === undefined ? {} : { transparency: Math.round((1 - mark.opacity) * 100) }),
      }
    : { color: 'FFFFFF', transparency: 100 }
  if (mark.kind === 'rect') {
    slide.addShape('rect', {
      ...at(mark.x, mark.y),
      w: Math.max(0.005, mark.width * scale),
      h: Math.max(0.005, mark.height * scale),
      fill: mark.hatch ? { color: hex('surface-3') } : fill,
      line,
    })
  } else if (mark.kind === 'circle') {
    slide.addShape('ellipse', {
      ...at(mark.x - mark.r, mark.y - mark.r),
      w: 2 * mark.r * scale,
      h: 2 * mark.r * scale,
      fill,
      line,
    })
  } else if (mark.kind === 'line') {
    const [left, top] = [Math.min(mark.x1, mark.x2), Math.min(mark.y1, mark.y2)]
    slide.addShape('line', {
      ...at(left, top),
      w: Math.abs(mark.x2 - mark.x1) * scale,
      h: Math.abs(mark.y2 - mark.y1) * scale,
      line,
    })
  } else {
    const path = pathPoints(mark.d, scale)
    if (path)
      slide.addShape('custGeom' as PptxGenJS.SHAPE_NAME, {
        ...at(path.x, path.y),
        w: path.w,
        h: path.h,
        fill,
        line,
        points: path.points,
      })
  }
}

/** A picture as shapes of the slide: drawn like on the screen, and every piece can be moved. */
export function addPicture(slide: PptxGenJS.Slide, picture: Picture, place: Place): void {
  for (const mark of picture.marks) addMark(slide, mark, place)
}
