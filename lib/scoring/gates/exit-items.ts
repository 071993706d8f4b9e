import type { Gate } from '../../content'
import type { Facts } from '../facts'
import { itemProgress } from '../phases'
import { frameworkIndex } from './framework-index'
import type { ExitItem } from './types'

/**
 * Exit items of a gate's starting phase: named in its deliverable; a missing one is noted in the submission, it does not
 * have to be done. Not applicable with a reason is not missing.
 */
export function exitItems(facts: Facts, gate: Gate, notes: ReadonlyMap<string, string>): ExitItem[] {
  return (frameworkIndex(facts.content).exits.get(gate.from) ?? []).map((itemId) => {
    const { satisfied, openParts } = itemProgress(facts, itemId)
    const open = satisfied || !openParts?.length ? {} : { openParts }
    return { itemId, missing: !satisfied, note: notes.get(itemId) ?? null, ...open }
  })
}
