import type { Facts } from '../facts'
import type { MissingInput } from '../types'
import type { Exact } from './goals'

/** What one metric comes to in one period, before it is compared with anything. */
export type Figure = {
  /** As shown: ratios and means truncated to one decimal (rule RATIO); null where nothing is known. */
  value: number | null
  /** The same for comparisons, unrounded. */
  exact: Exact | null
  /** Records the value rests on; null where it is no count of records. */
  sample: number | null
  /** n of m, where the value is a share. */
  of: { part: number; all: number } | null
  /** Further numbers that belong to the metric, by name. */
  parts: Record<string, number>
  missing: readonly MissingInput[]
}

export const truncated = (value: number): number => Math.trunc(value * 10 + Math.sign(value) * 1e-9) / 10

const none: Figure = { value: null, exact: null, sample: null, of: null, parts: {}, missing: [] }

export const need = (
  section: MissingInput['section'],
  code: string,
  params: MissingInput['sentence']['params'] = {},
): MissingInput => ({ section, sentence: { code: `readiness.missing.${code}`, params } })

export const unknownFigure = (...missing: MissingInput[]): Figure => ({ ...none, missing })

/** A mean, median or sum over records; unknown without any. */
export function amount(value: number | null, sample: number | null, more: Partial<Figure> = {}): Figure {
  if (value === null) return { ...none, sample, ...more }
  return { ...none, value: truncated(value), exact: { value }, sample, ...more }
}

/** A share in percent; a whole of 0 is unknown. */
export function share(part: number, all: number, sample: number | null, more: Partial<Figure> = {}): Figure {
  if (all === 0) return { ...none, sample, ...more }
  return { ...none, value: truncated((part * 100) / all), exact: { part, all }, sample, of: { part, all }, ...more }
}

/** Whether a register has any row: an empty one is unknown, not zero (rule EMPTY-REGISTER). */
export const isEmpty = (facts: Facts, section: Parameters<Facts['rows']>[0]): boolean =>
  facts.rows(section).length === 0
