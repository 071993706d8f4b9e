import { type Decimal, readNumber, trimmedZeros } from '@/lib/client/sheet/numbers'
import { inWords } from '@/lib/messages/in-words'
import type { Column } from '../../definition'
import { allowedForm } from '../../fields/rules'
import { timesHundred } from '../amounts/rules'

/** What was understood otherwise than it stands there, so that the preview can say it. */
export type Said = 'grouped' | 'truncated' | 'rounded' | 'month'

/** `digits` of an amount or a percentage are exact; their last step is taken for the whole column together. */
export type NumberCell = { digits: string; said?: Said } | { message: string }

export const isNumeric = ({ type }: Pick<Column, 'type'>): boolean =>
  type === 'count' || type === 'number' || type === 'percent' || type === 'rate' || type === 'money'

const nothing = /^[-+]?(nan|inf(inity)?|null|n\/a|#n\/a|#value!|#div\/0!|#ref!|#name\?)$/i
const currency = /^[\p{Sc}]|[\p{Sc}]$|^[A-Z]{3}\b|\b[A-Z]{3}$/u

const named: Record<Decimal, string> = { '.': 'point', ',': 'comma' }

/** Why a text is no number here, by what stands in it. */
function refusal(column: Column, text: string, decimal: Decimal, reason: 'none' | 'two-ways' | 'other-sign'): string {
  if (nothing.test(text)) return inWords('registers.textIsNoNumberLeave', { text })
  if (column.type === 'money' && currency.test(text)) return `Leave the currency out. ${allowedForm(column)}`
  if (reason === 'other-sign') {
    return inWords('registers.textDoesNotFitThe', { text: text.slice(0, 40), decimal: named[decimal] })
  }
  if (column.type !== 'percent' && column.type !== 'rate' && text.endsWith('%'))
    return `Leave the % out. ${allowedForm(column)}`
  return allowedForm(column)
}

/** A written number of a sheet as exact digits; what only looks like a number is refused by what stands in it. */
export function numberCell(column: Column, given: string, decimal: Decimal): NumberCell {
  // A number column named with % takes the sign too, as "Budget left, %" does.
  const percents =
    column.type === 'percent' || column.type === 'rate' || (column.type === 'number' && column.header.includes('%'))
  const text = percents ? given.replace(/\s?%$/, '') : given
  const read = readNumber(text, decimal)
  if ('refused' in read) return { message: refusal(column, given, decimal, read.refused) }
  const digits = trimmedZeros(read.value).replace(/^-(0(\.0*)?)$/, '$1')
  const whole = digits.replace(/^-/, '').split('.')[0] ?? ''
  if (whole.length > 15) return { message: allowedForm(column) }
  if (column.type === 'count' && !/^\d{1,10}$/.test(digits)) return { message: allowedForm(column) }
  if (column.type === 'money' && whole.length > 12) return { message: allowedForm(column) }
  return read.grouped ? { digits, said: 'grouped' } : { digits }
}

/** The value that is stored, before a column of amounts is rounded together. */
export function numberOf(column: Column, digits: string): { value: unknown; said?: Said } {
  if (column.type === 'money') {
    const [whole = '0', cents = ''] = digits.split('.')
    return { value: `${whole}.${cents.slice(0, 2).padEnd(2, '0')}` }
  }
  if (column.type === 'rate') return { value: Number(timesHundred(digits)) }
  if (column.type !== 'percent') return { value: Number(digits) }
  const [whole = '0', rest = ''] = digits.split('.')
  const cut = Number(`${whole}.${rest.slice(0, 2)}`)
  return rest.length > 2 ? { value: cut, said: 'truncated' } : { value: cut }
}
