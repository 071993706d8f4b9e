import type { Framework } from '../content/schema'
import type { OrganizationDocument } from '../document/schema'
import type { Origin, Threshold } from './types'

/** Today's value of every threshold an admin may change (7.2.5): the framework's default or the organization's own. */
export type Thresholds = ReadonlyMap<string, number>

/**
 * Reads the overrides over the defaults. The newest live override of a key wins; one outside the allowed range is
 * ignored, so that a hand-written document cannot switch a rule off.
 */
export function thresholds(content: Framework, document: OrganizationDocument): Thresholds {
  if (document.thresholdOverrides.length === 0) return defaults(content)
  const values = new Map(defaults(content))
  const ordered = document.thresholdOverrides
    .filter((override) => override.archivedAt === null)
    .sort((a, b) => compare(written(a), written(b)) || compare(a.id, b.id))
  for (const { key, value } of ordered) {
    const limits = content.thresholds.find((threshold) => threshold.key === key)
    if (limits && value >= limits.min && value <= limits.max) values.set(key, value)
  }
  return values
}

/** The limit as a result shows it, with the key an admin may change. */
export function portalThreshold(
  values: Thresholds,
  key: string,
  comparator: Threshold['comparator'],
  unit: string,
): Threshold {
  return { value: values.get(key) ?? 0, comparator, unit, origin: 'portal', key }
}

/** A number nobody can change, with its origin. */
export function fixedThreshold(
  value: number,
  comparator: Threshold['comparator'],
  unit: string,
  origin: Origin = 'framework',
): Threshold {
  return { value, comparator, unit, origin }
}

const known = new WeakMap<Framework, Thresholds>()

function defaults(content: Framework): Thresholds {
  const existing = known.get(content)
  if (existing) return existing
  const values = new Map(content.thresholds.map((threshold) => [threshold.key, threshold.default]))
  known.set(content, values)
  return values
}

const written = (row: { updatedAt: string | null; createdAt: string | null }): string =>
  row.updatedAt ?? row.createdAt ?? ''
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
