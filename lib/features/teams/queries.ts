import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { TEAM_SECTIONS, type TeamGlance, teamGlance } from '@/lib/scoring/team-glance'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

export type TeamPage = TeamGlance & {
  /** Names of the people its work belongs to. */
  names: Readonly<Record<string, string>>
}

/** What a team has, spends, waits for and is asked to do; null where there is no such team. */
export async function getTeam(actor: Actor, id: string): Promise<TeamPage | null> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, TEAM_SECTIONS)
  if (!facts.find('teams', id)) return null
  const people = facts.children('persons', 'teamId', id)
  return { ...teamGlance(facts, id), names: Object.fromEntries(people.map((one) => [one.id, one.name])) }
}

export type TeamRow = { id: string; name: string; people: number; own: boolean }

/** Every team that is there, the reader's own first. */
export async function listTeams(actor: Actor): Promise<TeamRow[]> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['teams', 'persons'])
  const own = facts.find('persons', actor.personId)?.teamId ?? null
  return facts
    .rows('teams')
    .filter(({ active }) => active)
    .map(({ id, name }) => ({
      id,
      name,
      people: facts.children('persons', 'teamId', id).filter(({ active }) => active).length,
      own: id === own,
    }))
    .sort((a, b) => Number(b.own) - Number(a.own) || (a.name < b.name ? -1 : 1))
}
