import { light } from '../../pictures/light'
import type { Paint } from '../../pictures/picture'
import { Fonts, type Line, type Style } from './fonts'

/** The page in the units the design is drawn in: 96 to the inch, 794 wide. */
export const PAGE = { width: 793.7, height: 1122.5, left: 56, right: 56, top: 50, bottom: 66 } as const
export const WIDTH = PAGE.width - PAGE.left - PAGE.right
const SCALE = 72 / 96

type Parent = PDFKit.PDFStructureElement

/** A document being written from above to below: where it stands, what fits, and the tag of everything that is drawn. */
export class Sheet {
  readonly fonts: Fonts
  y: number = PAGE.top
  pages = 0
  private readonly root: Parent

  constructor(
    readonly doc: PDFKit.PDFDocument,
    /** How generous the space between things is: 1 as designed, less where a page must hold more. */
    readonly ease: number,
  ) {
    this.fonts = new Fonts(doc)
    this.root = doc.struct('Document')
    doc.addStructure(this.root)
  }

  newPage(): void {
    this.doc.addPage({ size: 'A4', margin: 0 })
    this.doc.scale(SCALE)
    this.pages += 1
    this.y = PAGE.top
  }

  get room(): number {
    return PAGE.height - PAGE.bottom - this.y
  }

  /** Begins a page where so much height is not left, unless the page is empty. */
  ensure(height: number): void {
    if (this.room < height && this.y > PAGE.top) this.newPage()
  }

  gap(height: number): void {
    if (this.y > PAGE.top) this.y += height * this.ease
  }

  element(
    type: string,
    options: { alt?: string; title?: string; scope?: string } = {},
    parent: Parent = this.root,
  ): Parent {
    const one = this.doc.struct(type, options as PDFKit.Mixins.StructureElementOptions)
    parent.add(one)
    return one
  }

  /** Draws something as the content of an element. */
  mark(element: Parent, type: string, draw: () => void): void {
    const content = this.doc.markStructureContent(type)
    draw()
    this.doc.endMarkedContent()
    element.add(content)
  }

  /** Draws what says nothing by itself: lines, colours, feet. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' } as PDFKit.Mixins.MarkingOptions)
    draw()
    this.doc.endMarkedContent()
  }

  rule(y: number, paint: Paint = 'line', thick = 1, x: number = PAGE.left, width: number = WIDTH): void {
    this.artifact(() => {
      this.doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(thick)
        .strokeColor(light[paint])
        .stroke()
    })
  }

  /** Lines under each other from a height on; those of right-to-left paragraphs, and numbers, end at the right. */
  lines(
    lines: readonly Line[],
    style: Style,
    {
      height,
      paint = 'ink',
      right = false,
      width,
      x,
      y,
    }: { x: number; y: number; width: number; height: number; paint?: Paint; right?: boolean },
  ): void {
    lines.forEach((line, index) => {
      const shift = right || line.base === 'rtl' ? width - line.width : 0
      this.fonts.draw(line, style, x + shift, y + index * height + height / 2 + style.size * 0.35, light[paint])
    })
  }

  /** A paragraph that flows over pages as long as it is. */
  paragraph(
    text: string,
    style: Style,
    {
      height,
      paint = 'ink',
      parent,
      type = 'P',
      width = WIDTH,
      x = PAGE.left,
    }: { height: number; paint?: Paint; type?: string; width?: number; x?: number; parent?: Parent },
  ): void {
    const element = this.element(type, {}, parent)
    let lines = this.fonts.lines(text, style, width)
    while (lines.length > 0) {
      this.ensure(height)
      const part = lines.slice(0, Math.max(1, Math.floor(this.room / height)))
      lines = lines.slice(part.length)
      this.mark(element, type, () => this.lines(part, style, { x, y: this.y, width, height, paint }))
      this.y += part.length * height
    }
  }

  link(x: number, y: number, width: number, height: number, address: string): void {
    this.doc.link(x, y, width, height, address)
  }
}
