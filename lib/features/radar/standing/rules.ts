import { daysBetween } from '@/lib/calendar/days'
import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'

export type Ring = Row<'radarEvents'>['ring']
export const rings = ['adopt', 'trial', 'assess', 'hold'] as const satisfies readonly Ring[]

/** Moves of one entry, newest first: by day, and on one day by id, which grows with time. */
export const newestFirst = <T extends { at: string; id: string }>(moves: readonly T[]): T[] =>
  [...moves].sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))

export type Standing = {
  ring: Ring | null
  /** Since when it is in this ring, without a break. */
  since: string | null
  /** The ring before. */
  previous: Ring | null
  reason: string | null
}

/** An entry stands where its newest move up to today put it; moves into the ring it is in already do not restart the clock. */
export function standingOf(moves: readonly Row<'radarEvents'>[], today: string): Standing {
  const past = newestFirst(moves.filter((move) => move.at <= today))
  const [newest] = past
  if (!newest) return { ring: null, since: null, previous: null, reason: null }
  const left = past.findIndex((move) => move.ring !== newest.ring)
  const stay = left === -1 ? past : past.slice(0, left)
  return {
    ring: newest.ring,
    since: stay.at(-1)?.at ?? newest.at,
    previous: left === -1 ? null : (past[left]?.ring ?? null),
    reason: stay.find((move) => move.reason !== null)?.reason ?? null,
  }
}

/** A move counts as a recent one for so many days: the quarter between two radar reviews (P6-B3). */
export const RECENT_DAYS = 92

export type Change = 'new' | 'in' | 'out'

/** How an entry came into its ring lately: new on the radar, moved in (towards Adopt) or out; null when it has been there longer. */
export function changeOf({ ring, since, previous }: Standing, today: string): Change | null {
  if (ring === null || since === null || daysBetween(since, today) > RECENT_DAYS) return null
  if (previous === null) return 'new'
  return rings.indexOf(ring) < rings.indexOf(previous) ? 'in' : 'out'
}

export type TrialState = 'running' | 'over' | 'open-ended'

/** A trial is time-boxed: it runs until its end date, is over the day after, and without a date it has no end. */
export function trialState(ring: Ring | null, endsAt: string | null, today: string): TrialState | null {
  if (ring !== 'trial') return null
  if (endsAt === null) return 'open-ended'
  return daysBetween(today, endsAt) >= 0 ? 'running' : 'over'
}

/** Why a trial that began on `since` cannot end on `endsAt`, or null: it has an end, after the day it began. */
export function trialProblem(since: string, endsAt: string | null): string | null {
  if (endsAt === null) return inWords('radar.aTrialIsTimeBoxed')
  return endsAt > since ? null : LATER
}

/** Why a trial cannot be given this end today, or null: as above, and not in the past. */
export const newTrialProblem = (since: string, endsAt: string | null, today: string): string | null =>
  trialProblem(since, endsAt) ?? (endsAt !== null && endsAt < today ? LATER : null)

const LATER = inWords('radar.theTrialHasToEnd')
