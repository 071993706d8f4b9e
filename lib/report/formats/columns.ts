/** What a column needs at least (its longest word) and what it would like to have. */
export type Wish = { least: number; want: number }

/** Widths that fill a page: everybody gets what they need, then as much of their wish as an even share of the rest is. */
export function shared(wishes: readonly Wish[], width: number): number[] {
  const least = wishes.reduce((sum, one) => sum + one.least, 0)
  const want = wishes.reduce((sum, one) => sum + one.want, 0)
  if (want <= width) return wishes.map((one) => one.want + ((width - want) * one.want) / (want || 1))
  if (least >= width) return wishes.map((one) => (one.least * width) / least)
  const widths = wishes.map((one) => one.least)
  // Whatever the unit of the widths is: pixels, inches or twentieths of a point.
  const hair = width / 2000
  let spare = width - least
  for (let round = 0; round < 8 && spare > hair; round++) {
    const open = wishes.flatMap((one, index) => (one.want - (widths[index] ?? 0) > hair ? [index] : []))
    const share = spare / Math.max(1, open.length)
    for (const index of open) {
      const more = Math.min(share, (wishes[index]?.want ?? 0) - (widths[index] ?? 0))
      widths[index] = (widths[index] ?? 0) + more
      spare -= more
    }
  }
  return widths
}

/** What the head of a column would like: two lines at most, or a narrow column would stack its words. */
export const headWish = (width: number): number => width * 0.62

/** The longest word of texts, measured by `measure`. */
export const longestWord = (texts: readonly string[], measure: (word: string) => number): number =>
  Math.max(0, ...texts.flatMap((text) => text.split(/\s+/).map(measure)))
