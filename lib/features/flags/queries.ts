import type { RouteInput } from '@/lib/client/route'
import { framework } from '@/lib/content'
import { getDocumentWithHistory } from '@/lib/features/evaluation/history-queries'
import { backTest } from '@/lib/scoring/back-test'
import { addDays } from '@/lib/scoring/days'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { loadSections } from '@/lib/server/records'
import type { flagHistoryRoute } from './schema'

const historyDays = 365

/** A pattern and its signals over the last year, each day judged from the records and thresholds of that day. */
export async function getFlagHistory(actor: Actor, { pattern }: RouteInput<typeof flagHistoryRoute>) {
  authorize(actor, 'organization:read')
  const document = await getDocumentWithHistory(actor)
  const said = backTest(framework, document, addDays(actor.today, -historyDays), actor.today, null)
  return {
    from: said.days[0] as string,
    to: actor.today,
    states: said.patterns.find(({ id }) => id === pattern)?.runs ?? [],
    signals: said.signals.filter(({ patternId }) => patternId === pattern).map(({ rule, runs }) => ({ rule, runs })),
  }
}

export type FlagHistory = Awaited<ReturnType<typeof getFlagHistory>>

export type Acceptance = {
  id: string
  pattern: string
  until: string
  reason: string
  by: string | null
  at: string | null
  revision: number
}

/** Acceptances that count today, by pattern, with the name of who gave them. */
export async function listAcceptances(actor: Actor): Promise<Record<string, Acceptance>> {
  authorize(actor, 'organization:read')
  const { flagAcceptances, persons } = await loadSections(actor.organizationId, ['flagAcceptances', 'persons'])
  const names = new Map(persons.map(({ id, name }) => [id, name]))
  const live = flagAcceptances.filter(({ archivedAt, until }) => archivedAt === null && until >= actor.today)
  return Object.fromEntries(
    live
      .sort((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? -1 : 1))
      .map(({ id, pattern, until, reason, by, createdAt: at, revision }) => [
        pattern,
        { id, pattern, until, reason, by: by ? (names.get(by) ?? null) : null, at, revision },
      ]),
  )
}
