import type { Block, Missing, Report, Section } from '../model'

/** All tables of a report with the section they stand in, in their order. */
export const tablesOf = ({ sections }: Report): { section: Section; table: Extract<Block, { kind: 'table' }> }[] =>
  sections.flatMap((section) => section.blocks.flatMap((table) => (table.kind === 'table' ? [{ section, table }] : [])))

export const chartsOf = ({ sections }: Report): { section: Section; block: Extract<Block, { kind: 'chart' }> }[] =>
  sections.flatMap((section) => section.blocks.flatMap((block) => (block.kind === 'chart' ? [{ section, block }] : [])))

/** The words above a table or a picture: none where the heading says the same, or stands above one table alone. */
export function captionIn({ blocks, title }: Section, block: Block): string {
  if (block.kind !== 'table' && block.kind !== 'chart') return ''
  return block.caption === title || (block.kind === 'table' && blocks.length === 1) ? '' : block.caption
}

/** What is missing by who can record it: said once above what is theirs. */
export function missingBy(missing: readonly Missing[]): { who: string | null; items: Missing[] }[] {
  const groups = new Map<string | null, Missing[]>()
  for (const one of missing) groups.set(one.who, [...(groups.get(one.who) ?? []), one])
  return [...groups].map(([who, items]) => ({ who, items }))
}

/** What each table of a report is called where one is chosen, in their order: by its part, and by itself where it is not alone. */
export const tableNames = (report: Report): string[] =>
  tablesOf(report).map(({ section, table }) => {
    const own = captionIn(section, table)
    return own ? `${section.title}: ${own}` : section.title
  })

/** Tables with the same columns: in a file they are as wide as each other. */
export const alikeIn = (report: Report, table: Extract<Block, { kind: 'table' }>) => {
  const named = (one: typeof table) => one.columns.map(({ id, label }) => `${id} ${label}`).join('\n')
  return tablesOf(report).flatMap(({ table: one }) => (named(one) === named(table) ? [one] : []))
}

/** How many rows of each table fit into a file that holds at most so many: short tables whole, long ones share the rest. */
export function rowLimits(counts: readonly number[], most: number): number[] {
  let left = most
  let open = counts.length
  const limits = new Array<number>(counts.length).fill(0)
  const order = counts.map((count, index) => ({ count, index })).sort((a, b) => a.count - b.count)
  for (const { count, index } of order) {
    const share = Math.floor(left / open)
    const taken = Math.min(count, share)
    limits[index] = taken
    left -= taken
    open -= 1
  }
  return limits
}
