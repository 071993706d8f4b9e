import bidiFactory, { type EmbeddingLevels } from 'bidi-js'

const bidi = bidiFactory()

/** Hebrew, Arabic and their kin, and the signs that give a direction without being seen. */
const TURNED =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200f\u202a-\u202e\u2066-\u2069]/u
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
/** Letters for which the shaper of the fonts turns a run by itself. */
const SHAPED = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Whether a text has anything that is not simply written from left to right. */
export const isTurned = (text: string): boolean => TURNED.test(text)

/** A part of a line in one direction, as it is drawn from left to right; `left` runs to the left. */
export type Stretch = { text: string; left: boolean }

/** A paragraph whose directions were found once, for all lines it is broken into. */
export class Directed {
  private readonly levels: EmbeddingLevels
  readonly base: 'ltr' | 'rtl'

  constructor(readonly text: string) {
    this.levels = bidi.getEmbeddingLevels(text, 'auto')
    this.base = (this.levels.paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr'
  }

  /** The line from one place up to another, in the order of the Unicode bidirectional algorithm, brackets mirrored. */
  line(start: number, end: number): Stretch[] {
    const order = bidi.getReorderedIndices(this.text, this.levels, start, end - 1).slice(start, end)
    const mirrored = bidi.getMirroredCharactersMap(this.text, this.levels.levels, start, end - 1)
    const groups: { from: number; to: number; level: number }[] = []
    for (const index of order) {
      const level = this.levels.levels[index] ?? 0
      const open = groups.at(-1)
      if (open && open.level === level && (level % 2 === 1 ? index === open.from - 1 : index === open.to + 1)) {
        open.from = Math.min(open.from, index)
        open.to = Math.max(open.to, index)
      } else groups.push({ from: index, to: index, level })
    }
    return groups.flatMap(({ from, level, to }) => {
      const signs = Array.from(
        { length: to + 1 - from },
        (_, at) => mirrored.get(from + at) ?? this.text[from + at] ?? '',
      )
      const text = signs.join('').replace(UNSEEN, '')
      return text ? [{ text, left: level % 2 === 1 }] : []
    })
  }
}

/** Runs of one font in a part that runs to the left: letters are turned by their shaper, signs between them here. */
export const turned = (text: string): string => (SHAPED.test(text) ? text : [...text].reverse().join(''))
