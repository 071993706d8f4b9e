import type { DocumentError } from '@/lib/document/references'
import type { OrganizationDocument } from '@/lib/document/schema'
import { usedAfterFound } from '@/lib/scoring/shadow-use'

const USED_AFTER_FOUND =
  'In use since after it was found, although no earlier version says that it was not in use. No rule uses this date.'
const READ_AHEAD = 'This streak was read on a day that has not come yet. No rule uses it.'

/**
 * Facts of a document that cannot be so. They keep nobody from evaluating or importing it, are named, and no rule uses
 * them: the same after the import as before. At most 100.
 */
export function dataErrors({ shadowAiItems, endpoints }: OrganizationDocument, today: string): DocumentError[] {
  const items = shadowAiItems.flatMap((row, index) =>
    usedAfterFound(row) ? [{ pointer: `/shadowAiItems/${index}/inUseSince`, message: USED_AFTER_FOUND }] : [],
  )
  const streaks = endpoints.flatMap(({ enteredStreakAsOf }, index) =>
    enteredStreakAsOf !== null && enteredStreakAsOf > today
      ? [{ pointer: `/endpoints/${index}/enteredStreakAsOf`, message: READ_AHEAD }]
      : [],
  )
  return [...items, ...streaks].slice(0, 100)
}
