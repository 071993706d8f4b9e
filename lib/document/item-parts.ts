import { inWords } from '@/lib/messages/in-words'
import type { DocumentError } from './references'
import type { OrganizationDocument } from './schema'

/**
 * Parts of counted items (`known` as `item/part`): each belongs to its item and stands once, none is both there and
 * explained as missing, and a count beside them says the same.
 */
export function partErrors(
  { itemStates }: Pick<OrganizationDocument, 'itemStates'>,
  known: ReadonlySet<string> | undefined,
): DocumentError[] {
  if (!known) return []
  return itemStates.flatMap(({ itemId, parts, whyNot, done }, row) => {
    const at = `/itemStates/${row}`
    const named = [
      ...(parts ?? []).map((part, index) => ({ part, pointer: `${at}/parts/${index}` })),
      ...whyNot.map(({ part }, index) => ({ part, pointer: `${at}/whyNot/${index}/part` })),
    ]
    const errors = named.flatMap(({ part, pointer }, index) => {
      if (!known.has(`${itemId}/${part}`))
        return [{ pointer, message: inWords('document.theItemHasNoPart', { item: itemId, part }) }]
      return named.findIndex((one) => one.part === part) === index
        ? []
        : [{ pointer, message: inWords('document.thePartIsNamedTwice', { part }) }]
    })
    const differs = parts !== null && done !== null && done !== parts.length
    return differs
      ? [...errors, { pointer: `${at}/done`, message: inWords('document.theNumberFollowsTheParts') }]
      : errors
  })
}
