import { light } from '../../pictures/light'
import type { Mark, Picture } from '../../pictures/picture'
import type { Sheet } from './sheet'

type Box = Extract<Mark, { kind: 'rect' }>

function hatch(doc: PDFKit.PDFDocument, { hatch: paint, height, width, x, y }: Box): void {
  if (!paint) return
  doc.save()
  doc.rect(x, y, width, height).clip()
  for (let at = -height; at < width; at += 4) doc.moveTo(x + at, y + height).lineTo(x + at + height, y)
  doc.lineWidth(0.8).strokeColor(light[paint]).stroke()
  doc.restore()
}

function shape(doc: PDFKit.PDFDocument, mark: Exclude<Mark, { kind: 'text' }>): void {
  const { dash, fill, opacity, stroke, thick = 1 } = mark
  doc.save()
  if (opacity !== undefined) doc.fillOpacity(opacity)
  if (stroke) doc.lineWidth(thick).strokeColor(light[stroke])
  if (stroke && dash) doc.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 })
  if (mark.kind === 'rect') {
    if (mark.radius)
      doc.roundedRect(mark.x, mark.y, mark.width, mark.height, Math.min(mark.radius, mark.width / 2, mark.height / 2))
    else doc.rect(mark.x, mark.y, mark.width, mark.height)
  } else if (mark.kind === 'circle') doc.circle(mark.x, mark.y, mark.r)
  else if (mark.kind === 'line') doc.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2)
  else if (mark.d) doc.path(mark.d)
  if (fill && stroke) doc.fillAndStroke(light[fill], light[stroke])
  else if (fill) doc.fill(light[fill])
  else if (stroke) doc.stroke()
  doc.restore()
  if (mark.kind === 'rect') hatch(doc, mark)
}

/** Draws a picture at a place, made smaller where it would not fit into the height. */
export function drawPicture(sheet: Sheet, picture: Picture, x: number, y: number, scale = 1): void {
  const { doc, fonts } = sheet
  doc.save()
  doc.translate(x, y)
  if (scale !== 1) doc.scale(scale)
  for (const mark of picture.marks) {
    if (mark.kind !== 'text') {
      shape(doc, mark)
      continue
    }
    const style = { face: mark.weight === 600 ? 'semibold' : 'regular', size: mark.size } as const
    const [line] = fonts.lines(mark.text, style, 10_000)
    if (!line) continue
    const shift = mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? line.width / 2 : line.width
    fonts.draw(line, style, mark.x - shift, mark.y, light[mark.fill])
  }
  doc.restore()
}
