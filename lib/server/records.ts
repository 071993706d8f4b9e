import slugify from '@sindresorhus/slugify'
import type { OrganizationDocument, Row, Section } from '@/lib/document/schema'
import { sectionNames, sections } from '@/lib/document/schema'
import { storedDocument } from '@/lib/document/stored'
import { inWords } from '@/lib/messages/in-words'
import { db, type Transaction } from './db'
import { notFound, Refusal } from './errors'

type WriteAnswer = { status: 'ok'; record: unknown } | { status: 'conflict'; current: unknown } | { status: 'missing' }

/** Turns what write_record answered into the stored record, a 409 with the present one, or a 404. */
function settled<T>(answer: WriteAnswer | undefined): T {
  if (answer?.status === 'ok') return answer.record as T
  if (answer?.status === 'conflict') {
    throw new Refusal('conflict', inWords('gpu.somebodyChangedThisInThe'), { current: answer.current })
  }
  throw notFound()
}

/** Matches no record: what saw nothing changes nothing that is there, and makes nothing that is not. */
const NOTHING_SEEN = -1

/**
 * Creates (revision 0, the complete record as its schema reads it) or changes (the revision that was seen, any fields
 * plus id) one record. A change that says revision 0 conflicts with what is there. Returns the stored record. Who and
 * when are stamped by the database.
 */
export async function writeRecord<S extends Section>(
  tx: Transaction,
  section: S,
  data: Partial<Row<S>> & { id: string },
  revision: number,
): Promise<Row<S>> {
  const seen = revision === 0 && !('createdAt' in data) ? NOTHING_SEEN : revision
  const [row] = await tx.$queryRaw<{ answer: WriteAnswer }[]>`
    SELECT write_record(p_table => ${sections[section].table}, p_data => ${JSON.stringify(data)}::jsonb, p_revision => ${seen}::int) AS answer`
  return settled<Row<S>>(row?.answer)
}

type AccessTable = 'Membership' | 'Invitation' | 'ApiToken'
type AccessData = Record<string, unknown> & { id: string }

async function access<T>(tx: Transaction, table: AccessTable, data: AccessData, seen: number): Promise<T> {
  const [row] = await tx.$queryRaw<{ answer: WriteAnswer }[]>`
    SELECT write_record(p_table => ${table}, p_data => ${JSON.stringify(data)}::jsonb, p_revision => ${seen}::int) AS answer`
  return settled<T>(row?.answer)
}

/** As writeRecord, for the tables of access that the document does not carry: makes a row. */
export const createAccess = <T = unknown>(tx: Transaction, table: AccessTable, data: AccessData): Promise<T> =>
  access(tx, table, data, 0)

/** Changes a row of these tables at the revision that was seen. */
export const writeAccess = <T = unknown>(
  tx: Transaction,
  table: AccessTable,
  data: AccessData,
  revision: number,
): Promise<T> => access(tx, table, data, revision === 0 ? NOTHING_SEEN : revision)

/** Inserts many complete records at once; `stamp` false keeps who, when and revision as the rows say (import). */
export async function insertRecords<S extends Section>(
  tx: Transaction,
  section: S,
  rows: readonly Row<S>[],
  stamp: boolean,
): Promise<void> {
  if (rows.length === 0) return
  await tx.$queryRaw`
    SELECT insert_records(p_table => ${sections[section].table}, p_rows => ${JSON.stringify(rows)}::jsonb, p_stamp => ${stamp}) AS n`
}

/** Changes the organization's own settings at the revision that was seen. */
export async function writeOrganization(
  tx: Transaction,
  data: Partial<OrganizationDocument['organization']>,
  revision: number,
): Promise<OrganizationDocument['organization']> {
  const [row] = await tx.$queryRaw<{ answer: WriteAnswer }[]>`
    SELECT write_organization(p_data => ${JSON.stringify(data)}::jsonb, p_revision => ${revision}::int) AS answer`
  return settled(row?.answer)
}

type Client = Pick<Transaction, '$queryRaw'>

/** A section to load, of a series only what lies on or after a day or month. */
export type Asked = { section: Section; from?: { field: string; start: string } }

/**
 * The text of the sections asked for with the organization itself, unparsed: a judgement is made of it, here or in another
 * thread.
 */
export async function loadText(
  organizationId: string,
  asked: readonly Asked[],
  client: Client = db(),
): Promise<{ text: string; sections: readonly Section[] }> {
  const names = asked.map(({ section }) => section)
  const [row] = await client.$queryRaw<{ document: string }[]>`
    SELECT organization_facts(p_organization => ${organizationId}, p_names => ${names},
      p_tables => ${names.map((name) => sections[name].table)},
      p_fields => ${asked.map(({ from }) => from?.field ?? '')},
      p_from => ${asked.map(({ from }) => from?.start ?? '')}) AS document`
  return { text: row?.document ?? '{}', sections: names }
}

/** Everything of one organization, in one statement; sections without rows are empty. */
export async function loadDocument(organizationId: string, client: Client = db()): Promise<OrganizationDocument> {
  const every = sectionNames.map((section) => ({ section }))
  const { text, sections: loaded } = await loadText(organizationId, every, client)
  const document = storedDocument(text, loaded)
  if (!document) throw notFound()
  return document
}

/** Some sections of the document, archived records included, for pages that need no more than these. */
export async function loadSections<S extends Section>(
  organizationId: string,
  names: readonly S[],
): Promise<Pick<OrganizationDocument, S>> {
  const tables = names.map((name) => sections[name].table)
  const [row] = await db().$queryRaw<{ found: string }[]>`
    SELECT organization_sections(p_organization => ${organizationId}, p_names => ${names}, p_tables => ${tables}) AS found`
  return JSON.parse(row!.found) as Pick<OrganizationDocument, S>
}

/**
 * A slug from a name: ASCII letters, digits and dashes, at most 50 characters, letters of other alphabets written as they
 * sound ("Kystnett Øst" is kystnett-ost); "organization" when nothing is left.
 */
export function slugOf(name: string): string {
  const slug = slugify(name, { decamelize: false }).slice(0, 50).replace(/-+$/, '')
  return slug || 'organization'
}

/** Creates the organization row inside mutateOrganization; returns its slug, with a number added when the wanted one is taken. */
export async function insertOrganization(
  tx: Transaction,
  organization: Omit<OrganizationDocument['organization'], 'slug' | 'createdAt'> & { createdAt?: string | null },
  wantedSlug: string,
): Promise<string> {
  const [row] = await tx.$queryRaw<{ slug: string }[]>`
    SELECT insert_organization(p_data => ${JSON.stringify(organization)}::jsonb, p_slug => ${wantedSlug}) AS slug`
  return row!.slug
}
