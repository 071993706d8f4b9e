/** The sign before the decimals. */
export type Decimal = '.' | ','

/** A number as plain digits with a point, or why it is none: it could mean two things, or has the other decimal sign. */
export type NumberRead = { value: string; grouped: boolean } | { refused: 'none' | 'two-ways' | 'other-sign' }

/** Blanks and apostrophes group digits in every dialect. */
const spacing = /(?<=\d)[\u0020\u00A0\u202F\u2009'’](?=\d{3}(?!\d))/g
const tidy = (text: string) => text.trim().replace(/^[−–]/, '-').replace(/^\+/, '')

const exponent = /^(-?)(\d+)(?:[.,](\d+))?e([+-]?\d{1,3})$/i

/** 4.69e-12 as digits: measuring programs write very small and very large numbers so. */
function written(text: string): string | null {
  const parts = exponent.exec(text)
  if (!parts) return null
  const [, sign = '', whole = '', rest = '', power = '0'] = parts
  const point = whole.length + Number(power)
  const digits = whole + rest
  if (Math.abs(point) > 400) return null
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0')
  const place = point + (padded.length - digits.length)
  const filled = padded.padEnd(place, '0')
  const after = filled.slice(place)
  return `${sign}${filled.slice(0, place).replace(/^0+(?=\d)/, '')}${after === '' ? '' : `.${after}`}`
}

const groupsOf = (sign: Decimal) => (sign === '.' ? /^\d{1,3}(\.\d{3})+$/ : /^\d{1,3}(,\d{3})+$/)
const other = (sign: Decimal): Decimal => (sign === '.' ? ',' : '.')

/**
 * Which decimal sign a text proves: with both signs the last one, a sign that comes twice groups, and one with exactly
 * three digits behind it proves nothing. Null for "nothing".
 */
export function provedBy(given: string): Decimal | null {
  const text = tidy(given).replace(/\s?%$/, '').replace(spacing, '').replace(/^-/, '')
  if (!/^\d+([.,]\d+)+$/.test(text)) return null
  const signs = text.replaceAll(/\d/g, '')
  const last = signs.at(-1) as Decimal
  if (signs.includes(other(last))) return last
  if (signs.length > 1) return other(last)
  const [before = '', after = ''] = text.split(last)
  return after.length === 3 && before.length <= 3 && !before.startsWith('0') ? null : last
}

/** The decimal sign of a sheet by all its numbers, null where none of them proves one; more proofs win. */
export function decimalOf(cells: Iterable<string>): Decimal | null {
  const count = { '.': 0, ',': 0 }
  for (const cell of cells) {
    const sign = provedBy(cell)
    if (sign) count[sign] += 1
  }
  if (count['.'] === 0 && count[','] === 0) return null
  return count[','] > count['.'] ? ',' : '.'
}

/**
 * A written number under a decimal sign. The other sign groups thousands, which has to fit; without a decimal sign (a
 * typed field) a comma before exactly three digits could be either and is refused.
 */
export function readNumber(given: string, decimal: Decimal | null): NumberRead {
  const text = tidy(given)
  const power = written(text)
  if (power !== null) return { value: power, grouped: false }
  const close = text.replace(spacing, '')
  const spaced = close !== text
  const sign = close.startsWith('-') ? '-' : ''
  const bare = close.slice(sign.length)
  if (!/^\d+([.,]\d+)*$/.test(bare)) return { refused: 'none' }
  if (!/[.,]/.test(bare)) return { value: sign + bare, grouped: spaced }
  const mark = decimal ?? typedSign(bare)
  if (mark === null) return { refused: 'two-ways' }
  const [whole = '', rest, ...more] = bare.split(mark)
  if (more.length > 0) return { refused: 'other-sign' }
  if (!/^\d+$/.test(whole) && (spaced || !groupsOf(other(mark)).test(whole))) return { refused: 'other-sign' }
  if (rest !== undefined && !/^\d+$/.test(rest)) return { refused: 'other-sign' }
  const digits = whole.replaceAll(/[.,]/g, '')
  return { value: `${sign}${digits}${rest === undefined ? '' : `.${rest}`}`, grouped: spaced || digits !== whole }
}

/** In a field of a form a point is the decimal sign, as its hints write it. */
function typedSign(bare: string): Decimal | null {
  return provedBy(bare) ?? (bare.includes(',') ? null : '.')
}

/** Digits behind the point, without zeros that say nothing. */
export const trimmedZeros = (value: string): string => (value.includes('.') ? value.replace(/\.?0+$/, '') : value)
