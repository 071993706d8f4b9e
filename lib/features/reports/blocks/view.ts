import type { Block, Section, Value } from '@/lib/report/model'
import { reportWords } from '../words/view'

export type Table = Extract<Block, { kind: 'table' }>
/** A column by its id, its header and, for numbers, the side it stands on. */
export type ColumnOf = readonly [id: string, label: string, align?: 'end']

export const table = (
  caption: string,
  columns: readonly ColumnOf[],
  rows: Value[][],
  empty = reportWords('none'),
): Table => ({
  kind: 'table',
  caption,
  columns: columns.map(([id, label, align]) => ({ id, label, ...(align ? { align } : {}) })),
  rows,
  empty,
})

/** A section of an appendix, which is no slide. */
export const section = (id: string, title: string, blocks: Block[], page: Section['page'] = 'flow'): Section => ({
  id,
  title,
  page,
  slide: false,
  blocks,
})

/** A section that is a slide of its own, with the sentence that leads it where there is one. */
export const slide = (id: string, title: string, blocks: Block[], lead?: string): Section => ({
  id,
  title,
  ...(lead === undefined ? {} : { lead }),
  page: 'flow',
  slide: true,
  blocks,
})
