import { z } from 'zod'
import { readNumber } from '@/lib/client/sheet/numbers'
import { label } from '@/lib/content'
import { sections } from '@/lib/document/schema'
import { YEARS } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { type Column, columnOf, entered, type Register } from '../definition'

/** The value schema of a column: the one of the organization document, without its "absent reads as". */
export function valueSchema(one: Register, column: Column): z.ZodType {
  const shape: Readonly<Record<string, z.ZodType>> = sections[one.section].row.shape
  const schema = shape[column.field]
  if (!schema) throw new Error(`${one.name} has no field ${column.field}`)
  return schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema
}

/** A closed value as people read it. */
export const choiceLabel = (column: Pick<Column, 'labels' | 'names'>, value: string): string =>
  column.names?.[value] ?? label(column.labels ?? '', value)

/** The closed values of a column in their order; none where any text fits. */
export const optionsOf = (column: Pick<Column, 'options' | 'names'>): readonly string[] =>
  column.options ?? Object.keys(column.names ?? {})

const shown = (value: number) => value.toLocaleString('en-GB')

const numberIn = (schema: z.ZodType | undefined) => (schema instanceof z.ZodNullable ? schema.unwrap() : schema)

function boundsOf(schema: z.ZodType | undefined): number[] {
  const inner = numberIn(schema)
  return inner instanceof z.ZodNumber ? [inner.minValue ?? -Infinity, inner.maxValue ?? Infinity] : []
}

/** What a rate may be, as people write it: a percentage. */
function rateForm(schema: z.ZodType | undefined): string {
  const [low, high] = boundsOf(schema)
  const range = low === undefined || high === undefined ? '' : ` from ${low / 100}% to ${high / 100}%`
  return inWords('registers.useARateRangeA', { range })
}

/** What a number may be, read from its schema. */
function numberForm(schema: z.ZodType | undefined): string {
  const inner = numberIn(schema)
  const [low, high] = boundsOf(schema)
  const whole = inner instanceof z.ZodNumber && inner.format?.includes('int') ? 'whole number' : 'number'
  const bounded = (bound: number | undefined) => bound !== undefined && Math.abs(bound) <= 1_000_000_000
  if (bounded(low) && bounded(high))
    return inWords('registers.useAWholeFromShown', { whole, shown: shown(low!), shown2: shown(high!) })
  return inWords('registers.useAWholeWithA', { whole })
}

/** The allowed form of a column in a sentence. */
export function allowedForm(column: Column, schema?: z.ZodType): string {
  switch (column.type) {
    case 'line':
      return inWords('document.use1To200Characters')
    case 'text':
      return inWords('document.use1To4000Characters')
    case 'choice':
      return inWords('registers.useOneOfList', {
        list: optionsOf(column)
          .map((value) => choiceLabel(column, value))
          .join(', '),
      })
    case 'day':
      return inWords('document.useADateLike2026')
    case 'instant':
      return inWords('registers.useADateAndTime')
    case 'person':
      return inWords('registers.useTheNameOfA')
    case 'team':
      return inWords('registers.useTheNameOfATeam')
    case 'reference':
      return inWords('registers.useARecordThatExists')
    case 'money':
      return column.credit ? inWords('registers.useAnAmountWithTwo') : inWords('document.useAnAmountOf0')
    case 'percent':
      return inWords('registers.useAPercentageFrom0')
    case 'rate':
      return rateForm(schema)
    case 'count':
      return inWords('registers.useAWholeNumberFrom')
    case 'flag':
      return inWords('registers.useYesOrNo')
    case 'month':
      return inWords('document.useAMonthLike2026')
    case 'quarter':
      return inWords('document.useAQuarterLike2026')
    case 'number':
      return numberForm(schema)
    case 'list':
      return optionsOf(column).length > 0
        ? inWords('registers.useAnyOfList', {
            list: optionsOf(column)
              .map((value) => choiceLabel(column, value))
              .join(', '),
          })
        : inWords('registers.useShortTextsOfAt')
    case 'references':
      return inWords('registers.useRecordsThatExistBy')
    case 'link':
      return inWords('document.useALinkThatStarts')
  }
}

