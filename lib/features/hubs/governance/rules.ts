import { daysBetween } from '@/lib/calendar/days'
import type { Row, Section } from '@/lib/document/schema'
import { standingOf, trialState } from '@/lib/features/radar/standing/rules'
import { isOpen } from '@/lib/scoring/anti-patterns/shadow-register'
import { cadenceHealth } from '@/lib/scoring/cadence'
import type { ControlStateName } from '@/lib/scoring/controls/states'
import { lookAgain } from '@/lib/scoring/decisions/look-again'
import type { Facts } from '@/lib/scoring/facts'
import { isOpenFinding } from '@/lib/scoring/gates/lines-production'
import { residency, residencySections } from '@/lib/scoring/residency/residency'
import { openRisks } from '@/lib/scoring/risks/matrix'
import { empty, type Glance, glance } from '../rules'

/** What the modules of governance are judged by. */
export const GOVERNANCE_SECTIONS = [
  'shadowAiItems',
  'alignmentNotes',
  'stakeholders',
  'persons',
  'courses',
  'trainingAssignments',
  'riskEntries',
  'adrs',
  'radarEntries',
  'radarEvents',
  'findings',
  'cadenceEvents',
  ...residencySections,
] as const satisfies readonly Section[]

function shadowAi(facts: Facts): Glance {
  const items = facts.rows('shadowAiItems')
  if (items.length === 0) return empty
  const fresh = items.filter(({ status }) => status === 'discovered').length
  if (fresh > 0) return glance('needs', 'shadow-ai.fresh', { count: fresh, of: items.length }, 'view=triage')
  const late = items.filter((item) => isOpen(item, facts.today) && item.dueAt !== null && item.dueAt < facts.today)
  if (late.length > 0) return glance('needs', 'shadow-ai.late', { count: late.length, of: items.length })
  const open = items.filter((item) => isOpen(item, facts.today)).length
  return open > 0
    ? glance('watch', 'shadow-ai.open', { count: open, of: items.length })
    : glance('fine', 'shadow-ai.decided', { of: items.length })
}

function stakeholders(facts: Facts): Glance {
  const live = facts.rows('stakeholders').filter(({ removedAt }) => removedAt === null || removedAt > facts.today)
  if (live.length === 0) return empty
  const version = Math.max(0, ...facts.rows('alignmentNotes').map((note) => note.version))
  if (version === 0) return glance('unknown', 'stakeholders.no-goal', { of: live.length })
  const open = live.filter(
    ({ acknowledgedAt, alignmentVersion }) => acknowledgedAt === null || alignmentVersion !== version,
  )
  return open.length > 0
    ? glance('needs', 'stakeholders.open', { count: open.length, of: live.length })
    : glance('fine', 'stakeholders.acknowledged', { of: live.length })
}

type Assignment = Row<'trainingAssignments'>

function training(facts: Facts): Glance {
  const counted = (row: Assignment) => row.active && facts.find('persons', row.personId)?.active === true
  const rows = facts.rows('trainingAssignments').filter(counted)
  if (rows.length === 0) return empty
  const expired = rows.filter(
    (row) => row.completedAt !== null && row.validUntil !== null && row.validUntil < facts.today,
  ).length
  if (expired > 0) return glance('needs', 'training.expired', { count: expired, of: rows.length })
  const open = rows.filter(({ completedAt }) => completedAt === null).length
  return open > 0
    ? glance('watch', 'training.open', { count: open, of: rows.length })
    : glance('fine', 'training.done', { of: rows.length })
}

function risks(facts: Facts): Glance {
  const open = openRisks(facts)
  if (open.length === 0) return empty
  const of = open.length
  const due = open.filter(({ reviewDue }) => reviewDue).length
  if (due > 0) return glance('needs', 'risks.due', { count: due, of })
  const ownerless = open.filter(({ owner }) => owner === null).length
  if (ownerless > 0) return glance('needs', 'risks.ownerless', { count: ownerless, of })
  const unrated = open.filter(({ now }) => now === null).length
  if (unrated > 0) return glance('unknown', 'risks.unrated', { count: unrated, of })
  const high = open.filter(({ now }) => now?.grade === 'high').length
  return high > 0 ? glance('watch', 'risks.high', { count: high, of }) : glance('fine', 'risks.owned', { of })
}

