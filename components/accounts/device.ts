const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

const first = (agent: string, list: readonly (readonly [string, string])[]) =>
  list.find(([sign]) => agent.includes(sign))?.[1] ?? null

/** Browser and system as far as the browser says them; order matters, Chrome calls itself Safari too. */
export function device(userAgent: string | null): { browser: string | null; system: string | null } {
  const agent = userAgent ?? ''
  return { browser: first(agent, browsers), system: first(agent, systems) }
}
