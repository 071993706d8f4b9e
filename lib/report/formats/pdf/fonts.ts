import { readFileSync } from 'node:fs'
import path from 'node:path'
import { clean } from '../plain'
import { Directed, isTurned, type Stretch, turned } from './direction'

/** Geist for what it has; DejaVu for the signs that it lacks (Hebrew, Arabic, marks); for what neither has stands a sign that says so. */
export type Face = 'regular' | 'semibold' | 'mono'
export type Style = { face: Face; size: number }
type Run = { text: string; font: string; width: number }
export type Word = { runs: Run[]; width: number; lacks: string }
export type Line = { words: Word[]; width: number; base: 'ltr' | 'rtl' }

const GEIST = 'node_modules/geist/dist/fonts'
const DEJAVU = 'node_modules/dejavu-fonts-ttf/ttf'
const FILES: Record<string, string> = {
  regular: `${GEIST}/geist-sans/Geist-Regular.ttf`,
  semibold: `${GEIST}/geist-sans/Geist-SemiBold.ttf`,
  mono: `${GEIST}/geist-mono/GeistMono-Regular.ttf`,
  'regular-wide': `${DEJAVU}/DejaVuSans.ttf`,
  'semibold-wide': `${DEJAVU}/DejaVuSans-Bold.ttf`,
  'mono-wide': `${DEJAVU}/DejaVuSansMono.ttf`,
}

const read = new Map<string, Buffer>()
function bytes(name: string): Buffer {
  const known = read.get(name)
  if (known) return known
  const file = readFileSync(path.join(process.cwd(), FILES[name] ?? ''))
  read.set(name, file)
  return file
}

type Embedded = { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } }

/** Combining marks, joiners and selectors stay with the letter before them. */
const SUBSTITUTE = '\ufffd'
const CLINGS = /\p{M}|\u200c|\u200d|\ufe0e|\ufe0f/u

// What a sign and a word measure is the same in every document: kept for all of them, and begun anew when it is much.
const has = new Map<string, boolean>()
const words = new Map<string, Word>()
const MOST_KEPT = 20_000

/** The fonts of one document: which font has a sign, how wide a word is, how a text breaks into lines. */
export class Fonts {
  /** Signs of this document that no typeface here has. */
  readonly lacking = new Set<string>()
  private readonly registered = new Set<string>()
  private readonly segments = new Intl.Segmenter('en', { granularity: 'grapheme' })

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  use(font: string, size: number): PDFKit.PDFDocument {
    if (!this.registered.has(font)) {
      this.doc.registerFont(font, bytes(font))
      this.registered.add(font)
    }
    return this.doc.font(font).fontSize(size)
  }

  private covers(font: string, sign: string): boolean {
    const key = `${font} ${sign}`
    const known = has.get(key)
    if (known !== undefined) return known
    this.use(font, 12)
    const covered = (this.doc as unknown as Embedded)._font.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
    if (has.size >= MOST_KEPT) has.clear()
    has.set(key, covered)
    return covered
  }

  /** The runs of a text in one direction, each in the font that has its signs; to the right in the order they are drawn. */
  private runs({ left, text }: Stretch, face: Face): Omit<Word, 'width'> {
    const parts: { text: string; font: string }[] = []
    let lacks = ''
    for (const sign of text) {
      const last = parts.at(-1)
      if (last && CLINGS.test(sign)) {
        last.text += sign
        continue
      }
      const font = [face, `${face}-wide`].find((one) => this.covers(one, sign))
      if (!font) lacks += sign
      const [shown, by] = font ? [sign, font] : [SUBSTITUTE, `${face}-wide`]
      if (last?.font === by) last.text += shown
      else parts.push({ text: shown, font: by })
    }
    const drawn = left ? parts.reverse().map((part) => ({ ...part, text: turned(part.text) })) : parts
    const runs = drawn.map((part) => ({ ...part, width: this.use(part.font, 1000).widthOfString(part.text) }))
    return { runs, lacks }
  }

