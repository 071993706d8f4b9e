import { knownIds } from '@/lib/content'
import { documentProblems } from '@/lib/document/checks'
import type { OrganizationDocument } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { invalid, Refusal } from '@/lib/server/errors'
import { snapshotErrors } from './snapshots/guards'

/** Refuses a time zone the runtime does not know. */
export function timeZoneError(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone })
  } catch {
    throw invalid('/organization/timezone', inWords('documents.useATimeZoneName'))
  }
}

/**
 * Refuses a document whose links do not close, that says twice what there is once, or whose frozen snapshots were changed,
 * naming each place.
 */
export function checkDocument(document: OrganizationDocument): void {
  timeZoneError(document.organization.timezone)
  const { broken, twice } = documentProblems(document, knownIds)
  if (broken.length > 0) {
    throw new Refusal('invalid', inWords('documents.theDocumentHasLinksThat'), { errors: broken })
  }
  if (twice.length > 0) {
    throw new Refusal('invalid', inWords('documents.theDocumentSaysSomethingTwice'), { errors: twice })
  }
  const altered = snapshotErrors(document)
  if (altered.length > 0) {
    throw new Refusal('invalid', inWords('documents.theDocumentHasFrozenSnapshots'), {
      errors: altered,
    })
  }
}
