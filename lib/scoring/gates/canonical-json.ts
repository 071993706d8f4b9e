/**
 * One text for one value: keys in order at every level, absent fields left out. The text is stored and hashed once and
 * never made again from its parts.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`)
    return `{${parts.join(',')}}`
  }
  return JSON.stringify(value ?? null)
}
