import type { DocumentError } from '@/lib/document/references'
import type { OrganizationDocument } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { usedAfterFound } from '@/lib/scoring/shadow-use'

const USED_AFTER_FOUND = inWords('documents.inUseSinceAfterIt')
const READ_AHEAD = inWords('documents.thisStreakWasReadOn')

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
