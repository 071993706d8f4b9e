import { itemById } from '@/lib/content'
import type { PhaseData, Reader } from './phase-page'

export const shows = ['all', 'open', 'gate', 'mine', 'evidence'] as const
export type Show = (typeof shows)[number]
type Row = PhaseData['items'][number]

/** Done without a document, or with one that has run out. Computed items are shown by their records. */
export function needsEvidence(row: Row, today: string): boolean {
  if (row.computed || row.state !== 'done') return false
  return !row.evidence.some(({ validUntil }) => validUntil === null || validUntil >= today)
}

const tests: Record<Show, (row: Row, reader: Reader, today: string) => boolean> = {
  all: () => true,
  open: (row) => !row.satisfied,
  gate: (row) => itemById(row.itemId)?.requirement === 'gate' || itemById(row.itemId)?.requirement === 'exit',
  mine: (row, reader) => reader.personId !== null && row.owner === reader.personId,
  evidence: (row, _, today) => needsEvidence(row, today),
}

export const matching = (rows: readonly Row[], show: Show, reader: Reader, today: string): Row[] =>
  rows.filter((row) => tests[show](row, reader, today))

/** From the address; anything else shows all. */
export const showOf = (asked: unknown): Show => shows.find((one) => one === asked) ?? 'all'
