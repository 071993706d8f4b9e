import { can } from '@/lib/access/permissions'
import { daysBetween } from '@/lib/calendar/days'
import { folded } from '@/lib/document/folding'
import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import type { Facts } from '@/lib/scoring/facts'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { changeOf, newestFirst, type Ring, rings, standingOf, trialState } from './standing/rules'
import { radarStarters } from './starters/table'

const sections = ['radarEntries', 'radarEvents', 'adrs', 'components', 'persons', 'cadenceEvents'] as const

export type RadarItem = ReturnType<typeof itemOf>

function itemOf(actor: Actor, facts: Facts, entry: Row<'radarEntries'>) {
  const { id, name, revision, quadrant, managedAlternative, endsAt } = entry
  const standing = standingOf(facts.children('radarEvents', 'radarEntryId', id), facts.today)
  const adr = facts.find('adrs', entry.adrId)
  const own = actor.personId !== null && [entry.createdBy, entry.owner].includes(actor.personId)
  return {
    id,
    name,
    revision,
    quadrant,
    managedAlternative,
    endsAt,
    ...standing,
    change: changeOf(standing, facts.today),
    trial: trialState(standing.ring, endsAt, facts.today),
    owner: facts.find('persons', entry.owner)?.name ?? null,
    movable: can(actor, 'register:edit', { own }),
    adr: adr ? { id: adr.id, title: adr.title, status: adr.status } : null,
  }
}

/** The words of a search, each of which has to occur somewhere in what an entry says. */
const matches = (item: RadarItem, q: string): boolean => {
  const said = [item.name, item.managedAlternative, item.reason, item.quadrant].join(' ').toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}

export type RadarSearch = { q: string; ring: Ring | null }

/** Where every technology stands, narrowed by a search and a ring; open to every member, who asks "may I use this?". */
export async function getRadar(actor: Actor, { q, ring }: RadarSearch) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections)
  const order = (one: Ring | null) => (one === null ? rings.length : rings.indexOf(one))
  const all = facts
    .rows('radarEntries')
    .map((entry) => itemOf(actor, facts, entry))
    .sort((a, b) => order(a.ring) - order(b.ring) || a.name.localeCompare(b.name))
  const there = new Set(all.map((item) => folded(item.name)))
  const reviewed = facts
    .rows('cadenceEvents')
    .filter((event) => event.kind === 'radar' && event.at <= facts.today)
    .map((event) => event.at)
    .sort()
    .at(-1)
  return {
    all,
    found: all.filter((item) => (ring === null || item.ring === ring) && matches(item, q)),
    moves: facts.rows('radarEvents').length,
    reviewedAt: reviewed ?? null,
    reviewAge: reviewed === undefined ? null : daysBetween(reviewed, facts.today),
    starters: radarStarters().filter((starter) => !there.has(folded(starter.name))),
  }
}

/** One entry with its moves, newest first, and the components that name it as their managed alternative; null when it is not there. */
export async function getRadarEntry(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections)
  const entry = facts.find('radarEntries', id)
  if (!entry) return null
  return {
    item: itemOf(actor, facts, entry),
    moves: newestFirst(facts.children('radarEvents', 'radarEntryId', id)).map(({ id: key, ring, at, reason }) => ({
      id: key,
      ring,
      at,
      reason,
    })),
    components: facts
      .rows('components')
      .filter((one) => one.managedRadarEntryId === id)
      .map(({ id: key, name, kind }) => ({ id: key, name, kind })),
  }
}
