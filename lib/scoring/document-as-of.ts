import type { Day } from '../calendar/days'
import { dayReader } from '../calendar/zones'
import { datePlans, organizationDates } from '../document/date-plans'
import type { OrganizationDocument, OrganizationRecord, Section, VersionedSection } from '../document/schema'
import { laterInstant, onDay, rowAsOf, rowsAsOf } from './dated-rows'

type AnyRow = { id: string; createdAt: string | null; archivedAt: string | null }
type Version = NonNullable<OrganizationDocument['history']>[number]

// A document that was made for a day is read for that day by more than one caller.
const madeFor = new WeakMap<OrganizationDocument, Day>()

/**
 * The document as it was at the end of a day in the organization's present zone (rule AS-OF). Of each record with history,
 * and of the organization's own settings, the newest version written by then; of every row found, and of those without
 * history, only what had happened by then, as the marks of the schema say. Where nothing is later, the same document comes
 * back.
 */
export function documentAsOf(document: OrganizationDocument, asOf: Day): OrganizationDocument {
  if (madeFor.get(document) === asOf) return document
  const versions = versionsBySection(document.history ?? NO_HISTORY)
  const dayOf = dayReader(document.organization.timezone)
  const isLater = laterInstant(asOf, dayOf)
  const changed: Partial<Record<Section, readonly AnyRow[]>> & { organization?: OrganizationRecord } = {}
  const settings = versions.get('organization')
  const recorded = settings ? pastSettings(document.organization, [...settings.values()].flat(), isLater) : null
  const organization = rowAsOf(recorded ?? document.organization, onDay(organizationDates, asOf, dayOf))
  if (organization && organization !== document.organization) changed.organization = organization
  for (const section of sectionsOf(document)) {
    const rows: readonly AnyRow[] = document[section]
    const known = versions.get(section)
    if (rows.length === 0 && !known) continue
    const past = rowsAsOf(known ? rebuilt(rows, known, isLater) : rows, onDay(datePlans[section], asOf, dayOf))
    if (past !== rows) changed[section] = past
  }
  const made = Object.keys(changed).length === 0 ? document : ({ ...document, ...changed } as OrganizationDocument)
  madeFor.set(made, asOf)
  return made
}

const NO_HISTORY: readonly Version[] = []

const NOT_SECTIONS = new Set(['format', 'formatVersion', 'contentVersion', 'exportedAt', 'organization', 'history'])

/** The sections a document carries. */
export const sectionsOf = (document: OrganizationDocument): Section[] =>
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

/** Rows without history, and of each row with history its newest version by then. */
function rebuilt(
  rows: readonly AnyRow[],
  versions: ReadonlyMap<string, readonly Version[]>,
  isLater: (instant: string) => boolean,
): readonly AnyRow[] {
  const past: AnyRow[] = rows.filter((row) => !versions.has(row.id))
  for (const records of versions.values()) {
    const version = newestVersion(records.filter(({ at }) => !isLater(at)))
    if (version) past.push(version.data as AnyRow)
  }
  return past
}

const newestVersion = (versions: readonly Version[]): Version | null =>
  versions.reduce<Version | null>((best, one) => (best && order(best, one) > 0 ? best : one), null)

const oldestVersion = (versions: readonly Version[]): Version | null =>
  versions.reduce<Version | null>((best, one) => (best && order(best, one) < 0 ? best : one), null)

const order = (a: Version, b: Version): number => Date.parse(a.at) - Date.parse(b.at) || a.revision - b.revision
