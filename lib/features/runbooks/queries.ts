import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { liveView } from '@/lib/scoring/gates/line'
import { runbookKinds, runbookStanding, runbooksTested } from '@/lib/scoring/gates/lines-production'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

const sections = ['runbooks', 'runbookTests', 'persons'] as const

/** The line P5-C6 with what it is made of: the five kinds, their runbooks and how long the newest test still counts. */
export async function getRunbooks(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections)
  const view = liveView(facts)
  const kinds = runbookKinds(view).map(({ runbooks, ...kind }) => ({
    ...kind,
    runbooks: runbooks
      .map(({ runbook, last, lastPassed, tested, daysLeft }) => ({
        id: runbook.id,
        title: runbook.title,
        owner: facts.find('persons', runbook.owner)?.name ?? null,
        last: last && { at: last.at, outcome: last.outcome },
        lastPassed: lastPassed?.at ?? null,
        tested,
        daysLeft,
      }))
      .sort((a, b) => (b.daysLeft ?? -1) - (a.daysLeft ?? -1) || a.title.localeCompare(b.title)),
  }))
  return { line: runbooksTested(view), limit: view.threshold('gate.runbookDays'), kinds }
}

export type RunbookKindView = Awaited<ReturnType<typeof getRunbooks>>['kinds'][number]

/** Whether one runbook counts, by its newest test. */
export async function findRunbookState(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections)
  const runbook = facts.find('runbooks', id)
  if (!runbook) return null
  const view = liveView(facts)
  const { last, lastPassed, tested, daysLeft } = runbookStanding(view, runbook)
  return {
    limit: view.threshold('gate.runbookDays'),
    last: last && { at: last.at, outcome: last.outcome },
    lastPassed: lastPassed?.at ?? null,
    tested,
    daysLeft,
  }
}
