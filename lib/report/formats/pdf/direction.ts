/** Hebrew, Arabic and their kin: letters that run from right to left. */
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const LETTER = /\p{L}/u

export const runsLeft = (text: string): boolean => RTL.test(text)

/** The direction of a paragraph: that of its first letter. */
export function baseDirection(text: string): 'ltr' | 'rtl' {
  for (const sign of text) {
    if (RTL.test(sign)) return 'rtl'
    if (LETTER.test(sign)) return 'ltr'
  }
  return 'ltr'
}

/**
 * The words of a line in the order they are drawn from left to right. Words against the direction of their paragraph
 * keep their own order among themselves. Short of the whole bidirectional algorithm, and what names and titles need.
 */
export function visualOrder<T>(words: readonly T[], left: (word: T) => boolean, base: 'ltr' | 'rtl'): T[] {
  const against = (word: T) => left(word) === (base === 'ltr')
  const drawn: T[] = []
  for (let index = 0; index < words.length; ) {
    let end = index
    while (end < words.length && against(words[end] as T)) end += 1
    if (end > index) {
      const group = words.slice(index, end)
      drawn.push(...group.reverse())
      index = end
    } else {
      drawn.push(words[index] as T)
      index += 1
    }
  }
  return base === 'ltr' ? drawn : drawn.reverse()
}