function dataSources(facts: Facts): Glance {
  if (facts.rows('dataSources').length === 0) return empty
  const { hits, open, state, useCases } = residency(facts)
  if (state === 'not-applicable') return glance('unknown', 'data-sources.nothing', {})
  const of = useCases.length
  if (state === 'hit') return glance('needs', 'data-sources.hit', { count: hits.length })
  return state === 'unknown'
    ? glance('unknown', 'data-sources.unknown', { count: open.length })
    : glance('fine', 'data-sources.kept', { of })
}

function adrs(facts: Facts): Glance {
  const rows = facts.rows('adrs')
  if (rows.length === 0) return empty
  const again = rows.filter((row) => lookAgain(facts, row) !== null).length
  if (again > 0) return glance('needs', 'adrs.again', { count: again, of: rows.length })
  const proposed = rows.filter(({ status }) => status === 'proposed').length
  return proposed > 0
    ? glance('watch', 'adrs.proposed', { count: proposed, of: rows.length })
    : glance('fine', 'adrs.decided', { of: rows.length })
}

function radar(facts: Facts): Glance {
  const entries = facts.rows('radarEntries')
  if (entries.length === 0) return empty
  const over = entries.filter(({ endsAt, id }) => {
    const { ring } = standingOf(facts.children('radarEvents', 'radarEntryId', id), facts.today)
    return trialState(ring, endsAt, facts.today) === 'over'
  }).length
  return over > 0
    ? glance('needs', 'radar.over', { count: over, of: entries.length }, 'view=entries')
    : glance('fine', 'radar.kept', { of: entries.length })
}

function compliance(facts: Facts, states: readonly ControlStateName[]): Glance {
  const late = facts
    .rows('findings')
    .filter((row) => isOpenFinding(row, facts.today) && row.dueAt !== null && row.dueAt < facts.today).length
  if (late > 0) return glance('needs', 'compliance.late', { count: late })
  const count = (...asked: ControlStateName[]) => states.filter((state) => asked.includes(state)).length
  const of = states.length - count('not-applicable')
  const bad = count('contradicted', 'failed')
  if (bad > 0) return glance('needs', 'compliance.bad', { count: bad, of }, 'view=controls')
  if (of === 0) return glance('unknown', 'compliance.no-controls')
  const overdue = count('overdue')
  if (overdue > 0) return glance('watch', 'compliance.overdue', { count: overdue, of }, 'view=controls')
  const untested = count('untested')
  return untested > 0
    ? glance('unknown', 'compliance.untested', { count: untested, of }, 'view=controls')
    : glance('fine', 'compliance.effective', { of })
}

function reviews(facts: Facts): Glance {
  const { lines, state } = cadenceHealth(facts)
  const of = lines.length
  const late = lines.filter((line) => line.state === 'overdue')
  const longest = Math.max(0, ...late.map(({ dueAt }) => (dueAt ? daysBetween(dueAt, facts.today) : 0)))
  if (state === 'overdue') return glance('needs', 'reviews.overdue', { count: late.length, of, days: longest })
  if (state === 'kept') return glance('fine', 'reviews.kept', { of })
  return glance('unknown', 'reviews.not-started', {
    count: lines.filter((line) => line.state === 'not-started').length,
    of,
  })
}

/** Each module of governance at a glance, by its page. `states` are those of the controls. */
export function governanceGlances(facts: Facts, states: readonly ControlStateName[]): Readonly<Record<string, Glance>> {
  return {
    'shadow-ai': shadowAi(facts),
    stakeholders: stakeholders(facts),
    training: training(facts),
    risks: risks(facts),
    'data-sources': dataSources(facts),
    adrs: adrs(facts),
    radar: radar(facts),
    compliance: compliance(facts, states),
    reviews: reviews(facts),
  }
}
