import { can } from '@/lib/access/permissions'
import type { Row } from '@/lib/document/schema'
import type { Actor } from '@/lib/server/actor'
import type { Transaction } from '@/lib/server/db'
import { notFound } from '@/lib/server/errors'

type Owned = { owner: string | null; createdBy: string | null }

/** Whether a record counts as the person's own: they made it, or they are named as its owner. */
export function isOwn(row: Owned, actor: Pick<Actor, 'personId'>): boolean {
  return actor.personId !== null && (row.owner === actor.personId || row.createdBy === actor.personId)
}

/** Whether the person may change this record: editors every one, contributors their own. */
export function mayEdit(row: Owned, actor: Actor): boolean {
  return can(actor, 'register:edit', { own: isOwn(row, actor) })
}

/** The live experiment, locked for the rest of the transaction. */
export async function lockedExperiment(tx: Transaction, actor: Actor, id: string): Promise<Row<'experiments'>> {
  const [found] = await tx.$queryRaw<{ record: Row<'experiments'> }[]>`
    SELECT record_json(e.*) AS record FROM "Experiment" e
    WHERE e."organizationId" = ${actor.organizationId} AND e."id" = ${id} AND e."archivedAt" IS NULL FOR UPDATE`
  if (!found) throw notFound()
  return found.record
}

/** The live use case, locked for the rest of the transaction. */
export async function lockedUseCase(tx: Transaction, actor: Actor, id: string): Promise<Row<'useCases'>> {
  const [found] = await tx.$queryRaw<{ record: Row<'useCases'> }[]>`
    SELECT record_json(u.*) AS record FROM "UseCase" u
    WHERE u."organizationId" = ${actor.organizationId} AND u."id" = ${id} AND u."archivedAt" IS NULL FOR UPDATE`
  if (!found) throw notFound()
  return found.record
}

/** Whether another live experiment has the same cost tag. */
export async function tagIsTaken(tx: Transaction, actor: Actor, row: Row<'experiments'>): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Experiment" e WHERE e."organizationId" = ${actor.organizationId}
      AND e."costTag" = ${row.costTag} AND e."id" <> ${row.id} AND e."archivedAt" IS NULL) AS taken`
  return found?.taken === true
}
