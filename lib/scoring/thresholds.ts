import type { FixedThresholdKey, Framework, ThresholdKey } from '../content'
import type { OrganizationDocument } from '../document/schema'
import type { Threshold } from './types'

export type AnyThresholdKey = ThresholdKey | FixedThresholdKey
/** Today's value of every number a rule compares with: those an admin may change (7.2.5) and the fixed ones. */
export type Thresholds = ReadonlyMap<AnyThresholdKey, number>

type Catalogue = { defaults: Thresholds; entries: ReadonlyMap<string, Omit<Threshold, 'comparator' | 'value'>> }

/**
 * Reads the organization's overrides over the defaults. The newest live override of a key wins; one outside the allowed
 * range, or not below the value it must stay below, is ignored, so that a hand-written document cannot switch off a rule.
 */
export function thresholds(content: Framework, document: Pick<OrganizationDocument, 'thresholdOverrides'>): Thresholds {
  const { defaults } = catalogue(content)
  if (document.thresholdOverrides.length === 0) return defaults
  const values = new Map(defaults)
  const ordered = document.thresholdOverrides
    .filter((override) => override.archivedAt === null)
    .sort((a, b) => written(a) - written(b) || (a.id < b.id ? -1 : 1))
  for (const { key, value } of ordered) {
    const limits = content.thresholds.adjustable.find((threshold) => threshold.key === key)
    if (limits && value >= limits.min && value <= limits.max) values.set(limits.key, value)
  }
  for (const { key, below, default: standard } of content.thresholds.adjustable) {
    if (below && (values.get(key) ?? 0) >= (values.get(below) ?? 0)) values.set(key, standard)
  }
  return values
}

/** The document judged with exactly these values over the defaults, whatever its own overrides say. */
export function withThresholds(
  document: OrganizationDocument,
  values: Partial<Record<ThresholdKey, number>>,
): OrganizationDocument {
  const rows = Object.entries(values).map(([key, value]) => ({
    id: key,
    createdAt: null,
    createdBy: null,
    updatedAt: null,
    updatedBy: null,
    revision: 1,
    archivedAt: null,
    key,
    value,
    reason: '',
    by: null,
  }))
  return { ...document, thresholdOverrides: rows }
}

/** The limit a result was compared with, as a screen shows it: value, unit and origin, and the key if it can change. */
export function limit(
  content: Framework,
  values: Thresholds,
  key: AnyThresholdKey,
  comparator: Threshold['comparator'],
): Threshold {
  const entry = catalogue(content).entries.get(key)
  return { value: values.get(key) ?? 0, comparator, unit: '', origin: 'portal', ...entry }
}

const catalogues = new WeakMap<Framework, Catalogue>()

function catalogue(content: Framework): Catalogue {
  const existing = catalogues.get(content)
  if (existing) return existing
  const { adjustable, fixed } = content.thresholds
  const made: Catalogue = {
    defaults: new Map<AnyThresholdKey, number>([
      ...adjustable.map((one) => [one.key, one.default] as const),
      ...fixed.map((one) => [one.key, one.value] as const),
    ]),
    entries: new Map([
      ...adjustable.map(({ key, unit, origin }) => [key, { unit, origin, key }] as const),
      ...fixed.map(({ key, unit, origin }) => [key, { unit, origin }] as const),
    ]),
  }
  catalogues.set(content, made)
  return made
}

const written = (row: { updatedAt: string | null; createdAt: string | null }): number =>
  Date.parse(row.updatedAt ?? row.createdAt ?? '1970-01-01T00:00:00Z')
