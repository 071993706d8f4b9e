import { type PageKey, pages } from '@/lib/site/pages'

/** What a module asks for, in plain data: the sentences are those of `hubs.glance`. */
export type ModuleGlance = {
  state: 'needs' | 'watch' | 'unknown' | 'fine'
  code: string
  values: Readonly<Record<string, number | string>>
  view?: string
}
export type Glances = Readonly<Record<string, ModuleGlance>>

export type ModuleRowProps = {
  name: PageKey
  /** The namespace of its words: `groups` and `modules`. */
  words: 'platform-hub' | 'governance'
  registers: readonly { name: string; feeds: readonly string[]; count: number }[]
  phase: number
  /** The phase from which the module matters. */
  from: number
  glance: ModuleGlance | null
}

/** The register whose rows are counted for a page, and which says what the page feeds. */
export const registerOf = (key: PageKey): string =>
  (pages[key].counts ?? pages[key].sections?.[0] ?? '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const RANK = { needs: 0, watch: 1, unknown: 2, fine: 3 } as const

/** Pages by what needs somebody first; a module of a later phase comes after those of now. Equals keep their order. */
export function byNeed(keys: readonly PageKey[], glances: Glances, later: (key: PageKey) => boolean): PageKey[] {
  const rank = (key: PageKey) => (later(key) ? 10 : 0) + RANK[glances[key]?.state ?? 'fine']
  return [...keys].sort((a, b) => rank(a) - rank(b))
}
