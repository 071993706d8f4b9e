import type { Day } from '../calendar/days'
import type { Row } from '../document/schema'
import type { Facts } from './facts'

export type RestoreTime = {
  /** Calendar month in the organization's zone. */
  month: string
  /** Incidents restored in it. */
  count: number
  /** Mean minutes from start to restoration; null when none was restored. */
  meanMinutes: number | null
}

/** Minutes from the start to the restoration; null while it lasts. */
export const minutesToRestore = (row: Pick<Row<'incidents'>, 'startedAt' | 'restoredAt'>): number | null =>
  row.restoredAt === null ? null : Math.max(0, (Date.parse(row.restoredAt) - Date.parse(row.startedAt)) / 60_000)

/** Metric mttr-ai: the mean time of the AI incidents restored in a calendar month; the others are tracked apart. */
export function restoreTime(facts: Facts, month: string, ai = true): RestoreTime {
  const minutes = facts.rows('incidents').flatMap((row) => {
    const inMonth = row.restoredAt !== null && facts.dayOf(row.restoredAt).startsWith(month)
    const taken = row.isAi === ai && inMonth ? minutesToRestore(row) : null
    return taken === null ? [] : [taken]
  })
  const sum = minutes.reduce((all, one) => all + one, 0)
  return { month, count: minutes.length, meanMinutes: minutes.length === 0 ? null : sum / minutes.length }
}

/** The last months up to the one of a day, newest first. */
export function monthsUpTo(day: Day, count: number): string[] {
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  return Array.from({ length: count }, (_, back) => {
    const number = last - back
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
  })
}