  /** A word in the runs it is drawn in, measured in thousandths of its size. */
  word(text: string, face: Face, left = false): Word {
    const key = `${face} ${left ? '<' : '>'} ${text}`
    const known = words.get(key)
    const made = known ?? this.measured(this.runs({ text, left }, face))
    for (const sign of made.lacks) this.lacking.add(sign)
    if (known) return known
    if (words.size >= MOST_KEPT) words.clear()
    words.set(key, made)
    return made
  }

  private measured({ lacks, runs }: Omit<Word, 'width'>): Word {
    return { runs, lacks, width: runs.reduce((sum, run) => sum + run.width, 0) }
  }

  width(text: string, { face, size }: Style): number {
    const words = clean(text).split(' ')
    const space = this.word(' ', face).width
    return (
      (words.reduce((sum, word) => sum + (word ? this.word(word, face).width : 0), 0) + space * (words.length - 1)) *
      (size / 1000)
    )
  }

  /** A word that is wider than the line, in pieces that fit. */
  private pieces(text: string, face: Face, room: number): string[] {
    if (this.word(text, face).width <= room) return [text]
    const pieces: string[] = []
    let open = ''
    for (const { segment } of this.segments.segment(text)) {
      if (open && this.word(open + segment, face).width > room) {
        pieces.push(open)
        open = ''
      }
      open += segment
    }
    return [...pieces, open]
  }

  lines(text: string, { face, size }: Style, width: number): Line[] {
    const room = (width / size) * 1000
    return clean(text)
      .split('\n')
      .flatMap((paragraph) => {
        const plain = paragraph.replace(/[ \t\r]+/g, ' ').trim()
        const directed = isTurned(plain) ? new Directed(plain) : null
        return this.broken(plain, face, room).map(({ from, to, width: used, words: all }): Line => {
          if (!directed) return { words: all, width: (used * size) / 1000, base: 'ltr' }
          const stretches = directed.line(from, to).map((one) => this.word(one.text, face, one.left))
          const whole = this.measured({ lacks: '', runs: stretches.flatMap(({ runs }) => runs) })
          return { words: [whole], width: (whole.width * size) / 1000, base: directed.base }
        })
      })
  }

  /** A paragraph broken into lines by its words, with the place in the text where each begins and ends. */
  private broken(text: string, face: Face, room: number) {
    const space = this.word(' ', face).width
    const lines: { words: Word[]; width: number; from: number; to: number }[] = []
    let open = { words: [] as Word[], width: 0, from: 0, to: 0 }
    let at = 0
    for (const whole of text.split(' ')) {
      for (const piece of whole ? this.pieces(whole, face, room) : []) {
        const word = this.word(piece, face)
        if (open.words.length > 0 && open.width + space + word.width > room) {
          lines.push(open)
          open = { words: [], width: 0, from: at, to: at }
        }
        open.width += (open.words.length > 0 ? space : 0) + word.width
        open.words.push(word)
        at += piece.length
        open.to = at
      }
      at += 1
    }
    return [...lines, open]
  }

  /** Draws a line with its left edge at x and its baseline at y; spaces are drawn too, so that what is read aloud has them. */
  draw(line: Line, { face, size }: Style, x: number, y: number, colour: string): void {
    const space = this.word(' ', face).width
    const runs: Run[] = []
    line.words.forEach(({ runs: own }, index) => {
      const before = runs.at(-1)
      if (index > 0) {
        const [first] = own
        if (before && first && before.font === first.font) {
          before.text += ` ${first.text}`
          before.width += space + first.width
          runs.push(...own.slice(1).map((run) => ({ ...run })))
          return
        }
        runs.push({ text: ' ', font: face, width: space })
      }
      runs.push(...own.map((run) => ({ ...run })))
    })
    let at = x
    for (const { font, text, width } of runs) {
      this.use(font, size).fillColor(colour).text(text, at, y, { lineBreak: false, baseline: 'alphabetic' })
      at += (width * size) / 1000
    }
  }
}
