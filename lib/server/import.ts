import { numbered } from '@/lib/document/decision-checks'
import { type OrganizationDocument, type Row, sectionNames, sections } from '@/lib/document/schema'
import type { Transaction } from './db'
import { newId } from './ids'
import { insertOrganization, insertRecords, slugOf } from './records'

/** A sign-in that may act in the imported organization. */
export type ImportedMember = { userId: string; role: string; personId: string | null }

/**
 * Writes a checked document as a new organization inside mutateOrganization: the records with their ids, revisions and
 * times, the history the document brings, and the memberships. Whether it is a demonstration says the loader, never the
 * document: a demonstration is purged by its next reset. `history` stands for the document's own where it is too long to be held. Returns
 * the slug.
 */
export async function insertDocument(
  tx: Transaction,
  organizationId: string,
  document: OrganizationDocument,
  members: readonly ImportedMember[],
  { isDemo = false, history }: { isDemo?: boolean; history?: AsyncIterable<History> } = {},
): Promise<string> {
  const { slug: _, ...stated } = document.organization
  const organization = { ...stated, isDemo }
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
  const slug = await insertOrganization(tx, { ...organization, id: organizationId }, slugOf(organization.name))
  for await (const versions of history ?? inParts(document.history ?? [])) {
    await insertHistory(tx, organizationId, versions)
  }
  const records = { ...document, adrs: numbered(document.adrs) }
  for (const section of sectionNames) {
    for (const rows of inParts<Row<typeof section>>(records[section])) await insertRecords(tx, section, rows, false)
  }
  for (const { userId, role, personId } of members) {
    await tx.$executeRaw`
      INSERT INTO "Membership" ("organizationId", "id", "userId", "role", "personId")
      VALUES (${organizationId}, ${newId()}, ${userId}, ${role}, ${personId})`
  }
  await tx.$executeRaw`UPDATE "Organization" SET "importedAt" = now() WHERE "id" = ${organizationId}`
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
  return slug
}

/** Records of one statement: neither their text nor the time of the statement grows with the document. */
const PART = 1_000

function* inParts<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += PART) yield rows.slice(from, from + PART)
}

type History = NonNullable<OrganizationDocument['history']>

/** The organization's own versions go to the new organization; every other record keeps its id. */
async function insertHistory(tx: Transaction, organizationId: string, history: History): Promise<void> {
  const rows = history.map(({ section, recordId, revision, at, data }) => ({
    table: section === 'organization' ? 'Organization' : sections[section].table,
    recordId: section === 'organization' ? organizationId : recordId,
    revision,
    at,
    data: JSON.stringify(data),
  }))
  await tx.$executeRaw`SELECT insert_versions(${JSON.stringify(rows)}::jsonb)`
}
