import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { minutesToRestore, monthsUpTo, restoreTime } from '@/lib/scoring/restore-times'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

/** Fewer records than this say little: the value stands with "few data" and no state (7.2.4). */
export const FEW = 3
const MONTHS = 6
const NEWEST = 5

/** Mean time to restore per month, AI and the others apart, what is not restored yet, and the newest with their time. */
export async function getIncidents(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['incidents'])
  const newestFirst = [...facts.rows('incidents')].sort(
    (a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt) || (a.id < b.id ? 1 : -1),
  )
  const shown = newestFirst.map((row) => ({
    id: row.id,
    title: row.title,
    isAi: row.isAi,
    startedAt: row.startedAt,
    minutes: minutesToRestore(row),
  }))
  return {
    few: FEW,
    months: monthsUpTo(facts.today, MONTHS).map((month) => ({
      month,
      ai: restoreTime(facts, month, true),
      other: restoreTime(facts, month, false),
    })),
    open: shown.filter(({ minutes }) => minutes === null),
    newest: shown.filter(({ minutes }) => minutes !== null).slice(0, NEWEST),
  }
}

export type IncidentTimes = Awaited<ReturnType<typeof getIncidents>>

/** What was decided after an incident: the actions that come from it, the open ones first. */
export async function getIncidentWork(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['workItems', 'persons'])
  return facts
    .rows('workItems')
    .filter((row) => row.source === id)
    .sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || (a.id < b.id ? -1 : 1))
    .map((row) => ({
      id: row.id,
      text: row.text,
      owner: facts.find('persons', row.owner)?.name ?? null,
      dueAt: row.dueAt,
      closed: row.closedAt !== null,
    }))
}
