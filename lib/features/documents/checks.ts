import { knownIds } from '@/lib/content'
import { documentProblems } from '@/lib/document/checks'
import type { OrganizationDocument } from '@/lib/document/schema'
import { invalid, Refusal } from '@/lib/server/errors'
import { snapshotErrors } from './snapshot-checks'

/** Refuses a time zone the runtime does not know. */
export function timeZoneError(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone })
  } catch {
    throw invalid('/organization/timezone', 'Use a time zone name like Europe/Oslo.')
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
    throw new Refusal('invalid', 'The document has links that lead nowhere or ids used twice.', { errors: broken })
  }
  if (twice.length > 0) {
    throw new Refusal('invalid', 'The document says something twice that there can be once only.', { errors: twice })
  }
  const altered = snapshotErrors(document)
  if (altered.length > 0) {
    throw new Refusal('invalid', 'The document has frozen snapshots or signatures that do not fit their hash.', {
      errors: altered,
    })
  }
}
