import type { RouteInput } from '@/lib/client/route'
import { sections } from '@/lib/document/schema'
import { isTaken } from '@/lib/features/registers/keys/guards'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { invalid, notFound } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { activePerson } from '../seats/guards'
import type { addTeamRoute, updateTeamRoute } from '../seats/schema'

type Place = Pick<Actor, 'organizationId'>

/** A name is one team's, as the register of teams has it. */
async function checkTeamName(tx: Transaction, actor: Actor, id: string, name: string | undefined): Promise<void> {
  if (name === undefined) return
  const taken = await isTaken(tx, 'teams', actor.organizationId, { id, name })
  if (taken) throw invalid('/name', inWords('organizations.aTeamHasThisName'))
}

/** The team of this name, as the register of teams compares names; made when there is none, active again when it was not. */
export async function teamNamed(tx: Transaction, { organizationId }: Place, name: string): Promise<string> {
  const id = newId()
  if (!(await isTaken(tx, 'teams', organizationId, { id, name }))) {
    return (await writeRecord(tx, 'teams', sections.teams.row.parse({ id, name }), 0)).id
  }
  const [found] = await tx.$queryRaw<{ id: string; active: boolean; revision: number }[]>`
    SELECT "id", "active", "revision" FROM "Team" WHERE "organizationId" = ${organizationId} AND "archivedAt" IS NULL
      AND folded("name") = folded(${name}) ORDER BY NOT "active", "id" LIMIT 1`
  if (!found) throw notFound()
  if (!found.active) await writeRecord(tx, 'teams', { id: found.id, active: true }, found.revision)
  return found.id
}

export function addTeam(actor: Actor, { name }: RouteInput<typeof addTeamRoute>) {
  authorize(actor, 'organization:administer')
  const id = newId()
  return mutate(actor, { action: 'team:add', subject: `teams/${id}` }, async (tx) => {
    await checkTeamName(tx, actor, id, name)
    return writeRecord(tx, 'teams', sections.teams.row.parse({ id, name }), 0)
  })
}

/** Renames a team, names who answers for it, or ends its use. A team is never removed: records keep naming it. */
export function updateTeam(actor: Actor, { team, revision, ...changes }: RouteInput<typeof updateTeamRoute>) {
  authorize(actor, 'organization:administer')
  return mutate(actor, { action: 'team:update', subject: `teams/${team}` }, async (tx) => {
    await checkTeamName(tx, actor, team, changes.name)
    if (changes.owner) await activePerson(tx, actor, changes.owner, '/owner')
    return writeRecord(tx, 'teams', { id: team, ...changes }, revision)
  })
}
