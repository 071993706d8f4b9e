import { type OrganizationDocument, type Section, sections, type VersionedSection, versionedRow } from './schema'

/**
 * A document from the text the database made of it, with the sections that were asked for. Those without rows are empty;
 * one that was not asked for is absent, so that a rule that reads it fails instead of concluding from nothing. Null where
 * there is no such organization.
 */
export function storedDocument(
  text: string,
  loaded: readonly Section[],
  versions?: string,
): OrganizationDocument | null {
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
    ...(versions === undefined ? {} : { history: storedHistory(JSON.parse(versions) as StoredVersion[]) }),
  } as unknown as OrganizationDocument
}

export type History = NonNullable<OrganizationDocument['history']>

/** A version as the database keeps it: `section` is its table, `data` the text of the record. */
export type StoredVersion = { section: string; recordId: string; revision: number; at: string; data: string }

const sectionOf = new Map<string, VersionedSection>([
  ['Organization', 'organization'],
  ...Object.entries(sections).map(([name, { table }]) => [table, name as VersionedSection] as const),
])

/**
 * Versions as the document's history. An older build stored fewer fields: reading them through today's schema fills in
 * "unknown". What even that cannot read stays as it was stored.
 */
export const storedHistory = (rows: readonly StoredVersion[]): History =>
  rows.flatMap(({ section: table, data, ...row }) => {
    const section = sectionOf.get(table)
    if (!section) return []
    const stored = JSON.parse(data) as Record<string, unknown>
    const checked = versionedRow(section).safeParse(stored)
    return [{ section, ...row, data: checked.success ? (checked.data as Record<string, unknown>) : stored }]
  })
