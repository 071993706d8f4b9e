import type { Item } from '@/lib/content'
import { items } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { invalid } from '@/lib/server/errors'

export type Named = Pick<Row<'itemStates'>, 'parts' | 'whyNot'>
type Given = Partial<Named> & { done?: number | null; all?: number | null; value?: number | null }

/** Refuses a part that the item does not have, and says whose it is. */
function checkPart(item: Item, part: string, pointer: string): void {
  if (item.parts.some(({ id }) => id === part)) return
  const other = items.find(({ parts }) => parts.some(({ id }) => id === part))
  const params = { item: item.id, part, parts: item.parts.map(({ id }) => id).join(', ') }
  throw invalid(
    pointer,
    other
      ? inWords('phases.thisIsAPartOf', { ...params, other: other.id })
      : inWords('phases.theItemHasNoPart', params),
  )
}

/** Parts belong to their item, stand once, and are either there or have a reason; a number beside them does not differ. */
export function checkParts(item: Item, change: Given, before: Named): void {
  const parts = change.parts === undefined ? before.parts : change.parts
  const whyNot = change.whyNot ?? []
  if ((change.parts || whyNot.length > 0) && item.parts.length === 0) {
    throw invalid(change.parts ? '/parts' : '/whyNot', inWords('phases.thisItemHasNoParts'))
  }
  for (const [index, part] of (change.parts ?? []).entries()) {
    checkPart(item, part, `/parts/${index}`)
    if (change.parts?.indexOf(part) !== index) throw invalid(`/parts/${index}`, inWords('phases.nameEveryPartOnce'))
  }
  for (const [index, { part }] of whyNot.entries()) {
    const pointer = `/whyNot/${index}/part`
    checkPart(item, part, pointer)
    if (whyNot.findIndex((one) => one.part === part) !== index) {
      throw invalid(pointer, inWords('phases.nameEveryPartOnce'))
    }
    if (parts?.includes(part)) throw invalid(pointer, inWords('phases.thisPartIsThere', { part }))
  }
  if (!parts) return
  const counts = { done: parts.length, all: item.parts.length, value: null }
  for (const name of ['done', 'all', 'value'] as const) {
    const given = change[name]
    if (given !== undefined && given !== null && given !== counts[name]) {
      throw invalid(`/${name}`, inWords('phases.theNumberFollowsTheParts'))
    }
  }
}

/** What follows from named parts: the count, and no reason is left for a part that is there now. */
export function withParts<T extends Given>(item: Item, change: T, before: Named): T & Given {
  const { parts } = change
  if (!parts) return change
  const whyNot = (change.whyNot ?? before.whyNot).filter(({ part }) => !parts.includes(part))
  return { ...change, done: parts.length, all: item.parts.length, value: null, whyNot }
}
