import { cache } from 'react'
import { can } from '@/lib/access/permissions'
import { complianceFrameworkById, controlById, framework, frameworkFor, label } from '@/lib/content'
import type { OrganizationRecord, Row } from '@/lib/document/schema'
import { storedDocument } from '@/lib/document/stored'
import { windowed } from '@/lib/features/evaluation/judgement/queries'
import { byReference, type Coverage, type Covering, coverageOf, mappedNumbers } from '@/lib/scoring/controls/coverage'
import { readingSections, readingsOf } from '@/lib/scoring/controls/readings'
import type { Given, RecordsSay } from '@/lib/scoring/controls/records-say'
import {
  type ControlStanding,
  type ControlStateName,
  controlStanding,
  readingOf,
  referencesOf,
  type SevereFinding,
  type TestRow,
} from '@/lib/scoring/controls/states'
import { createFacts, type Facts } from '@/lib/scoring/facts'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { notFound } from '@/lib/server/errors'
import { read } from '@/lib/server/mutation'
import { loadText } from '@/lib/server/records'
import { trailKnown } from '../settlement/queries'
import { standingsIn } from './rules'

type ControlRow = Row<'controls'>
/** A control with where it stands. */
export type StandingControl = {
  row: ControlRow
  references: readonly string[]
  standing: ControlStanding
  /** Whether its newest test links what showed it. */
  evidenced: boolean
}
export type Standings = {
  controls: readonly StandingControl[]
  coverages: readonly Coverage[]
  /** The frameworks the organization is held to, and the revision its settings were read at. */
  scope: OrganizationRecord['frameworks']
  revision: number
}

type Loaded = { control: ControlRow; test: (TestRow & { evidenced: boolean }) | null; severe: SevereFinding[] }

/**
 * Live controls with their newest test up to that day (of several on one day the worst) and their open critical and high
 * findings: as many rows as there are controls, however often each was tested.
 */
export async function loadControls(tx: Transaction, organizationId: string, today: string): Promise<Loaded[]> {
  const rows = await tx.$queryRaw<{ loaded: Loaded }[]>`
    WITH newest AS (
      SELECT DISTINCT ON (t."controlId") t."controlId", json_build_object('id', t."id", 'at', t."at", 'outcome', t."outcome",
        'evidenced', t."evidence" IS NOT NULL) AS test
      FROM "ControlTest" t
      WHERE t."organizationId" = ${organizationId} AND t."archivedAt" IS NULL AND t."at" <= ${today}::date
      ORDER BY t."controlId", t."at" DESC, array_position(ARRAY['failed', 'partly', 'passed'], t."outcome"), t."id" DESC),
    severe AS (
      SELECT f."controlId", json_agg(json_build_object('id', f."id", 'openedAt', f."openedAt")) AS findings FROM "Finding" f
      WHERE f."organizationId" = ${organizationId} AND f."archivedAt" IS NULL AND f."controlId" IS NOT NULL
        AND f."severity" IN ('critical', 'high') AND f."openedAt" <= ${today}::date
        AND (f."closedAt" IS NULL OR f."closedAt" > ${today}::date)
      GROUP BY f."controlId")
    SELECT json_build_object('control', record_json(c.*), 'test', n.test, 'severe', coalesce(s.findings, '[]')) AS loaded
    FROM "Control" c LEFT JOIN newest n ON n."controlId" = c."id" LEFT JOIN severe s ON s."controlId" = c."id"
    WHERE c."organizationId" = ${organizationId} AND c."archivedAt" IS NULL ORDER BY c."id"`
  return rows.map(({ loaded }) => loaded)
}

/** What the records say for the controls that have a reading; where none does nothing is loaded. */
export async function readingsFor(
  tx: Transaction,
  organizationId: string,
  today: string,
  controls: readonly Pick<ControlRow, 'contentId' | 'applies'>[],
  given: Given,
): Promise<ReadonlyMap<string, RecordsSay>> {
  const asked = controls.flatMap(({ applies, contentId }) =>
    applies === 'no' ? [] : (readingOf(controlById(contentId)) ?? []),
  )
  if (asked.length === 0) return new Map()
  const names = [...readingSections, 'thresholdOverrides' as const].map((section) => windowed(section, today))
  const { sections, text } = await loadText(organizationId, names, tx)
  const document = storedDocument(text, sections)
  if (!document) throw notFound()
  return readingsOf(createFacts(frameworkFor(document.organization.provider), document, today), asked, given)
}

/** Where every control of an organization stands on a day. */
export async function standingsOf(
  tx: Transaction,
  organizationId: string,
  today: string,
  given: Given,
): Promise<StandingControl[]> {
  const loaded = await loadControls(tx, organizationId, today)
  const says = await readingsFor(
    tx,
    organizationId,
    today,
    loaded.map(({ control }) => control),
    given,
  )
  return loaded.map(({ control, severe, test }) => {
    const catalogue = controlById(control.contentId)
    const reading = readingOf(catalogue)
    return {
      row: control,
      references: referencesOf(control, catalogue),
      evidenced: test?.evidenced ?? false,
      standing: controlStanding({
        control,
        catalogue,
        tests: test ? [test] : [],
        severe,
        says: (reading && says.get(reading)) ?? null,
        today,
      }),
    }
  })
}

