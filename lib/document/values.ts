import { z } from 'zod'
import { fact, rowDate } from './date-marks'

/** Longest list a document section may hold: bounds memory on import and evaluate. */
export const MAX_RECORDS = 100_000

/** Record id: UUIDv7 text made by the portal; any short token in hand-written documents. */
export const recordId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'Use letters, digits, - and _ (at most 64).')

/** Years a fact is dated in: a year of two digits or a slipped key is no fact, and nothing is walked through for it. */
export const FIRST_YEAR = 1990
export const LAST_YEAR = 2199
export const YEARS = `Use a year from ${FIRST_YEAR} to ${LAST_YEAR}.`

/** Whether a day, month, quarter or moment lies in a year that facts have; another form is for others to refuse. */
export const isInYears = (value: string): boolean =>
  !/^[+-]?\d{4,}-/.test(value) || (value >= `${FIRST_YEAR}-` && value < `${LAST_YEAR + 1}-` && value[4] === '-')

const dated = <T extends z.ZodType<string>>(schema: T) => schema.refine(isInYears, YEARS)

/** A calendar day in the organization's zone, YYYY-MM-DD. */
export const day = dated(z.iso.date('Use a date like 2026-11-20.')).meta({ 'x-type': 'day' })

/** A moment in UTC, for example 2026-11-20T10:42:00.000Z. */
export const instant = dated(z.iso.datetime('Use a UTC time like 2026-11-20T10:42:00.000Z.')).meta({
  'x-type': 'instant',
})

export const month = dated(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Use a month like 2026-11.')).meta({
  'x-type': 'month',
})

export const quarter = dated(z.string().regex(/^\d{4}-Q[1-4]$/, 'Use a quarter like 2026-Q4.')).meta({
  'x-type': 'quarter',
})

/** What a metric is kept by: a month or a quarter. */
export const period = dated(
  z.string().regex(/^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/, 'Use a month like 2026-11 or a quarter like 2026-Q4.'),
).meta({ 'x-type': 'period' })

/** An amount in the organization's currency: text with two decimals, never negative, so that no float rounds it. */
export const money = z
  .string()
  .regex(/^\d{1,12}\.\d{2}$/, 'Use an amount of 0 or more with two decimals, like 1200.00.')
  .meta({ 'x-type': 'money' })

/** A percentage from 0 to 100 with at most two decimals; compared as integer hundredths. */
export const percent = z
  .number()
  .min(0, 'Use a percentage from 0 to 100.')
  .max(100, 'Use a percentage from 0 to 100.')
  .refine((value) => Math.abs(Math.round(value * 100) - value * 100) < 1e-6, 'Use at most two decimals.')
  .meta({ 'x-type': 'percent' })

export const count = z.int().min(0).max(1_000_000_000).meta({ 'x-type': 'count' })
export const flag = z.boolean()
export const rating = z.int('Use 1, 2, 3, 4 or 5.').min(1, 'Use 1, 2, 3, 4 or 5.').max(5, 'Use 1, 2, 3, 4 or 5.')
export const line = z.string().trim().min(1).max(200)
export const text = z.string().trim().min(1).max(4000)
export const contentId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
export const link = z
  .url({ protocol: /^https?$/, error: 'Use a link that starts with https:// or http://.' })
  .max(2000)
  .meta({ 'x-type': 'link' })

/** A reference to another record of the same organization, by section name. */
export const reference = (section: string) => recordId.meta({ 'x-refers-to': section })

/** Unknown is a value: an absent field reads as null, and null is never read as 0, false or 1. */
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

/** A closed list of short texts; absent reads as empty. */
export const list = <T extends z.ZodType>(schema: T, max = 200) => z.array(schema).max(max).default([])

export const person = reference('persons')
export const seat = z.enum([
  'infrastructure-lead',
  'security-lead',
  'management-sponsor',
  'business-sponsor',
  'platform-team-lead',
  'compliance',
])
export const gateId = z.enum(['gate-1-2', 'gate-2-3', 'gate-3-4', 'gate-4-5', 'gate-5-6'])
export const phaseNumber = z.int().min(1).max(6)
export const areaId = z.enum(['team-skills', 'gpu-readiness', 'networking', 'security', 'automation', 'shadow-ai'])
export const patternId = z.enum(['big-bang', 'shadow-ai', 'gpu-hoarding', 'security-afterthought', 'build-everything'])

const REVISION = 'Send the revision you saw as a whole number; 0 while there was nothing.'
/** The database counts revisions in 32 bits, and a change adds one. */
const MAX_REVISION = 2_000_000_000
/**
 * The revision somebody saw before writing. 0 means "not there yet": on a record that is there it is a conflict like any
 * other revision that is not the present one.
 */
export const seenRevision = z.int(REVISION).min(0, REVISION).max(MAX_REVISION, REVISION)
/** The same in `?revision=`. */
export const seenRevisionQuery = z.coerce.number(REVISION).int(REVISION).min(0, REVISION).max(MAX_REVISION, REVISION)

/** What every record carries. Absent times mean a hand-written document: rules then read the stated dates only. */
export const base = {
  id: recordId,
  createdAt: maybe(rowDate(instant)),
  createdBy: maybe(recordId),
  updatedAt: maybe(fact(instant)),
  updatedBy: maybe(recordId),
  revision: z.int().min(1).default(1),
  archivedAt: maybe(fact(instant)),
}

/** One record kind: the given fields plus what every record carries; unknown fields are refused. */
export const record = <T extends z.ZodRawShape>(fields: T) => z.strictObject({ ...base, ...fields })
