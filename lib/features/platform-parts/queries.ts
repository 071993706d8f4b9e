import { daysBetween } from '@/lib/calendar/days'
import { framework } from '@/lib/content'
import { folded } from '@/lib/document/folding'
import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts-queries'
import { archivedName } from '@/lib/features/registers/link-queries'
import { buildEverything, partsOf } from '@/lib/scoring/anti-patterns/build-everything'
import type { SignalResult } from '@/lib/scoring/anti-patterns/signal'
import type { Facts } from '@/lib/scoring/facts'
import { liveView } from '@/lib/scoring/gates/line'
import {
  alertingTested,
  lastValidation,
  pipelinesOperational,
  templatesValidated,
} from '@/lib/scoring/gates/lines-preparation'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'
import { templateStarters } from './starters'
import { countsForGate, newestRun, signalStateOf, untestedDays, validationState } from './states'

const nameOf = (facts: Facts, id: string | null): string | null => facts.find('persons', id)?.name ?? null

const absent = <T extends { name: string }>(offered: readonly T[], rows: readonly { name: string }[]): T[] => {
  const there = new Set(rows.map((row) => folded(row.name)))
  return offered.filter((one) => !there.has(folded(one.name)))
}

/** Templates with their four controls and where their validation stands, and the line they feed. */
export async function getTemplates(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['templates', 'templateValidations'])
  const rows = [...facts.rows('templates')].sort((a, b) => a.name.localeCompare(b.name))
  const present = rows
    .filter((row) => row.approval !== 'retired')
    .map((row) => {
      const last = lastValidation(facts, row)
      const { id, name, approval, changedAt, managedIdentity, privateEndpoint, diagnostics, tagging } = row
      const controls = { managedIdentity, privateEndpoint, diagnostics, tagging }
      return { id, name, approval, changedAt, controls, validatedAt: last.at, state: validationState(row, last) }
    })
  const approved = present.filter((row) => row.approval === 'approved')
  return {
    line: templatesValidated(liveView(facts)),
    rows: present,
    retired: rows.length - present.length,
    approved: approved.length,
    /** Approved templates where one of the two controls of SE-2 is off. */
    unprotected: approved
      .filter((row) => row.controls.managedIdentity === false || row.controls.privateEndpoint === false)
      .map(({ id, name }) => ({ id, name })),
    validations: facts.rows('templateValidations').length,
    starters: absent(templateStarters, rows),
  }
}

/** One template with its validations, newest first, and what they say about its last change; null when it is not there. */
export async function getTemplate(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['templates', 'templateValidations'])
  const row = facts.find('templates', id)
  if (!row) return null
  const last = lastValidation(facts, row)
  const validations = [...facts.children('templateValidations', 'templateId', id)]
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
    .map(({ id: key, at, outcome, commit }) => ({ id: key, at, outcome, commit }))
  return { state: validationState(row, last), at: last.at, validations }
}

/** The newest run of each pipeline and the newest one that counts for the gate. */
export async function getDelivery(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, [], ['pipelineRuns'])
  const line = pipelinesOperational(liveView(facts))
  const { window } = line
  const kinds = (['infrastructure', 'model'] as const).map((kind) => {
    const runs = facts.rows('pipelineRuns').filter((run) => run.kind === kind)
    const green = newestRun(runs.filter((run) => run.outcome === 'succeeded' && countsForGate(run)))
    const inWindow = green !== null && window !== null && green.at >= window.from
    return { kind, newest: newestRun(runs), green, age: green && daysBetween(green.at, facts.today), inWindow }
  })
  return { line, kinds, days: facts.threshold('gate.pipelineDays') }
}

type FirstTest = { at: string | null; counting: boolean }

