import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { avoidableWithDecision, buildEverything, partsOf } from '@/lib/scoring/anti-patterns/build-everything'
import type { SignalResult } from '@/lib/scoring/anti-patterns/signal'
import { exitOf } from '@/lib/scoring/providers/exits'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

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
    /** Own-built parts with a managed equivalent that an accepted decision stands behind. */
    decided: avoidableWithDecision(facts),
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
    /** The way out of a managed part; what is built here leaves with whoever built it. */
    exit: part?.kind === 'managed' ? exitOf(facts, part) : null,
  }
}
