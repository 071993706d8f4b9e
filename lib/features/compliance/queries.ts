import { can } from '@/lib/access/permissions'
import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import type { Facts } from '@/lib/scoring/facts'
import { liveView } from '@/lib/scoring/gates/line'
import { auditPassed, auditStanding, isOpenFinding } from '@/lib/scoring/gates/lines-production'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

export type FindingView = Pick<Row<'findings'>, 'id' | 'severity' | 'openedAt' | 'dueAt'> & {
  title: string | null
  owner: string | null
  ownerId: string | null
  overdue: boolean
  work: { id: string; text: string; owner: string | null; dueAt: string | null; closed: boolean } | null
}

const severities = ['critical', 'high', 'medium', 'low']

/** The line P5-D6 with both halves, the open findings with their actions, and actions whose finding is closed. */
export async function getCompliance(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['complianceAudits', 'findings', 'workItems', 'persons'])
  const view = liveView(facts)
  const { last, age, inTime } = auditStanding(view)
  const open = facts.rows('findings').filter((row) => isOpenFinding(row, facts.today))
  const closed = new Map(
    facts.rows('findings').flatMap((row) => (isOpenFinding(row, facts.today) ? [] : [[row.id, row] as const])),
  )
  return {
    line: auditPassed(view),
    limit: view.threshold('gate.auditDays'),
    audit: last && { scope: last.scope, at: last.at, auditor: last.auditor, age: age ?? 0, inTime },
    audits: facts.rows('complianceAudits').length,
    counts: severities.map((severity) => ({
      severity,
      count: open.filter((row) => row.severity === severity).length,
    })),
    open: open
      .map((row) => findingView(facts, row))
      .sort(
        (a, b) =>
          severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
          (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999') ||
          (a.id < b.id ? -1 : 1),
      ),
    /** Closing a finding never closes its action by itself; the page offers it. */
    leftOver: facts.rows('workItems').flatMap((work) => {
      const finding = work.kind === 'finding' && work.closedAt === null ? closed.get(work.source ?? '') : undefined
      const own = actor.personId !== null && [work.owner, work.createdBy].includes(actor.personId)
      const { id, revision, text } = work
      const editable = can(actor, 'register:edit', { own })
      return finding
        ? [{ id, revision, text, finding: finding.title ?? '', closedAt: finding.closedAt ?? '', editable }]
        : []
    }),
  }
}

export type Compliance = Awaited<ReturnType<typeof getCompliance>>

function findingView(facts: Facts, row: Row<'findings'>): FindingView {
  const nameOf = (id: string | null) => facts.find('persons', id)?.name ?? null
  const work = facts.children('workItems', 'source', row.id).find(({ kind }) => kind === 'finding')
  const { id, severity, openedAt, dueAt, title, owner } = row
  return {
    id,
    severity,
    openedAt,
    dueAt,
    title,
    owner: nameOf(owner),
    ownerId: owner,
    overdue: dueAt !== null && dueAt < facts.today,
    work: work
      ? { id: work.id, text: work.text, owner: nameOf(work.owner), dueAt: work.dueAt, closed: work.closedAt !== null }
      : null,
  }
}
