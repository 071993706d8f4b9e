import type { Row } from '@/lib/document/schema'
import type { Transaction } from '@/lib/server/db'
import type { FieldError } from '@/lib/server/errors'
import { newTrialProblem, standingOf, trialProblem } from '../standing/rules'

type Entry = Row<'radarEntries'>
type Move = Row<'radarEvents'>
/** A row as it will be stored, and as it was; null where it is new. */
export type Change<T> = { row: T; before: T | null }

function byEntry(moves: readonly Move[]): Map<string, Move[]> {
  const found = new Map<string, Move[]>()
  for (const move of moves) {
    const known = found.get(move.radarEntryId)
    if (known) known.push(move)
    else found.set(move.radarEntryId, [move])
  }
  return found
}

/** Live moves of these entries, by entry. */
async function movesOf(tx: Transaction, organizationId: string, ids: readonly string[]): Promise<Map<string, Move[]>> {
  const rows = await tx.$queryRaw<{ record: Move }[]>`
    SELECT record_json(t.*) AS record FROM "RadarEvent" t
    WHERE t."organizationId" = ${organizationId} AND t."radarEntryId" = ANY (${[...ids]}::text[]) AND t."archivedAt" IS NULL`
  return byEntry(rows.map(({ record }) => record))
}

/** An entry that stands in Trial keeps an end date; only a changed one is judged. */
export async function entryTrialErrors(
  tx: Transaction,
  organizationId: string,
  changes: readonly Change<Entry>[],
  today: string,
): Promise<FieldError[][]> {
  const touched = changes.flatMap(({ row, before }) => (before && before.endsAt !== row.endsAt ? [row.id] : []))
  const moves = touched.length > 0 ? await movesOf(tx, organizationId, touched) : new Map<string, Move[]>()
  return changes.map(({ row }) => {
    const { ring, since } = standingOf(moves.get(row.id) ?? [], today)
    const problem = ring === 'trial' && since !== null ? newTrialProblem(since, row.endsAt, today) : null
    return problem ? [{ pointer: '/endsAt', message: problem }] : []
  })
}

/**
 * A move into Trial needs an entry that says when the trial ends. Moves of the past that leave the entry in another ring
 * need none: they are history.
 */
export async function moveTrialErrors(
  tx: Transaction,
  organizationId: string,
  changes: readonly Change<Move>[],
  today: string,
): Promise<FieldError[][]> {
  const ids = [...new Set(changes.flatMap(({ row }) => (row.ring === 'trial' ? [row.radarEntryId] : [])))]
  if (ids.length === 0) return changes.map(() => [])
  // The entry is held, so that its end date cannot go away in between.
  const entries = await tx.$queryRaw<{ id: string; endsAt: string | null }[]>`
    SELECT t."id", t."endsAt"::text AS "endsAt" FROM "RadarEntry" t
    WHERE t."organizationId" = ${organizationId} AND t."id" = ANY (${ids}::text[]) ORDER BY t."id" FOR UPDATE`
  const endOf = new Map(entries.map(({ id, endsAt }) => [id, endsAt]))
  const stored = await movesOf(tx, organizationId, ids)
  const written = byEntry(changes.map(({ row }) => row))
  const rewritten = new Set(changes.map(({ row }) => row.id))
  const problems = new Map(
    ids.map((id) => {
      const kept = (stored.get(id) ?? []).filter((move) => !rewritten.has(move.id))
      const after = standingOf([...kept, ...(written.get(id) ?? [])], today)
      const present = standingOf(stored.get(id) ?? [], today)
      // Who leaves the entry where it stood since the same day has asked for nothing.
      const same = present.ring === 'trial' && present.since === after.since
      const began = after.ring === 'trial' && !same ? after.since : null
      return [id, began === null ? null : trialProblem(began, endOf.get(id) ?? null)]
    }),
  )
  return changes.map(({ row, before }) => {
    const { radarEntryId: id, ring, at } = row
    const moved = before?.ring !== ring || before.at !== at || before.radarEntryId !== id
    const problem = ring === 'trial' && moved ? problems.get(id) : null
    return problem ? [{ pointer: '/ring', message: problem }] : []
  })
}
