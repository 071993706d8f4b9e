import type { Row } from '../../document/schema'
import type { Facts } from '../facts'

/** Why an accepted decision is to be looked at again, and since when. */
export type LookAgain = { why: 'due' | 'held'; since: string; name: string }

type Move = Row<'radarEvents'>
const later = (a: Move, b: Move): boolean => a.at > b.at || (a.at === b.at && a.id > b.id)

/** The day on which an entry of the radar came to stand on Hold, or null where it stands elsewhere. */
function heldSince(facts: Facts, entryId: string): string | null {
  const moves = facts.children('radarEvents', 'radarEntryId', entryId).filter(({ at }) => at <= facts.today)
  const newest = moves.reduce<Move | null>((last, one) => (last === null || later(one, last) ? one : last), null)
  return newest?.ring === 'hold' ? newest.at : null
}

/**
 * Whether an accepted decision is due to be looked at again: its day has come, or the radar entry of the chosen option moved
 * to Hold on or after the day it was decided. Null where nothing is due.
 */
export function lookAgain(facts: Facts, row: Row<'adrs'>): LookAgain | null {
  if (row.status !== 'accepted') return null
  const chosen = row.options.find(({ id }) => id === row.chosenOption)
  const held = chosen?.radarEntryId ? heldSince(facts, chosen.radarEntryId) : null
  if (chosen && held !== null && (row.decidedAt === null || held >= row.decidedAt)) {
    return { why: 'held', since: held, name: chosen.name }
  }
  if (row.reviewAt !== null && row.reviewAt <= facts.today) {
    return { why: 'due', since: row.reviewAt, name: row.title }
  }
  return null
}
