import { z } from 'zod'
import { inWords } from '@/lib/messages/in-words'
import { fact, rowDate } from './date-marks'

/** Longest list a document section may hold: bounds memory on import and evaluate. */
export const MAX_RECORDS = 1_000_000

/** Record id: UUIDv7 text made by the portal; any short token in hand-written documents. */
export const recordId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, inWords('document.useLettersDigitsAndAt'))

/** Years a fact is dated in: a year of two digits or a slipped key is no fact, and nothing is walked through for it. */
export const FIRST_YEAR = 1990
export const LAST_YEAR = 2199
export const YEARS = inWords('document.useAYearFromFirstyear', { firstYear: FIRST_YEAR, lastYear: LAST_YEAR })

/** Whether a day, month, quarter or moment lies in a year that facts have; another form is for others to refuse. */
export const isInYears = (value: string): boolean =>
  !/^[+-]?\d{4,}-/.test(value) || (value >= `${FIRST_YEAR}-` && value < `${LAST_YEAR + 1}-` && value[4] === '-')

const dated = <T extends z.ZodType<string>>(schema: T) => schema.refine(isInYears, YEARS)

/** A calendar day in the organization's zone, YYYY-MM-DD. */
export const day = dated(z.iso.date(inWords('document.useADateLike2026'))).meta({ 'x-type': 'day' })

/** A moment in UTC, for example 2026-11-20T10:42:00.000Z. */
export const instant = dated(z.iso.datetime(inWords('document.useAUtcTimeLike'))).meta({
  'x-type': 'instant',
})

export const month = dated(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, inWords('document.useAMonthLike2026'))).meta({
  'x-type': 'month',
})

export const quarter = dated(z.string().regex(/^\d{4}-Q[1-4]$/, inWords('document.useAQuarterLike2026'))).meta({
  'x-type': 'quarter',
})

/** What a metric is kept by: a month or a quarter. */
export const period = dated(
  z.string().regex(/^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/, inWords('document.useAMonthLike202611')),
).meta({ 'x-type': 'period' })

/** An amount in the organization's currency: text with two decimals, never negative, so that no float rounds it. */
export const money = z
  .string()
  .regex(/^\d{1,12}\.\d{2}$/, inWords('document.useAnAmountOf0'))
  .meta({ 'x-type': 'money' })

/** An amount that was paid or given back: a credit is below zero. */
export const signedMoney = z
  .string()
  .regex(/^(?!-0+\.00$)-?\d{1,12}\.\d{2}$/, inWords('document.useAnAmountWithTwo'))
  .meta({ 'x-type': 'money' })

/** A percentage from 0 to 100 with at most two decimals; compared as integer hundredths. */
export const percent = z
  .number()
  .min(0, inWords('document.useAPercentageFrom0'))
  .max(100, inWords('document.useAPercentageFrom0'))
  .refine((value) => Math.abs(Math.round(value * 100) - value * 100) < 1e-6, inWords('document.useAtMostTwoDecimals'))
  .meta({ 'x-type': 'percent' })

const RATE = inWords('document.useARateFrom0')
/** A discount rate in basis points: 800 is 8 % a year, always below 100 %. */
export const discountBp = z.int(RATE).min(0, RATE).max(9999, RATE).meta({ 'x-type': 'rate' })

const GROWTH = inWords('document.useAChangeFrom99')
/** Growth per year in basis points, below zero where it shrinks. */
export const growthBp = z.int(GROWTH).min(-9999, GROWTH).max(10_000, GROWTH).meta({ 'x-type': 'rate' })

const HORIZON = inWords('document.useAHorizonOf12')
export const horizonMonths = z.int(HORIZON).min(12, HORIZON).max(60, HORIZON)

export const count = z.int().min(0).max(1_000_000_000).meta({ 'x-type': 'count' })
export const flag = z.boolean()
export const rating = z
  .int(inWords('document.use1234'))
  .min(1, inWords('document.use1234'))
  .max(5, inWords('document.use1234'))

/** Signs that turn the direction of what follows: with them a name can be read as another one. */
const TURNING = '\\u202A-\\u202E\\u2066-\\u2069'
const turning = new RegExp(`[${TURNING}]`, 'u')
const brokenLine = new RegExp(`[\\p{Cc}\\u2028\\u2029${TURNING}]`, 'u')
/** Line feeds and tabs belong into a longer text; other control characters are written by accident or to mislead. */
const controls = /(?![\n\t])\p{Cc}/u
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

const ONE_LINE = inWords('document.useOneLineWithoutTabs')
const PLAIN_TEXT = inWords('document.leaveOutControlCharactersAnd')
/** What decoding puts where bytes fit no character: what stood there is lost. */
export const LOST = '\uFFFD'
export const NOTHING_LOST = inWords('document.aCharacterWasLostHere')
const VISIBLE = inWords('document.useAtLeastOneLetter')

/** A text of one line, 1 to 200 characters of which one can be seen; `sentence` says what is asked for. */
export const lineFor = (sentence: string) =>
  z
    .string(sentence)
    .trim()
    .normalize('NFC')
    .min(1, sentence)
    .max(200, sentence)
    .refine((value) => !brokenLine.test(value), ONE_LINE)
    .refine((value) => !value.includes(LOST), NOTHING_LOST)
    .refine((value) => visible.test(value), VISIBLE)
export const line = lineFor(inWords('document.use1To200Characters'))

/**
 * A closed set that was any line before: a document of that time is still read, and its record says where the words go. A form,
 * a sheet and a call take the values of today only.
 */
export const choiceSince = <T extends string>(values: readonly T[]) =>
  line.meta({ 'x-type': 'choice', enum: values }) as unknown as z.ZodType<T, string>

/** What people and things are called: a line in which something can be read aloud, a letter or a number. */
export const nameFor = (sentence: string) =>
  lineFor(sentence).refine((value) => /[\p{L}\p{N}]/u.test(value), inWords('document.useAtLeastOneLetterOr'))
export const name = nameFor(inWords('document.useANameOf1'))

/** A text of several lines, 1 to 4000 characters; line breaks of every system become the same one. */
export const textFor = (sentence: string, least = 1) =>
  z
    .string(sentence)
    .overwrite((value) => value.replaceAll(/\r\n?/g, '\n'))
    .trim()
    .normalize('NFC')
    .min(least, sentence)
    .max(4000, least > 1 ? inWords('document.useAtMost4000Characters') : sentence)
    .refine((value) => !controls.test(value) && !turning.test(value), PLAIN_TEXT)
    .refine((value) => !value.includes(LOST), NOTHING_LOST)
    .refine((value) => visible.test(value), VISIBLE)
export const text = textFor(inWords('document.use1To4000Characters'))

/** Why somebody decided something: long enough that others understand it. */
export const reason = textFor(inWords('document.writeAtLeast10Characters'), 10)

export const contentId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
export const link = z
  .url({ protocol: /^https?$/, error: inWords('document.useALinkThatStarts') })
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

const REVISION = inWords('document.sendTheRevisionYouSaw')
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
