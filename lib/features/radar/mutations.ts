import { addDays } from '@/lib/calendar/days'
import type { RouteInput } from '@/lib/client/route'
import { label } from '@/lib/content'
import { folded } from '@/lib/document/folding'
import { type Row, sections } from '@/lib/document/schema'
import { isTaken } from '@/lib/features/registers/keys/guards'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { invalid, notFound } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { currentMutation, mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import type { addRadarEntryRoute, addRadarStartersRoute, moveRadarEntryRoute } from './schema'
import { newTrialProblem, type Ring, standingOf } from './standing/rules'
import { radarStarters, STARTER_TRIAL_DAYS } from './starters/table'

type Move = { ring: Ring; at: string; reason: string | null; endsAt: string | null }

/** A move happened by today, and a trial ends after it began and not before today. */
function refuseMove({ ring, at, endsAt }: Move, today: string): void {
  if (at > today) throw invalid('/at', inWords('organizations.thisAlreadyHappenedSoThe'))
  if (ring !== 'trial') return
  const problem = newTrialProblem(at, endsAt, today)
  if (problem) throw invalid('/endsAt', problem)
}

type Reference = 'Person' | 'Adr'

async function refuseMissing(tx: Transaction, actor: Actor, table: Reference, id: string | null, pointer: string) {
  if (id === null) return
  const where = { organizationId: actor.organizationId, id, archivedAt: null }
  const found =
    table === 'Adr'
      ? await tx.adr.count({ where })
      : await tx.person.count({ where: { organizationId: actor.organizationId, id } })
  if (found === 0) throw invalid(pointer, inWords('radar.thereIsNothingWithThis'))
}

const writeMove = (tx: Transaction, radarEntryId: string, { ring, at, reason }: Move) =>
  writeRecord(tx, 'radarEvents', sections.radarEvents.row.parse({ id: newId(), radarEntryId, ring, at, reason }), 0)

/** Adds an entry together with its first move, so that no technology stands outside the rings. */
export async function addRadarEntry(actor: Actor, input: RouteInput<typeof addRadarEntryRoute>) {
  authorize(actor, 'register:create')
  const { ring, at, reason, endsAt, ...given } = input
  const move = { ring, at, reason, endsAt }
  refuseMove(move, actor.today)
  const id = newId()
  return mutate(actor, { action: 'radar-entries:create', subject: `radarEntries/${id}` }, async (tx) => {
    if (await isTaken(tx, 'radar-entries', actor.organizationId, { id, name: given.name })) {
      throw invalid('/name', inWords('radar.thisTechnologyIsOnThe'))
    }
    await refuseMissing(tx, actor, 'Person', given.owner, '/owner')
    await refuseMissing(tx, actor, 'Adr', given.adrId, '/adrId')
    const { name, quadrant, managedAlternative, adrId, owner } = given
    const fields = { id, name, quadrant, managedAlternative, adrId, owner, endsAt: ring === 'trial' ? endsAt : null }
    const stored = await writeRecord(tx, 'radarEntries', sections.radarEntries.row.parse(fields), 0)
    await writeMove(tx, id, move)
    await afterWrite(tx, 'radarEntries')
    await afterWrite(tx, 'radarEvents')
    return stored
  })
}

/** Moves an entry into another ring: refused into the ring it is in, and before its last move. Leaving Trial clears the end date. */
export async function moveRadarEntry(actor: Actor, input: RouteInput<typeof moveRadarEntryRoute>) {
  authorize(actor, 'register:create')
  const move = { ring: input.ring, at: input.at, reason: input.reason, endsAt: input.endsAt }
  refuseMove(move, actor.today)
  return mutate(actor, { action: 'radar-entries:move', subject: `radarEntries/${input.id}` }, async (tx) => {
    const entry = await tx.radarEntry.findFirst({
      where: { organizationId: actor.organizationId, id: input.id, archivedAt: null },
      select: { createdBy: true, owner: true },
    })
    if (!entry) throw notFound()
    const own = actor.personId !== null && [entry.createdBy, entry.owner].includes(actor.personId)
    authorize(actor, 'register:edit', { own })
    const present = standingOf(await movesOf(tx, actor, input.id), actor.today)
    if (present.ring === input.ring)
      throw invalid('/ring', inWords('radar.itIsInTheRing', { label: label('ring', input.ring) }))
    if (present.since !== null && input.at < present.since) {
      throw invalid('/at', inWords('radar.itHasBeenWhereIt', { since: present.since }))
    }
    const fields = { id: input.id, endsAt: input.ring === 'trial' ? input.endsAt : null }
    const stored = await writeRecord(tx, 'radarEntries', fields, input.revision)
    await writeMove(tx, input.id, move)
    await afterWrite(tx, 'radarEntries')
    await afterWrite(tx, 'radarEvents')
    return stored
  })
}

const movesOf = (tx: Transaction, actor: Actor, id: string) =>
  tx.$queryRaw<Row<'radarEvents'>[]>`
    SELECT t."id", t."ring", t."at"::text AS at, t."reason" FROM "RadarEvent" t
    WHERE t."organizationId" = ${actor.organizationId} AND t."radarEntryId" = ${id} AND t."archivedAt" IS NULL`

/** Adds the chosen starter entries whose names are not on the radar yet, each in its ring from today. */
export async function addRadarStarters(actor: Actor, input: RouteInput<typeof addRadarStartersRoute>) {
  authorize(actor, 'register:create')
  const chosen = radarStarters().filter((starter) => input.names.includes(starter.name))
  if (chosen.length === 0) throw invalid('/names', inWords('radar.noneOfTheseIsA'))
  const endsAt = addDays(actor.today, STARTER_TRIAL_DAYS)
  return mutate(actor, { action: 'radar-entries:start', subject: 'radarEntries' }, async (tx) => {
    const where = { organizationId: actor.organizationId, archivedAt: null }
    const there = await tx.radarEntry.findMany({ where, select: { name: true } })
    const taken = new Set(there.map(({ name }) => folded(name)))
    const added = chosen.filter(({ name }) => !taken.has(folded(name)))
    for (const { name, quadrant, ring, reason, managedAlternative } of added) {
      const id = newId()
      const fields = { id, name, quadrant, managedAlternative, owner: actor.personId }
      const row = sections.radarEntries.row.parse({ ...fields, endsAt: ring === 'trial' ? endsAt : null })
      await writeRecord(tx, 'radarEntries', row, 0)
      await writeMove(tx, id, { ring, at: actor.today, reason, endsAt })
    }
    await afterWrite(tx, 'radarEntries')
    await afterWrite(tx, 'radarEvents')
    return { created: added.length, undo: await currentMutation(tx) }
  })
}