/** Each signal with the state of its test, the suggested ones that are missing, and whether monitoring came after the first workload. */
export async function getMonitoring(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['monitoringSignals', 'experiments', 'persons'])
  const rows = [...facts.rows('monitoringSignals')].sort((a, b) => a.name.localeCompare(b.name))
  const limit = facts.threshold('rollback.untestedDays')
  const signals = rows.map((row) => {
    const suggested = framework.monitoringSignals.find((one) => folded(one.name) === folded(row.name))
    const { id, name, revision, required, lastTestAt, changedAt, notRequiredReason: reason } = row
    const state = signalStateOf(row)
    const reached = nameOf(facts, row.reachedPerson)
    const waiting = untestedDays(row, facts.today)
    return {
      id,
      name,
      revision,
      required,
      lastTestAt,
      changedAt,
      reason,
      reached,
      state,
      waiting,
      why: suggested?.why ?? null,
    }
  })
  // A newer test replaces an older one in the record, so the first pass is read from its versions.
  const [first] = await read(
    actor,
    (tx) => tx.$queryRaw<FirstTest[]>`
      WITH said AS MATERIALIZED (SELECT v."data"::json AS test FROM "RecordVersion" v
        WHERE v."organizationId" = ${actor.organizationId} AND v."table" = 'MonitoringSignal')
      SELECT min(test ->> 'lastTestAt') AS at,
        EXISTS (SELECT 1 FROM "GateRound" r WHERE r."organizationId" = ${actor.organizationId}
          AND r."gate" = 'gate-3-4' AND r."endCause" = 'approved' AND r."archivedAt" IS NULL) AS counting
      FROM said WHERE test ->> 'outcome' = 'passed' AND test ->> 'archivedAt' IS NULL`,
  )
  const starts = facts
    .rows('experiments')
    .flatMap(({ start }) => (start !== null && start <= facts.today ? [start] : []))
  const firstTest = first?.at ?? null
  const firstWorkload = starts.sort()[0] ?? null
  return {
    line: alertingTested(liveView(facts)),
    limit,
    // Only after the approval does a signal without a test speak against the gate.
    counting: first?.counting ?? false,
    signals,
    starters: absent(framework.monitoringSignals, rows).map(({ name, why, mayBeOffWhen }) => ({
      name,
      why,
      mayBeOffWhen,
    })),
    late:
      firstTest !== null && firstWorkload !== null && firstTest > firstWorkload ? { firstTest, firstWorkload } : null,
  }
}

const partSections = ['components', 'adrs', 'radarEntries', 'radarEvents', 'quarterSnapshots', 'persons'] as const

/** The share of own-built parts with a managed equivalent, what the unknowns could make of it, and the five signals that read it. */
export async function getParts(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, partSections)
  const { live, custom, avoidable, possible } = partsOf(facts.rows('components'), facts.today)
  return {
    live: live.length,
    custom: custom.length,
    avoidable,
    possible,
    withoutHours: custom.filter((one) => one.maintenanceHoursPerMonth === null).length,
    hours: custom.reduce((sum, one) => sum + (one.maintenanceHoursPerMonth ?? 0), 0),
    flagPct: facts.threshold('be.flagPct'),
    watchPct: facts.threshold('be.watchPct'),
    min: facts.threshold('be.minComponents'),
    signals: buildEverything(facts),
  }
}

export type LinkedAdr = Pick<Row<'adrs'>, 'id' | 'title' | 'status'>

/** What stands around one component: its decisions, the radar entry of the alternative, and the signals that name it. */
export async function getPartLinks(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, partSections)
  const part = facts.find('components', id)
  const adrs = facts.rows('adrs').filter((adr) => adr.id === part?.adrId || adr.links.includes(id))
  const entry = facts.find('radarEntries', part?.managedRadarEntryId ?? null)
  const events = entry ? [...facts.children('radarEvents', 'radarEntryId', entry.id)] : []
  const ring = events.sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))[0] ?? null
  const signals: SignalResult[] = buildEverything(facts).filter(
    ({ value, records }) => value === 'true' && records.some((record) => record.id === id),
  )
  return {
    adrs: adrs.map(({ id: adrId, title, status }): LinkedAdr => ({ id: adrId, title, status })),
    entry: entry ? { id: entry.id, name: entry.name, ring: ring?.ring ?? null, since: ring?.at ?? null } : null,
    signals,
  }
}

/** A decision that was archived, named as such. */
function archivedDecision(actor: Actor, id: string | null) {
  if (id === null) return null
  return read(actor, async (tx) => {
    const where = { organizationId: actor.organizationId, id }
    const found = await tx.adr.findFirst({ where, select: { id: true, title: true } })
    return found && { id: found.id, title: archivedName(found.title) }
  })
}

/** What a decision stands behind: components, radar entries, and the decisions it replaced. */
export async function getDecisionLinks(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['adrs', 'components', 'radarEntries'])
  const adr = facts.find('adrs', id)
  const next = adr?.supersededBy ?? null
  const replacedBy = facts.find('adrs', next) ?? (await archivedDecision(actor, next))
  return {
    components: facts
      .rows('components')
      .filter((one) => one.adrId === id || adr?.links.includes(one.id))
      .map(({ id: componentId, name, kind }) => ({ id: componentId, name, kind })),
    entries: facts
      .rows('radarEntries')
      .filter((one) => one.adrId === id)
      .map(({ id: entryId, name }) => ({ id: entryId, name })),
    replaces: facts
      .rows('adrs')
      .filter((one) => one.supersededBy === id)
      .map(({ id: other, title }) => ({ id: other, title })),
    replacedBy: replacedBy ? { id: replacedBy.id, title: replacedBy.title } : null,
  }
}

/** The starter decisions that are not in the register yet, by set. */
export async function getDecisionStarters(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['adrs'])
  const there = new Set(facts.rows('adrs').map((adr) => folded(adr.title)))
  return framework.adrStarters.map(({ set, decisions }) => ({
    set,
    titles: decisions
      .map((title) => title.charAt(0).toUpperCase() + title.slice(1))
      .filter((title) => !there.has(folded(title))),
  }))
}
