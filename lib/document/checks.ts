import { type DocumentError, documentErrors, type KnownIds } from './references'
import type { OrganizationDocument } from './schema'
import { uniquenessErrors } from './uniqueness'

/** What a parsed document is wrong in: where it does not hold together, and what it says twice. */
export type DocumentProblems = { broken: DocumentError[]; twice: DocumentError[] }

/**
 * The one check of a whole document: an import refuses what it finds, an evaluation judges all the same and answers it as
 * warnings.
 */
export function documentProblems(document: OrganizationDocument, known: KnownIds): DocumentProblems {
  return { broken: documentErrors(document, known), twice: uniquenessErrors(document) }
}

/** The same as one list. */
export function documentWarnings(document: OrganizationDocument, known: KnownIds): DocumentError[] {
  const { broken, twice } = documentProblems(document, known)
  return [...broken, ...twice].slice(0, 100)
}
