import type { ItemPart } from '@/lib/content'

/** What stands ticked: the named parts; where only a number is known, all of them once it is all, else none. */
export const firstTicked = (
  parts: readonly ItemPart[],
  named: readonly string[] | null,
  count: number | null,
): readonly string[] => named ?? (count !== null && count >= parts.length ? parts.map(({ id }) => id) : [])

type Reasons = readonly { part: string; why: string }[]

/** The open parts by name, each with why it is open where somebody said so. */
export const openNames = (parts: readonly ItemPart[], open: readonly string[], whyNot: Reasons = []): string[] =>
  parts.flatMap(({ id, name }) => {
    if (!open.includes(id)) return []
    const why = whyNot.find(({ part }) => part === id)?.why
    return [why ? `${name} (${why})` : name]
  })
