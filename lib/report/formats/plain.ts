import type { Value } from '../model'

const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Signs that XML has no word for and halves of a surrogate pair: a file with them is one that no reader opens. */
export const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are what is taken out
  text.replace(HALF, '\ufffd').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')

export const filled = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))

/** The words of a value; what is unknown says who can record it. */
export function said(value: Value): string {
  if (value.kind !== 'unknown' || !value.who) return value.text
  return `${value.text} (${value.who})`
}

/** A link as a file carries it: an address of the portal made whole; anything but http leads nowhere. */
export function linked(href: string | undefined, origin: string): string | null {
  if (!href) return null
  if (href.startsWith('/') && !href.startsWith('//')) return `${origin}${href}`
  return /^https?:\/\/[^\s"<>]+$/.test(href) ? href : null
}
