import type { Day } from '../calendar/days'
import { addMonths } from '../calendar/months'
import type { Section } from '../document/schema'

/**
 * Series grow with every day, so rules read them back to the first day of the month 13 months ago and no further: what an
 * evaluation costs follows these months, not the age of the organization, and older rows change no answer. A streak that
 * reaches that day is at least as long. Each with the field its time stands in.
 */
export const seriesFields = {
  gpuUtilizationSamples: 'date',
  sloDays: 'date',
  costEntries: 'month',
  pipelineRuns: 'at',
} as const satisfies Partial<Record<Section, string>>

export type SeriesSection = keyof typeof seriesFields

export const SERIES_MONTHS = 13

/** The first day that counts when looking from `today`. */
export const seriesFrom = (today: Day): Day => addMonths(`${today.slice(0, 7)}-01`, -SERIES_MONTHS)

/** The same as the field of a series writes it: a month for sums of a month. */
export const seriesStart = (section: SeriesSection, today: Day): string =>
  seriesFields[section] === 'month' ? seriesFrom(today).slice(0, 7) : seriesFrom(today)
