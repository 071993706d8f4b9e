/** The parameters of an address that are given once; a repeated one is left out, like one that is not there. */
export function textParams(given: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
}
