import { instantOf, localOf, type Zone } from '@/lib/calendar/zones'
import { readNumber } from '@/lib/client/sheet/numbers'
import type { Choice, ColumnView } from '@/lib/features/registers/queries'

/** What a form keeps per field: text as typed; empty is unknown. Several values stand on lines of their own. */
export type Draft = Record<string, string>

export type FieldValue = string | number | boolean | string[] | null

export const isMany = (column: ColumnView) => column.type === 'list' || column.type === 'references'

/** The values of a field that holds several. */
export const linesOf = (draft: string): string[] =>
  draft
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The draft of a moment is its local time, with an offset behind it once somebody chose one of two. */
export function momentParts(draft: string): { local: string; offset: string } {
  const [, local = draft, offset = ''] = /^(.*T\d{2}:\d{2})([+-]\d{2}:\d{2})$/.exec(draft) ?? []
  return { local, offset }
}

export function draftOf(column: ColumnView, value: unknown, { timezone }: Pick<Zone, 'timezone'>): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join('\n')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (column.type === 'instant') return localOf(String(value), timezone)
  if (column.type === 'rate') return String(Number(value) / 100)
  return String(value)
}

/** A typed number as plain digits; null where it is none, or could be two: those are refused by name. */
export function typedDigits(text: string): string | null {
  const read = readNumber(text, null)
  return 'value' in read ? read.value : null
}

/** The typed text as the value the API takes; what does not fit is sent as it is and named by the answer. */
export function typedValue(column: ColumnView, text: string, { timezone }: Pick<Zone, 'timezone'>): FieldValue {
  const trimmed = text.trim()
  if (isMany(column)) return linesOf(text)
  if (trimmed === '') return null
  if (column.type === 'count' || column.type === 'percent' || column.type === 'number') {
    const digits = typedDigits(column.type === 'percent' ? trimmed.replace(/\s?%$/, '') : trimmed)
    return digits === null ? trimmed : Number(digits)
  }
  if (column.type === 'rate') {
    const digits = typedDigits(trimmed.replace(/\s?%$/, ''))
    return digits === null ? trimmed : Math.round(Number(digits) * 1_000_000) / 10_000
  }
  if (column.type === 'money') {
    const digits = typedDigits(trimmed)
    return digits !== null && /^-?\d{1,12}(\.\d{1,2})?$/.test(digits) ? Number(digits).toFixed(2) : trimmed
  }
  if (column.type === 'instant') return instantOf(trimmed, timezone) ?? trimmed
  if (column.type === 'flag') return trimmed === 'yes'
  return trimmed
}

/** Keeps a value choosable that is no longer offered: somebody who left still owns the row. `missing` stands for a name nobody has. */
export function withPresent(
  choices: Choice[],
  value: string,
  names: Readonly<Record<string, string>>,
  missing: string,
): Choice[] {
  if (value === '' || choices.some((choice) => choice.value === value)) return choices
  return [...choices, { value, label: names[value] ?? missing }]
}
