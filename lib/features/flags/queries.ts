import { addDays } from '@/lib/calendar/days'
import type { RouteInput } from '@/lib/client/route'
import { framework } from '@/lib/content'
import { getDocumentWithHistoryFrom } from '@/lib/features/evaluation/history/queries'
import { getFactsAndEvaluation } from '@/lib/features/evaluation/queries'
import { inWords } from '@/lib/messages/in-words'
import { type BackTest, backTestSteps } from '@/lib/scoring/back-test'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { Refusal } from '@/lib/server/errors'
import { read } from '@/lib/server/mutation'
import { paced } from '@/lib/server/paced'
import { loadSections } from '@/lib/server/records'
import { type flagHistoryRoute, LONGEST_ACCEPTANCE_DAYS } from './schema'

const historyDays = 365

/** A pattern and its signals over the last year, each day judged from the records and thresholds of that day. */
export async function getFlagHistory(actor: Actor, { pattern }: RouteInput<typeof flagHistoryRoute>) {
  authorize(actor, 'organization:read')
  const said = await yearOf(actor)
  return {
    from: said.days[0] as string,
    to: actor.today,
    states: said.patterns.find(({ id }) => id === pattern)?.runs ?? [],
    signals: said.signals.filter(({ patternId }) => patternId === pattern).map(({ rule, runs }) => ({ rule, runs })),
  }
}

/** The same for the page of a pattern: null where the organization has too many records to be judged for a whole year. */
export async function findFlagHistory(actor: Actor, pattern: RouteInput<typeof flagHistoryRoute>['pattern']) {
  authorize(actor, 'organization:read')
  return getFlagHistory(actor, { pattern }).catch((error: unknown) => {
    if (error instanceof Refusal && (error.code === 'too_large' || error.code === 'not_allowed_now')) return null
    throw error
  })
}

/** The year of an organization as long as nothing was written and the day is the same; it names no record and no person. */
const held = new Map<string, { key: string; said: Promise<BackTest> }>()
const heldAtMost = 16

/** Judging a year takes seconds where there are many records: the five patterns share it. */
async function yearOf(actor: Actor): Promise<BackTest> {
  const { organizationId, today } = actor
  // Asked before the records are read: what is written in between makes another year the next time.
  const head = await read(actor, (tx) => tx.auditHead.findUnique({ where: { organizationId }, select: { seq: true } }))
  const key = `${today} ${head?.seq ?? 0}`
  const known = held.get(organizationId)
  if (known?.key === key) return known.said
  const first = addDays(today, -historyDays)
  const said = getDocumentWithHistoryFrom(actor, first)
    .then((document) => {
      const steps = backTestSteps(framework, document, first, today, [null])
      return paced(steps, { whole: 20_000, sentence: inWords('flags.thereAreTooManyRecords') })
    })
    .then(([only]) => only as BackTest)
  held.delete(organizationId)
  if (held.size >= heldAtMost) held.delete(held.keys().next().value ?? '')
  held.set(organizationId, { key, said })
  said.catch(() => held.delete(organizationId))
  return said
}

export type FlagHistory = Awaited<ReturnType<typeof getFlagHistory>>

/** Open actions on the work list that came from the signals of a pattern, the soonest first. */
export async function listFlagActions(actor: Actor, pattern: string) {
  authorize(actor, 'organization:read')
  const { workItems, persons } = await loadSections(actor.organizationId, ['workItems', 'persons'])
  const names = new Map(persons.map(({ id, name }) => [id, name]))
  const rules = new Set(framework.antiPatterns.find(({ id }) => id === pattern)?.signals.map(({ id }) => id as string))
  return workItems
    .filter(({ kind, source, closedAt, archivedAt }) => {
      return kind === 'flag' && closedAt === null && archivedAt === null && source !== null && rules.has(source)
    })
    .sort((a, b) => ((a.dueAt ?? '9999') < (b.dueAt ?? '9999') ? -1 : 1))
    .map(({ id, text, owner, dueAt, source }) => ({
      id,
      text,
      owner: owner ? (names.get(owner) ?? null) : null,
      dueAt,
      signal: source ?? '',
    }))
}

/** The first and the last day a flag can be accepted until, and the one the form begins with: a month from today. */
export function acceptanceDays(actor: Actor) {
  authorize(actor, 'organization:read')
  const days = LONGEST_ACCEPTANCE_DAYS
  return { first: addDays(actor.today, 1), usual: addDays(actor.today, 30), last: addDays(actor.today, days), days }
}

export type Acceptance = {
  id: string
  pattern: string
  until: string
  reason: string
  /** The name of who gave it. */
  by: string | null
  revision: number
}

/** Patterns and chain on a day, with the acceptances that count on it, by pattern. */
export async function getFlags(actor: Actor, asOf?: string) {
  authorize(actor, 'organization:read')
  const day = asOf ?? actor.today
  const { document, evaluation } = await getFactsAndEvaluation(actor, ['flagAcceptances', 'persons'], day)
  const names = new Map(document.persons.map(({ id, name }) => [id, name]))
  const live = document.flagAcceptances.filter(({ archivedAt, until }) => archivedAt === null && until >= day)
  const acceptances: Record<string, Acceptance> = Object.fromEntries(
    live
      .sort((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? -1 : 1))
      .map(({ id, pattern, until, reason, by, revision }) => [
        pattern,
        { id, pattern, until, reason, by: by ? (names.get(by) ?? null) : null, revision },
      ]),
  )
  return { evaluation, acceptances }
}
