import { addDays, type Day } from '../calendar/days'
import { dayReader } from '../calendar/zones'
import type { OrganizationDocument, OrganizationRecord, Section, VersionedSection } from '../document/schema'

type AnyRow = { id: string; createdAt: string | null; archivedAt: string | null }
type Version = NonNullable<OrganizationDocument['history']>[number]

/**
 * The document as it was at the end of a day in the organization's present zone: of each record, and of the organization's
 * own settings, the newest version written by then. A record without history counts from its creation, and always when
 * that is unknown. Where nothing was written later, the same document comes back.
 */
export function documentAsOf(document: OrganizationDocument, asOf: Day): OrganizationDocument {
  const dayOf = dayReader(document.organization.timezone)
  const versions = versionsBySection(document.history ?? NO_HISTORY)
  // Local days run at most 14 hours ahead of UTC and 12 behind: what was written on an earlier UTC day, or two days later,
  // needs no conversion.
  const surelyLater = addDays(asOf, 2)
  const isLater = (instant: string): boolean => instant >= asOf && (instant >= surelyLater || dayOf(instant) > asOf)
  const changed: Partial<Record<Section, readonly AnyRow[]>> & { organization?: OrganizationRecord } = {}
  const settings = versions.get('organization')
  const organization = settings ? pastSettings(document.organization, [...settings.values()].flat(), isLater) : null
  if (organization) changed.organization = organization
  for (const section of sectionsOf(document)) {
    const rows: readonly AnyRow[] = document[section]
    const known = versions.get(section)
    const past = known ? rebuilt(rows, known, isLater) : created(rows, isLater)
    if (past !== rows) changed[section] = past
  }
  return Object.keys(changed).length === 0 ? document : ({ ...document, ...changed } as OrganizationDocument)
}

const NO_HISTORY: readonly Version[] = []

const NOT_SECTIONS = new Set(['format', 'formatVersion', 'contentVersion', 'exportedAt', 'organization', 'history'])

const sectionsOf = (document: OrganizationDocument): Section[] =>
  Object.keys(document).filter((key): key is Section => !NOT_SECTIONS.has(key))

/**
 * The settings as they were, or null where the present ones count. Before its first version an organization has its first
 * settings. Days are always read in the present zone (rule DAY), and what it is called in addresses never changes.
 */
function pastSettings(
  present: OrganizationRecord,
  versions: readonly Version[],
  isLater: (instant: string) => boolean,
): OrganizationRecord | null {
  if (!versions.some(({ at }) => isLater(at))) return null
  const past = newestVersion(versions.filter(({ at }) => !isLater(at))) ?? oldestVersion(versions)
  const { id, slug, timezone } = present
  return past ? { ...(past.data as OrganizationRecord), id, slug, timezone } : null
}

type VersionsBySection = Map<VersionedSection, Map<string, Version[]>>

// A year is judged day by day from the same history: it is put in order once.
const inOrder = new WeakMap<readonly Version[], VersionsBySection>()

function versionsBySection(history: readonly Version[]): VersionsBySection {
  const known = inOrder.get(history)
  if (known) return known
  const made = grouped(history)
  inOrder.set(history, made)
  return made
}

function grouped(history: readonly Version[]): VersionsBySection {
  const sections = new Map<VersionedSection, Map<string, Version[]>>()
  for (const version of history) {
    let records = sections.get(version.section)
    if (!records) {
      records = new Map()
      sections.set(version.section, records)
    }
    const known = records.get(version.recordId)
    if (known) known.push(version)
    else records.set(version.recordId, [version])
  }
  return sections
}

function created(rows: readonly AnyRow[], isLater: (instant: string) => boolean): readonly AnyRow[] {
  let same = true
  for (const { archivedAt, createdAt } of rows) {
    if ((createdAt !== null && isLater(createdAt)) || (archivedAt !== null && isLater(archivedAt))) same = false
  }
  if (same) return rows
  return rows.filter((row) => !(row.createdAt && isLater(row.createdAt))).map((row) => unarchived(row, isLater))
}

/** A record archived later was still live on that day. */
const unarchived = (row: AnyRow, isLater: (instant: string) => boolean): AnyRow =>
  row.archivedAt !== null && isLater(row.archivedAt) ? { ...row, archivedAt: null } : row

function rebuilt(
  rows: readonly AnyRow[],
  versions: ReadonlyMap<string, readonly Version[]>,
  isLater: (instant: string) => boolean,
): readonly AnyRow[] {
  const past: AnyRow[] = []
  for (const records of versions.values()) {
    const version = newestVersion(records.filter(({ at }) => !isLater(at)))
    if (version) past.push(unarchived(version.data as AnyRow, isLater))
  }
  return [
    ...created(
      rows.filter((row) => !versions.has(row.id)),
      isLater,
    ),
    ...past,
  ]
}

const newestVersion = (versions: readonly Version[]): Version | null =>
  versions.reduce<Version | null>((best, one) => (best && order(best, one) > 0 ? best : one), null)

const oldestVersion = (versions: readonly Version[]): Version | null =>
  versions.reduce<Version | null>((best, one) => (best && order(best, one) < 0 ? best : one), null)

const order = (a: Version, b: Version): number => Date.parse(a.at) - Date.parse(b.at) || a.revision - b.revision