const mapped = mappedNumbers(framework.controls)

function coveragesOf(controls: readonly StandingControl[]): Coverage[] {
  const covering: Covering[] = controls.map(({ references, row, standing }) => ({
    id: row.id,
    references,
    state: standing.state,
  }))
  const index = byReference(covering)
  return framework.complianceFrameworks.map((one) => coverageOf(one, mapped, index))
}

/** Kept per process until something of the organization is written, or the day or the look at the trail changes. */
const held = new Map<string, { key: string; standings: Standings }>()
const HELD_AT_MOST = 16

/** Where every control stands today and how far each framework is covered. */
export const getStandings = cache(async (actor: Actor): Promise<Standings> => {
  authorize(actor, 'organization:read')
  const { organizationId, today } = actor
  const auditTrail = trailKnown(organizationId, today)
  return read(actor, async (tx) => {
    // Read before the records: a write in between makes what is kept older than its key, never newer.
    const head = await tx.auditHead.findUnique({ where: { organizationId }, select: { seq: true } })
    const key = `${today} ${head?.seq ?? 0} ${auditTrail}`
    const known = held.get(organizationId)
    if (known?.key === key) return known.standings
    const controls = await standingsOf(tx, organizationId, today, { auditTrail })
    const settings = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { frameworks: true, revision: true },
    })
    const scope = settings.frameworks as OrganizationRecord['frameworks']
    const standings = { controls, coverages: coveragesOf(controls), scope, revision: settings.revision }
    if (held.size >= HELD_AT_MOST) held.delete(held.keys().next().value ?? '')
    held.delete(organizationId)
    held.set(organizationId, { key, standings })
    return standings
  })
})

/** Where every control stood by the facts of an earlier day, and how far each framework was covered. */
export async function getPastStandings(actor: Actor, facts: Facts): Promise<Pick<Standings, 'controls' | 'coverages'>> {
  authorize(actor, 'organization:read')
  const controls = standingsIn(facts, { auditTrail: trailKnown(actor.organizationId, actor.today) })
  return { controls, coverages: coveragesOf(controls) }
}

/** One control with where it stands; null where there is no live one. */
export async function findStanding(actor: Actor, id: string): Promise<StandingControl | null> {
  authorize(actor, 'organization:read')
  const { controls } = await getStandings(actor)
  return controls.find(({ row }) => row.id === id) ?? null
}

const PAGE = 50
const STATE_NAMES = Object.keys(framework.labels.controlState ?? {}) as ControlStateName[]

/** The controls of one state, a page at a time: those that are longest so come first. */
function listedOf(controls: readonly StandingControl[], owners: ReadonlyMap<string, string>, asked: ListAsked) {
  const state = STATE_NAMES.find((one) => one === asked.state)
  if (!state) return null
  const all = controls
    .filter(({ standing }) => standing.state === state)
    .sort(
      (a, b) =>
        (a.standing.since ?? '9').localeCompare(b.standing.since ?? '9') ||
        a.row.title.localeCompare(b.row.title, 'en'),
    )
  const last = Math.max(0, Math.ceil(all.length / PAGE) - 1)
  const page = Math.min(last, Math.max(0, Math.trunc(Number(asked.page)) || 0))
  return {
    state,
    total: all.length,
    from: page * PAGE,
    back: page > 0 ? page - 1 : null,
    next: page < last ? page + 1 : null,
    controls: all.slice(page * PAGE, (page + 1) * PAGE).map(({ row, standing }) => ({
      id: row.id,
      title: row.title,
      owner: owners.get(row.owner ?? '') ?? null,
      since: standing.since,
      reason: standing.reason,
    })),
  }
}

type ListAsked = { state?: string; page?: string }

const namesOf = (actor: Actor, ids: readonly string[]) =>
  read(actor, async (tx) => {
    const where = { organizationId: actor.organizationId, id: { in: [...ids] } }
    const people = await tx.person.findMany({ where, select: { id: true, name: true } })
    return new Map(people.map(({ id, name }) => [id, name]))
  })

/** Everything the page of compliance shows of controls: the frameworks in scope, counts by state, and one state's list. */
export async function getControls(actor: Actor, asked: ListAsked) {
  authorize(actor, 'organization:read')
  const { controls, coverages, revision, scope } = await getStandings(actor)
  const counts: Partial<Record<ControlStateName, number>> = {}
  for (const { standing } of controls) counts[standing.state] = (counts[standing.state] ?? 0) + 1
  const owners = asked.state
    ? await namesOf(
        actor,
        controls.flatMap(({ row }) => row.owner ?? []),
      )
    : new Map()
  return {
    scope,
    revision,
    mayEdit: can(actor, 'register:edit'),
    total: controls.length,
    counts,
    standings: new Map(controls.map(({ row, standing }) => [row.id, standing])),
    listed: listedOf(controls, owners, asked),
    frameworks: scope.flatMap(({ framework: id, reason, source }) => {
      const one = complianceFrameworkById(id)
      const coverage = coverages.find((found) => found.framework === id)
      if (!one || !coverage) return []
      const { checked, edition, name } = one
      return [{ id, name, edition, checked, source: label('frameworkSource', source), reason, coverage }]
    }),
  }
}
