import type { Report } from './model'

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain | undefined }

/**
 * A report as the one text its fingerprint is taken over (SHA-256 of its UTF-8 bytes): JSON without white space, the
 * keys of every object in the order of their code units, absent where they are undefined. Two equal reports have one
 * text; the text of RFC 8785 for what a report holds.
 */
export function canonicalText(report: Report): string {
  return write(report as unknown as Plain)
}

function write(value: Plain): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  const parts = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const one = value[key]
      return one === undefined ? [] : [`${JSON.stringify(key)}:${write(one)}`]
    })
  return `{${parts.join(',')}}`
}
