import type { Tone, Value } from '../../model'
import { light } from '../../pictures/light'
import type { Paint } from '../../pictures/picture'

/** A state is a shape, a word and a colour: never the colour alone. */
export const toneOf = (value: Value): Tone | null => (value.kind === 'unknown' ? 'unknown' : (value.tone ?? null))

export const tonePaint: Record<Tone, Paint> = {
  good: 'good',
  watch: 'watch',
  bad: 'bad',
  neutral: 'ink',
  unknown: 'unknown',
}

/** The shape of a state, ten wide, with its middle at a height; `neutral` has none. */
export function drawTone(doc: PDFKit.PDFDocument, tone: Tone, x: number, y: number): void {
  const colour = light[tonePaint[tone]]
  doc.save().lineWidth(1.2).strokeColor(colour)
  if (tone === 'good')
    doc
      .circle(x + 5, y, 4.2)
      .fillAndStroke(colour, colour)
      .moveTo(x + 3, y)
      .lineTo(x + 4.5, y + 1.7)
      .lineTo(x + 7.2, y - 1.6)
      .strokeColor('#ffffff')
      .stroke()
  if (tone === 'watch')
    doc
      .moveTo(x + 5, y - 4.5)
      .lineTo(x + 9.6, y + 4)
      .lineTo(x + 0.4, y + 4)
      .closePath()
      .fill(colour)
  if (tone === 'bad')
    doc
      .rect(x + 1, y - 4, 8, 8)
      .fillAndStroke(colour, colour)
      .moveTo(x + 3, y - 2)
      .lineTo(x + 7, y + 2)
      .moveTo(x + 7, y - 2)
      .lineTo(x + 3, y + 2)
      .strokeColor('#ffffff')
      .stroke()
  if (tone === 'unknown')
    doc
      .circle(x + 5, y, 4.2)
      .dash(2, { space: 1.6 })
      .stroke()
      .undash()
  doc.restore()
}
