import type { Day } from '@/lib/calendar/days'
import { dayReader } from '@/lib/calendar/zones'
import { inWords } from '@/lib/messages/in-words'
import type { Basis } from '@/lib/report/model'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { invalid, Refusal } from '@/lib/server/errors'
import { read } from '@/lib/server/mutation'
import type { Scene } from '../scene/view'
import { dayWords, periodWords, reportWords } from '../words/view'

/** What a report is asked for: a day of live records, or a frozen record; nothing is today. */
export type Asked = { asOf?: string | undefined; basis?: string | undefined }
export type Resolved = { day: Day; basis: Basis; frozen: Scene['frozen'] }

const gateShort = (gate: string) => gate.replace('gate-', '').replace('-', '→')
const gone = () => new Refusal('not_found', inWords('reports.theSnapshotIsGone'))

/** The first day something is known of the organization; null where nobody recorded one. */
async function firstDay(tx: Transaction, actor: Actor): Promise<Day | null> {
  const [row] = await tx.$queryRaw<{ first: string | null }[]>`
    SELECT least(
      (SELECT (o."createdAt" AT TIME ZONE o."timezone")::date FROM "Organization" o WHERE o."id" = ${actor.organizationId}),
      (SELECT min("at") FROM "Baseline" WHERE "organizationId" = ${actor.organizationId} AND "archivedAt" IS NULL),
      (SELECT min(("enteredAt" AT TIME ZONE ${actor.timezone})::date) FROM "PhaseState"
        WHERE "organizationId" = ${actor.organizationId} AND "archivedAt" IS NULL))::text AS first`
  return row?.first ?? null
}

async function liveOn(actor: Actor, asOf: Day): Promise<Resolved> {
  if (asOf > actor.today) throw invalid('/query/asOf', inWords('reports.theDayIsToCome'))
  const first = await read(actor, (tx) => firstDay(tx, actor))
  if (first !== null && asOf < first) {
    throw invalid('/query/asOf', inWords('reports.beforeItBegan', { day: dayWords(first) }))
  }
  return {
    day: asOf,
    basis: { kind: 'live', words: reportWords('basis.live', { day: dayWords(asOf) }) },
    frozen: null,
  }
}

type Found = { day: Day; words: string } | null
type Finder = (tx: Transaction, where: { organizationId: string; id: string }, actor: Actor) => Promise<Found>

const finders: Record<NonNullable<Scene['frozen']>['section'], Finder> = {
  scorecards: async (tx, where, { timezone }) => {
    const row = await tx.scorecard.findFirst({ where: { ...where, state: 'submitted', archivedAt: null } })
    if (!row?.submittedAt) return null
    const day = dayReader(timezone)(row.submittedAt.toISOString())
    return { day, words: reportWords('basis.scorecard', { day: dayWords(day) }) }
  },
  gateRounds: async (tx, where) => {
    const row = await tx.gateRound.findFirst({ where: { ...where, archivedAt: null } })
    if (!row) return null
    const day = row.asOf.toISOString().slice(0, 10)
    const gate = gateShort(row.gate)
    const label = `G${gate.replace('→', '')}-R${row.number}-${row.hash.slice(0, 8)}`
    const of = { gate, number: row.number, label, day: dayWords(day) }
    return { day, words: reportWords('basis.round', of) }
  },
  cadenceEvents: async (tx, where, { timezone }) => {
    const row = await tx.cadenceEvent.findFirst({ where: { ...where, kind: 'review', archivedAt: null } })
    if (!row?.frozenAt || row.quarter === null) return null
    const day = dayReader(timezone)(row.frozenAt.toISOString())
    return { day, words: reportWords('basis.quarter', { quarter: periodWords(row.quarter), day: dayWords(day) }) }
  },
}

/** What a report reads: the frozen record that is named, or the records of a day; today where neither is. */
export async function resolveBasis(actor: Actor, { asOf, basis = 'live' }: Asked): Promise<Resolved> {
  authorize(actor, 'organization:read')
  if (basis === 'live') return liveOn(actor, asOf ?? actor.today)
  const [section, id] = basis.split('/') as [NonNullable<Scene['frozen']>['section'], string]
  const found = await read(actor, (tx) => finders[section](tx, { organizationId: actor.organizationId, id }, actor))
  if (!found || found.day > actor.today) throw gone()
  return {
    day: found.day,
    basis: { kind: 'snapshot', id: basis, words: found.words },
    frozen: { section, id },
  }
}

export type Snapshot = { basis: string; day: Day; words: string }

const NEWEST = 12

/** The newest frozen records that a report can be made from. */
export async function listSnapshots(actor: Actor): Promise<Snapshot[]> {
  authorize(actor, 'organization:read')
  const { organizationId } = actor
  return read(actor, async (tx) => {
    const some = { take: NEWEST, select: { id: true } } as const
    const live = { organizationId, archivedAt: null }
    const rows = {
      scorecards: await tx.scorecard.findMany({
        ...some,
        where: { ...live, state: 'submitted' },
        orderBy: { submittedAt: 'desc' },
      }),
      gateRounds: await tx.gateRound.findMany({ ...some, where: live, orderBy: { submittedAt: 'desc' } }),
      cadenceEvents: await tx.cadenceEvent.findMany({
        ...some,
        where: { ...live, kind: 'review', frozenAt: { not: null } },
        orderBy: { frozenAt: 'desc' },
      }),
    }
    const found: Snapshot[] = []
    for (const section of ['gateRounds', 'scorecards', 'cadenceEvents'] as const) {
      for (const { id } of rows[section]) {
        const one = await finders[section](tx, { organizationId, id }, actor)
        if (one) found.push({ basis: `${section}/${id}`, ...one })
      }
    }
    return found.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  })
}
