import type { OrganizationDocument, Section } from './schema'

/**
 * A document from the text the database made of it, with the sections that were asked for. Those without rows are empty;
 * one that was not asked for is absent, so that a rule that reads it fails instead of concluding from nothing. Null where
 * there is no such organization.
 */
export function storedDocument(text: string, loaded: readonly Section[]): OrganizationDocument | null {
  const stored = JSON.parse(text) as Partial<OrganizationDocument>
  if (!stored.organization) return null
  const empty = Object.fromEntries(loaded.map((name) => [name, []]))
  return {
    format: 'sextant-organization',
    formatVersion: 1,
    contentVersion: '1',
    exportedAt: null,
    ...empty,
    ...stored,
  } as unknown as OrganizationDocument
}
