import type { PageGroup } from './page'
import { type PageIn, type PageKey, pageKeys, pages } from './pages'

/** The address of a page below an organization's; `query` is one of its faces. */
export const pathOf = (key: PageKey, query?: string): string =>
  `${pages[key].path}${query === undefined ? '' : `?${query}`}`

/** The pages of a group in the order of the table: entries of the side bar, tabs, modules of a hub. */
export const pagesOf = <G extends PageGroup>(group: G): readonly PageIn<G>[] =>
  pageKeys.filter((key): key is PageIn<G> => pages[key].group === group)

const entries: readonly (PageGroup | undefined)[] = ['where', 'next', 'run', 'bottom']

/** The page a page belongs to; null for an entry of the side bar. */
export function parentOf(key: PageKey): PageKey | null {
  const { group, under } = pages[key]
  return (under ?? (entries.includes(group) ? null : group?.split('.')[0]) ?? null) as PageKey | null
}

/** The message that names a page: its own, or the one of its group. */
export function wordsOf(key: PageKey): string {
  const { group, words } = pages[key]
  if (words !== undefined) return words
  const [hub] = group?.split('.') ?? []
  if (hub === 'platform') return `platform-hub.modules.${key}.name`
  if (hub === 'governance') return `governance.modules.${key}.name`
  if (hub === 'settings') return `settings.tabs.${key}`
  return hub === 'portfolio' ? `portfolio-page.tabs.${key}` : `portal.entries.${key}`
}

const within = (key: PageKey, ancestor: PageKey): boolean => {
  const parent = parentOf(key)
  return parent !== null && (parent === ancestor || within(parent, ancestor))
}

/** Addresses of the pages below an entry of the side bar that do not begin with its own. */
export const pathsUnder = (entry: PageKey): readonly string[] =>
  pageKeys
    .filter((key) => within(key, entry) && !/\[/.test(pages[key].path))
    .filter((key) => !pages[key].path.startsWith(`${pages[entry].path}/`))
    .map((key) => pages[key].path)

/** The entry of the side bar that a page stands under. */
export function entryOf(key: PageKey): PageKey {
  const parent = parentOf(key)
  return parent === null ? key : entryOf(parent)
}

type Shown = { sections?: readonly string[]; items?: readonly string[] }

/** Each page and each of its faces with what it shows, the bare page first. */
const faces = pageKeys.flatMap((key): [path: string, shown: Shown][] => [
  [pathOf(key), pages[key]],
  ...Object.entries(pages[key].views ?? {}).map(([query, shown]): [string, Shown] => [pathOf(key, query), shown]),
])

const pathBy = (what: 'sections' | 'items'): ReadonlyMap<string, string> =>
  new Map(faces.flatMap(([path, shown]) => (shown[what] ?? []).map((name): [string, string] => [name, path])))

const pathOfSection = pathBy('sections')
const pathOfItem = pathBy('items')
const recordPaths = new Map(pageKeys.flatMap((key) => Object.entries(pages[key].records ?? {})))

/** The page that shows the records of a section. */
export const pageOfSection = (section: string): PageKey | undefined =>
  pageKeys.find((key) =>
    [pages[key], ...Object.values(pages[key].views ?? {})].some(({ sections }) => sections?.includes(section)),
  )

/** The section of a register by its name in the API: `risk-entries` are riskEntries. */
export const sectionNamed = (register: string): string =>
  register.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The page of a register that has none made for it. */
export const pathOfRegister = (register: string): string => `/registers/${register}`

/** The page of a section, or of one record where records have pages of their own; undefined while no page shows them. */
export function placeOf(base: string, section: string, id?: string): string | undefined {
  const own = id ? recordPaths.get(section) : undefined
  if (own !== undefined) return `${base}${own}/${id}`
  const path = pathOfSection.get(section)
  return path === undefined ? undefined : `${base}${path}`
}

/** Where a required line of a gate, or an item, is worked on: at its records, else on its phase's checklist. */
export const placeOfLine = (base: string, itemId: string): string =>
  `${base}${pathOfItem.get(itemId) ?? `${pathOf('phases')}/${itemId.slice(1, 2)}#${itemId}`}`

/** Where the records of an item are kept, if a page keeps them. */
export const recordsOfItem = (itemId: string): string | undefined => pathOfItem.get(itemId)
