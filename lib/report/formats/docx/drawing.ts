import { light } from '../../pictures/light'
import { textWidth } from '../../pictures/metrics'
import type { Mark, Paint, Picture } from '../../pictures/picture'
import { xml } from '../office/package'

/** A CSS pixel in the units of office drawings. */
const EMU = 9525
const emu = (value: number): number => Math.round(value * EMU)
const fillOf = (paint: Paint, opacity?: number): string =>
  `<a:solidFill><a:srgbClr val="${light[paint].slice(1)}">${opacity === undefined ? '' : `<a:alpha val="${Math.round(opacity * 100_000)}"/>`}</a:srgbClr></a:solidFill>`

type Shape = Exclude<Mark, { kind: 'text' }>

function lineOf({ dash, stroke, thick = 1 }: Shape): string {
  if (!stroke) return '<a:ln><a:noFill/></a:ln>'
  return `<a:ln w="${emu(thick)}">${fillOf(stroke)}${dash ? '<a:prstDash val="dash"/>' : ''}</a:ln>`
}

type Place = { x: number; y: number; w: number; h: number }
const frame = ({ h, w, x, y }: Place): string =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${Math.max(1, emu(w))}" cy="${Math.max(1, emu(h))}"/></a:xfrm>`

const preset = (name: string): string => `<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`

function pathOf(d: string): { place: Place; geometry: string } | null {
  const steps = [...d.matchAll(/([ML])([\d.-]+) ([\d.-]+)|Z/g)].map(([, step, x, y]) => ({
    step: step ?? 'Z',
    x: Number(x ?? 0),
    y: Number(y ?? 0),
  }))
  const points = steps.filter(({ step }) => step !== 'Z')
  if (points.length < 2) return null
  const [x, y] = [Math.min(...points.map((point) => point.x)), Math.min(...points.map((point) => point.y))]
  const [w, h] = [Math.max(...points.map((point) => point.x)) - x, Math.max(...points.map((point) => point.y)) - y]
  const drawn = steps.map(({ step, ...point }) => {
    if (step === 'Z') return '<a:close/>'
    const name = step === 'M' ? 'moveTo' : 'lnTo'
    return `<a:${name}><a:pt x="${emu(point.x - x)}" y="${emu(point.y - y)}"/></a:${name}>`
  })
  const size = `w="${Math.max(1, emu(w))}" h="${Math.max(1, emu(h))}"`
  return {
    place: { x, y, w, h },
    geometry: `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path ${size}>${drawn.join('')}</a:path></a:pathLst></a:custGeom>`,
  }
}

function shapeOf(mark: Shape): { place: Place; geometry: string } | null {
  if (mark.kind === 'rect')
    return { place: { x: mark.x, y: mark.y, w: mark.width, h: mark.height }, geometry: preset('rect') }
  if (mark.kind === 'circle')
    return {
      place: { x: mark.x - mark.r, y: mark.y - mark.r, w: 2 * mark.r, h: 2 * mark.r },
      geometry: preset('ellipse'),
    }
  if (mark.kind === 'line') return pathOf(`M${mark.x1} ${mark.y1}L${mark.x2} ${mark.y2}`)
  return pathOf(mark.d)
}

function wordShape(mark: Mark, width: number): string {
  if (mark.kind === 'text') {
    // No frame may reach out of the group: some readers would make the whole group smaller.
    const h = mark.size * 1.7
    const wanted = textWidth(mark.text, mark.size, mark.weight) * 1.3 + 6
    const room = { start: width - mark.x, middle: 2 * Math.min(mark.x, width - mark.x), end: mark.x }[mark.anchor]
    const w = Math.max(8, Math.min(wanted, room))
    const x = mark.x - { start: 0, middle: w / 2, end: w }[mark.anchor]
    const side = { start: 'left', middle: 'center', end: 'right' }[mark.anchor]
    const run = `<w:r><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>${mark.weight === 600 ? '<w:b/>' : ''}<w:color w:val="${light[mark.fill].slice(1)}"/><w:sz w:val="${Math.round(mark.size * 1.5)}"/></w:rPr><w:t xml:space="preserve">${xml(mark.text)}</w:t></w:r>`
    return `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>${frame({ x, y: Math.max(0, mark.y - mark.size * 0.35 - h / 2), w, h })}${preset('rect')}<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="${side}"/></w:pPr>${run}</w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/></wps:wsp>`
  }
  const shape = shapeOf(mark)
  if (!shape) return ''
  const paint = mark.kind === 'rect' && mark.hatch ? 'surface-3' : mark.fill
  return `<wps:wsp><wps:cNvSpPr/><wps:spPr>${frame(shape.place)}${shape.geometry}${paint ? fillOf(paint, mark.opacity) : '<a:noFill/>'}${lineOf(mark)}</wps:spPr><wps:bodyPr/></wps:wsp>`
}

/** Nothing to be seen, as large as the picture: some readers stretch a group to what is drawn in it. */
const ground = ({ height, width }: Picture): string =>
  `<wps:wsp><wps:cNvSpPr/><wps:spPr>${frame({ x: 0, y: 0, w: width, h: height })}${preset('rect')}<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`

/** A picture as a group of shapes in the line of a text, with its sentence for those who do not see it. */
export function wordDrawing(picture: Picture, number: number, wide: number): string {
  const scale = Math.min(1, wide / picture.width)
  const size = (value: number) => Math.max(1, emu(value * scale))
  const group = `<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size(picture.width)}" cy="${size(picture.height)}"/><a:chOff x="0" y="0"/><a:chExt cx="${emu(picture.width)}" cy="${emu(picture.height)}"/></a:xfrm></wpg:grpSpPr>${ground(picture)}${picture.marks.map((mark) => wordShape(mark, picture.width)).join('')}</wpg:wgp>`
  const inline = `<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size(picture.width)}" cy="${size(picture.height)}"/><wp:docPr id="${1000 + number}" name="Picture ${number}" descr="${xml(picture.label)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">${group}</a:graphicData></a:graphic></wp:inline>`
  return `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" Requires="wpg"><w:drawing>${inline}</w:drawing></mc:Choice><mc:Fallback><w:t xml:space="preserve">${xml(picture.label)}</w:t></mc:Fallback></mc:AlternateContent>`
}
