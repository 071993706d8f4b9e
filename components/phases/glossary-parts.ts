type Term = { id: string; term: string }
/** `at` is where it starts in the text; `term` is null for what lies between terms. */
export type TextPart<T> = { at: number; text: string; term: T | null }

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** How a term may be written: "GPU memory (VRAM)" also as either part, "Bicep and Terraform" also as one of them. */
function spellings(term: string): string[] {
  const [, before, inside] = /^(.+?) \((.+)\)$/.exec(term) ?? []
  const both = term.includes(',') ? [] : term.split(' and ')
  return [...new Set([term, before, inside, ...both])].filter((one) => one !== undefined)
}

/** Whole words, in one number or several; a short capital word (SLO, VM) has to be written as capitals. */
function pattern(spelling: string): RegExp {
  const plain = escaped(spelling).replace(/ /g, '[ -]')
  const flags = spelling === spelling.toUpperCase() ? 'u' : 'iu'
  return new RegExp(`(?<![\\p{L}\\p{N}-])${plain}(?:s|es)?(?![\\p{L}\\p{N}])`, flags)
}

function firstPlace(text: string, { term }: Term): { from: number; to: number } | null {
  for (const spelling of spellings(term)) {
    const match = pattern(spelling).exec(text)
    if (match) return { from: match.index, to: match.index + match[0].length }
  }
  return null
}

/** A text in parts: each term once, at its first place, the longer one where two overlap. */
export function glossaryParts<T extends Term>(text: string, terms: readonly T[]): TextPart<T>[] {
  const found: { from: number; to: number; term: T }[] = []
  for (const term of [...terms].sort((a, b) => b.term.length - a.term.length || (a.id < b.id ? -1 : 1))) {
    const place = firstPlace(text, term)
    if (place && !found.some((one) => place.from < one.to && one.from < place.to)) found.push({ ...place, term })
  }
  found.sort((a, b) => a.from - b.from)
  const parts: TextPart<T>[] = []
  let at = 0
  for (const { from, to, term } of found) {
    if (from > at) parts.push({ at, text: text.slice(at, from), term: null })
    parts.push({ at: from, text: text.slice(from, to), term })
    at = to
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), term: null })
  return parts
}
