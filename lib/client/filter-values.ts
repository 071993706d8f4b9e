/**
 * The values of a filter in an address: alternatives with commas between them. A comma that belongs to a value has a
 * backslash before it, so that every value can be asked for.
 */
export function filterValues(text: string): string[] {
  const parts = text.match(/(?:\\[\s\S]|[^\\,])+/g) ?? []
  return parts.map((part) => part.replaceAll(/\\([\s\S])/g, '$1'))
}

/** The values as one part of an address. */
export const filterText = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll(/[\\,]/g, (sign) => `\\${sign}`)).join(',')
