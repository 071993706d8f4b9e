import type { Block, Report, Section } from '../model'

/** All tables of a report with the section they stand in, in their order. */
export const tablesOf = ({ sections }: Report): { section: Section; table: Extract<Block, { kind: 'table' }> }[] =>
  sections.flatMap((section) => section.blocks.flatMap((table) => (table.kind === 'table' ? [{ section, table }] : [])))

export const chartsOf = ({ sections }: Report): { section: Section; block: Extract<Block, { kind: 'chart' }> }[] =>
  sections.flatMap((section) => section.blocks.flatMap((block) => (block.kind === 'chart' ? [{ section, block }] : [])))

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
