import type { getPhase } from '@/lib/features/phases/queries'

export type PhaseData = Awaited<ReturnType<typeof getPhase>>
/** Who reads, as far as changing items goes. */
export type Reader = { personId: string | null; editor: boolean; contributor: boolean }
export type PhasePart = { data: PhaseData; reader: Reader }

/** Editors change every kept item; a contributor those nobody recorded yet, and the own ones. */
export function mayChange(reader: Reader, item: PhaseData['items'][number]): boolean {
  if (item.computed) return false
  if (reader.editor) return true
  const own = reader.personId !== null && (item.owner === reader.personId || item.createdBy === reader.personId)
  return reader.contributor && (item.revision === 0 || own)
}
