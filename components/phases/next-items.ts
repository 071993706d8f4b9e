import { itemById } from '@/lib/content'
import type { PhaseData } from './phase-page'

type Row = Pick<PhaseData['items'][number], 'itemId' | 'satisfied' | 'state' | 'dueAt'>

const order = ['gate', 'exit', 'practice', 'derived']
const rank = ({ itemId }: Row) => order.indexOf(itemById(itemId)?.requirement ?? 'practice')
const late = ({ dueAt }: Row, today: string) => dueAt !== null && dueAt < today

/**
 * What to do next in a phase: the three first open items. What the gate asks for comes first, then what its exit asks for,
 * then the rest; among equals the overdue one, then the order of the framework.
 */
export function nextItems<R extends Row>(rows: readonly R[], today: string): R[] {
  return rows
    .filter((row) => !row.satisfied && row.state !== 'not-applicable')
    .map((row, index) => ({ row, index }))
    .sort(
      (a, b) =>
        rank(a.row) - rank(b.row) || Number(late(b.row, today)) - Number(late(a.row, today)) || a.index - b.index,
    )
    .slice(0, 3)
    .map(({ row }) => row)
}