/** Whether two values say the same; what is absent is unknown. */
export const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Whether the register fills the column when nothing is said. */
export const hasDefault = (one: Register, column: Column): boolean =>
  column.field in (one.defaults?.({ today: '', personId: null }) ?? {})

export const NEEDED = inWords('registers.thisIsNeeded')
export const IN_FUTURE = inWords('organizations.thisAlreadyHappenedSoThe')

/** Clocks differ: a moment may lie this far ahead (rule FUTURE). */
const SKEW = 5 * 60_000

/** A moment is compared as one, with room for clocks that differ; a day with the organization's own day. */
const isAhead = (column: Column, value: string, today: string) =>
  column.type === 'instant' ? Date.parse(value) > Date.now() + SKEW : value > today.slice(0, value.length)

const NUMERIC = new Set<Column['type']>(['count', 'number', 'percent', 'rate', 'money'])

/** A typed number that could be two: 1,024 is one thousand and more, or one and some. */
function twoReadings(column: Column, value: string): string | undefined {
  const read = NUMERIC.has(column.type) ? readNumber(value.replace(/\s?%$/, ''), null) : null
  if (!read || !('refused' in read) || read.refused !== 'two-ways') return undefined
  const [grouped, point] = [value.replaceAll(',', ''), value.replace(',', '.')]
  return inWords('registers.valueCanBeReadIn', { value: value.slice(0, 40), grouped, point })
}

/** Why a value does not fit its column; undefined when it does. Null means unknown and fits what is not required. */
export function refusalOf(one: Register, column: Column, value: unknown, today: string): string | undefined {
  if (value === null && column.required) return NEEDED
  const schema = valueSchema(one, column)
  const issues = schema.safeParse(value).error?.issues ?? []
  const [issue] = issues
  if (issue && value === null) return NEEDED
  if (issues.some(({ message }) => message === YEARS)) return YEARS
  // A text of the right length says itself what it cannot hold.
  const spoken = issue?.code === 'custom' && (column.type === 'line' || column.type === 'text')
  const written = typeof value === 'string' ? twoReadings(column, value) : undefined
  if (issue) return written ?? (spoken ? issue.message : allowedForm(column, schema))
  if (Array.isArray(value) && value.length === 0 && column.required) return NEEDED
  const closed = optionsOf(column)
  const values: unknown[] = Array.isArray(value) ? value : [value]
  if (closed.length > 0 && value !== null && values.some((each) => !closed.includes(String(each)))) {
    return inWords('registers.useOneOfClosed', { closed: closed.join(', ') })
  }
  if (column.fact && typeof value === 'string' && isAhead(column, value, today)) return IN_FUTURE
  return undefined
}

export type Checked = { fields: Record<string, unknown>; errors: FieldError[] }

/**
 * Checks given fields against the declaration: unknown ones are refused, each other by its column. `complete` also asks
 * for the required ones. The returned values are as they will be stored (trimmed).
 */
export function checkFields(
  one: Register,
  given: Readonly<Record<string, unknown>>,
  today: string,
  complete: boolean,
): Checked {
  const fields: Record<string, unknown> = {}
  const errors: FieldError[] = []
  for (const [field, value] of Object.entries(given)) {
    const column = columnOf(one, field)
    const pointer = `/${field.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 100)}`
    if (!column) errors.push({ pointer, message: inWords('registers.thisFieldIsNotKnown') })
    else if (column.portal) {
      errors.push({ pointer, message: column.setElsewhere ?? inWords('registers.thePortalRecordsThisIt') })
    } else {
      const message = refusalOf(one, column, value, today)
      if (message) errors.push({ pointer, message })
      else fields[field] = valueSchema(one, column).parse(value)
    }
  }
  if (complete) {
    for (const column of entered(one)) {
      if (column.required && !(column.field in given) && !hasDefault(one, column))
        errors.push({ pointer: `/${column.field}`, message: NEEDED })
    }
  }
  return { fields, errors }
}
