import { readFileSync } from 'node:fs'
import path from 'node:path'
import { clean } from '../plain'
import { baseDirection, runsLeft, visualOrder } from './direction'

/** Geist for what it has; DejaVu for the signs that it lacks (Hebrew, Arabic, marks); what neither has is an empty box. */
export type Face = 'regular' | 'semibold' | 'mono'
export type Style = { face: Face; size: number }
type Run = { text: string; font: string; width: number }
export type Word = { runs: Run[]; width: number; left: boolean }
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
const CLINGS = /\p{M}|\u200c|\u200d|\ufe0e|\ufe0f/u

// What a sign and a word measure is the same in every document: kept for all of them, and begun anew when it is much.
const has = new Map<string, boolean>()
const words = new Map<string, Word>()
const MOST_KEPT = 20_000

/** The fonts of one document: which font has a sign, how wide a word is, how a text breaks into lines. */
export class Fonts {
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

  private fontFor(sign: string, face: Face): string {
    if (this.covers(face, sign)) return face
    return this.covers(`${face}-wide`, sign) ? `${face}-wide` : face
  }

  /** A word in the runs it is drawn in, measured in thousandths of its size. */
  word(text: string, face: Face): Word {
    const key = `${face} ${text}`
    const known = words.get(key)
    if (known) return known
    const parts: { text: string; font: string; left: boolean }[] = []
    for (const sign of text) {
      const last = parts.at(-1)
      if (last && CLINGS.test(sign)) {
        last.text += sign
        continue
      }
      const [font, left] = [this.fontFor(sign, face), runsLeft(sign)]
      if (last && last.font === font && last.left === left) last.text += sign
      else parts.push({ text: sign, font, left })
    }
    const left = parts.some((part) => part.left)
    const runs = (left ? parts.reverse() : parts).map(({ font, text: run }) => ({
      text: run,
      font,
      width: this.use(font, 1000).widthOfString(run),
    }))
    const made = { runs, width: runs.reduce((sum, run) => sum + run.width, 0), left }
    if (words.size >= MOST_KEPT) words.clear()
    words.set(key, made)
    return made
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
    const space = this.word(' ', face).width
    return clean(text)
      .split('\n')
      .flatMap((paragraph) => {
        const base = baseDirection(paragraph)
        const lines: Line[] = []
        let open: Word[] = []
        let used = 0
        const close = () => {
          lines.push({ words: visualOrder(open, ({ left }) => left, base), width: (used * size) / 1000, base })
          open = []
          used = 0
        }
        for (const whole of paragraph.split(/[ \t\r]+/).filter(Boolean)) {
          for (const piece of this.pieces(whole, face, room)) {
            const word = this.word(piece, face)
            if (open.length > 0 && used + space + word.width > room) close()
            used += (open.length > 0 ? space : 0) + word.width
            open.push(word)
          }
        }
        close()
        return lines
      })
  }

  /** Draws a line with its left edge at x and its baseline at y; spaces are drawn too, so that what is read aloud has them. */
  draw(line: Line, { face, size }: Style, x: number, y: number, colour: string): void {
    const space = this.word(' ', face).width
    const runs: Run[] = []
    line.words.forEach(({ left, runs: own }, index) => {
      const before = runs.at(-1)
      if (index > 0) {
        const [first] = own
        if (before && first && before.font === first.font && !left && !line.words[index - 1]?.left) {
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
