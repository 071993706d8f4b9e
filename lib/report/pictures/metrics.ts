import widths from './metrics.json' with { type: 'json' }
import type { Weight } from './picture'

/**
 * How wide a text is, by the advance widths of the fonts it is drawn in (thousandths of an em, `metrics.json`: the
 * wider of Geist and its fallback for signs that both may draw). Signs outside of the table count as a full em and
 * more, so that a text is never wider than it was measured.
 */
type Run = { from: number; widths: number[] }
const tables: Record<Weight, Run[]> = { 400: widths.regular, 600: widths.semibold }
const WIDE = 1300

function signWidth(code: number, weight: Weight): number {
  for (const run of tables[weight]) {
    const index = code - run.from
    if (index >= 0 && index < run.widths.length) return run.widths[index] || WIDE
  }
  return WIDE
}

export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let sum = 0
  for (const sign of text) sum += signWidth(sign.codePointAt(0) ?? 0, weight)
  return (sum * size) / 1000
}

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The beginning of a text that fits, with an ellipsis where something was left out. */
export function fitted(text: string, width: number, size: number, weight: Weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text
  let kept = ''
  let used = textWidth('…', size, weight)
  for (const { segment } of segments.segment(text)) {
    used += textWidth(segment, size, weight)
    if (used > width) break
    kept += segment
  }
  const short = `${kept.trimEnd()}…`
  return textWidth(short, size, weight) <= width ? short : ''
}

/** The lines of a text in a width, at most `most`, the last one with an ellipsis if it does not end there. */
export function wrapped(text: string, width: number, size: number, weight: Weight = 400, most = 3): string[] {
  const lines: string[] = []
  let open = ''
  const words = text.split(/\s+/).filter(Boolean)
  for (const [index, word] of words.entries()) {
    const longer = open ? `${open} ${word}` : word
    if (textWidth(longer, size, weight) <= width) {
      open = longer
      continue
    }
    if (lines.length + 1 >= most)
      return [...lines, fitted([open, ...words.slice(index)].filter(Boolean).join(' '), width, size, weight)]
    if (open) lines.push(open)
    open = word
    if (textWidth(word, size, weight) > width) {
      const parts = broken(word, width, size, weight)
      open = parts.pop() ?? ''
      for (const part of parts) {
        if (lines.length + 1 >= most) return [...lines, fitted(`${part}${open}…`, width, size, weight)]
        lines.push(part)
      }
    }
  }
  return open ? [...lines, open] : lines
}

/** A word that is longer than a line, in pieces; a sign that is wider than the line itself is an ellipsis. */
function broken(word: string, width: number, size: number, weight: Weight): string[] {
  const parts: string[] = []
  let open = ''
  for (const { segment } of segments.segment(word)) {
    if (open && textWidth(open + segment, size, weight) > width) {
      parts.push(open)
      open = ''
    }
    open += textWidth(segment, size, weight) > width ? '…' : segment
  }
  return [...parts, open]
}
