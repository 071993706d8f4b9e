import { randomUUID } from 'node:crypto'
import type { Role, Seat } from '@/lib/access/permissions'
import { organizationDocument } from '@/lib/document/schema'
import { type Actor, mintActor, type RequestFacts } from '@/lib/server/actor'
import { db } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { insertDocument } from '@/lib/server/import'
import { mutateAsSystem } from '@/lib/server/mutation'
import { dayIn } from '@/tests/support/days'

const zone = 'UTC'
export const today = dayIn(zone)
export const tomorrow = dayIn(zone, 1)

const people = { ana: 'Ana Sol', ben: 'Ben Ode', cleo: 'Cleo Rey', dan: 'Dan Uri', eva: 'Eva Lund' }
export type Who = keyof typeof people

export type Organization = {
  id: string
  /** Somebody acting in it, with a fresh request. */
  as: (who: Who, role: Role, seats?: Seat[], request?: Partial<RequestFacts>) => Actor
}

const request: RequestFacts = {
  id: 'test',
  address: 'test',
  userAgent: null,
  idempotencyKey: null,
  bodyHash: null,
  success: 201,
}

/** An organization of its own with five people, two teams and a security lead (Cleo), through the ordinary import. */
export async function organization(): Promise<Organization> {
  const id = newId()
  const document = organizationDocument.parse({
    organization: { id: 'o', slug: 'x', name: `Test ${id.slice(-6)}` },
    teams: [
      { id: 'grid', name: 'Grid' },
      { id: 'care', name: 'Care' },
    ],
    persons: Object.entries(people).map(([key, name]) => ({ id: key, name, email: `${key}@example.org` })),
    seatHoldings: [{ id: 'seat', seat: 'security-lead', personId: 'cleo', from: '2026-01-01T00:00:00.000Z' }],
  })
  const entry = { action: 'organization:import', subject: `organizations/${id}` }
  const slug = await mutateAsSystem(id, entry, (tx) => insertDocument(tx, id, document, []))
  const as: Organization['as'] = (who, role, seats = [], more = {}) =>
    mintActor(
      {
        id,
        slug,
        name: slug,
        timezone: zone,
        currency: 'EUR',
        isDemo: false,
        smallTeamMode: false,
        today,
        role,
        personId: who,
        seats,
        deputies: [],
      },
      { userId: `${id}-${who}`, tokenId: null, name: people[who], session: null },
      { ...request, id: randomUUID(), ...more },
    )
  return { id, as }
}

/** Everything stored about an organization as text, to look for what must not be there. */
export async function everythingStored(organizationId: string): Promise<string> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.organization', ${organizationId}, true)`
    const parts = await Promise.all([
      tx.$queryRaw`SELECT record_json(i.*)::text AS text FROM "ShadowAiItem" i`,
      tx.$queryRaw`SELECT "by", "data" FROM "RecordVersion" WHERE "table" = 'ShadowAiItem'`,
      tx.$queryRaw`SELECT "actor", "action", "subject" FROM "AuditEntry" WHERE "action" LIKE 'shadow-ai-items:%'`,
      tx.$queryRaw`SELECT "userId", "response" FROM "IdempotencyKey"`,
      tx.$queryRaw`SELECT "event", "payload"::text FROM "OutboxEvent"`,
    ])
    return JSON.stringify(parts)
  })
}

/** Actions of the audit trail, oldest first. */
export async function auditOf(organizationId: string): Promise<{ action: string; actor: string; subject: string }[]> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.organization', ${organizationId}, true)`
    return tx.auditEntry.findMany({
      where: { organizationId },
      orderBy: { seq: 'asc' },
      select: { action: true, actor: true, subject: true },
    })
  })
}
