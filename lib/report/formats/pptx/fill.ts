import type { Block } from '../../model'
import { addBlock, naturalHeight, type Slide } from './blocks'
import type { Frame } from './chart'

const AREA: Frame = { x: 0.6, y: 1.5, w: 12.13, h: 5.25 }
const GAP = 0.22
/** A slide with little on it is written larger; what is full keeps the smallest size. */
const SIZES = [1.45, 1.3, 1.15, 1] as const
/** Sentences alone on a slide may be larger still: a slide of two lines is read from the last row. */
const LARGE = [2, 1.75] as const
const worded = ({ kind }: Block): boolean => kind === 'text' || kind === 'list' || kind === 'call'

const heightOf = (on: Slide, blocks: readonly Block[], width: number): number =>
  blocks.reduce((sum, block) => sum + naturalHeight(block, width, on) + GAP, -GAP)

/** Blocks under each other in a frame: charts and tables share what the others leave, in the measure of what they want. */
function addColumn(on: Slide, blocks: readonly Block[], { h, w, x, y }: Frame): void {
  const room = h - GAP * (blocks.length - 1)
  const charted = blocks.some(({ kind }) => kind === 'chart')
  // A long table leaves a chart beside it half of the room: it is cut anyway, a flat chart says nothing.
  const wants = blocks.map((block) => {
    const want = naturalHeight(block, w, on)
    return charted && block.kind === 'table' ? Math.min(want, room * 0.5) : want
  })
  // Beside a chart a table is what it is: a row that is left out is lost, a lower chart says the same.
  const flexible = ({ kind }: Block): boolean => kind === 'chart' || (kind === 'table' && !charted)
  const sum = (of: (block: Block) => boolean) =>
    wants.reduce((all, want, index) => all + (blocks[index] && of(blocks[index]) ? want : 0), 0)
  const [flex, fixed] = [sum(flexible), sum((block) => !flexible(block))]
  const spare = Math.max(flex > 0 ? room * 0.4 : 0, room - fixed)
  const shrink = {
    flex: flex > 0 ? Math.min(1, spare / flex) : 1,
    fixed: fixed > 0 ? Math.min(1, Math.max(0.1, room - Math.min(flex, spare)) / fixed) : 1,
  }
  let top = y
  blocks.forEach((block, index) => {
    const height = (wants[index] ?? 0) * (flexible(block) ? shrink.flex : shrink.fixed)
    addBlock(on, block, { x, y: top, w, h: height })
    top += height + GAP
  })
}

/** Beside each other stands what is looked at and what is read, where a slide has both and one column is not enough. */
function addSides(on: Slide, blocks: readonly Block[], looked: readonly Block[], read: readonly Block[]): void {
  const across = blocks.filter((block) => !looked.includes(block) && !read.includes(block))
  const half = (AREA.w - 0.5) / 2
  const columns = Math.max(heightOf(on, looked, half), heightOf(on, read, half))
  const above = heightOf(on, across, AREA.w) + GAP
  const top = across.length > 0 ? Math.max(1, Math.min(above, AREA.h - Math.min(columns, AREA.h * 0.6))) : 0
  if (across.length > 0) addColumn(on, across, { ...AREA, h: top - GAP })
  const rest = { y: AREA.y + top, h: AREA.h - top, w: half }
  addColumn(on, looked, { ...rest, x: AREA.x })
  addColumn(on, read, { ...rest, x: AREA.x + half + 0.5 })
}

/** Fills the room below the title of a slide, as large as it may be. */
export function addBlocks(given: Omit<Slide, 'k'>, blocks: readonly Block[]): void {
  const sizes = blocks.every((block) => worded(block) || (block.kind === 'table' && block.rows.length === 0))
    ? [...LARGE, ...SIZES]
    : SIZES
  const k = sizes.find((size) => heightOf({ ...given, k: size }, blocks, AREA.w) <= AREA.h)
  const wide = (block: Block) => block.kind === 'table' || (block.kind === 'chart' && block.chart.kind === 'phase-rail')
  const looked = blocks.filter((block) => block.kind === 'chart' && !wide(block))
  const read = blocks.filter((block) => block.kind !== 'chart' && !wide(block))
  if (k !== undefined || looked.length === 0 || read.length === 0) addColumn({ ...given, k: k ?? 1 }, blocks, AREA)
  else addSides({ ...given, k: 1 }, blocks, looked, read)
}
