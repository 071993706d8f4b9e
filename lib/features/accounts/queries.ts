import type { Visitor } from '@/lib/server/actor'
import { db, type Transaction } from '@/lib/server/db'

/** Whether this installation has somebody who runs it. An account without that duty does not end the first start. */
export async function isSetUp(client: Pick<Transaction, 'user'> = db()): Promise<boolean> {
  return (await client.user.findFirst({ where: { operator: true }, select: { id: true } })) !== null
}

export type OwnOrganization = { slug: string; name: string; role: string; isDemo: boolean }

/** The organizations a person can open, by name. */
export async function listOwnOrganizations(visitor: Pick<Visitor, 'userId'>): Promise<OwnOrganization[]> {
  const [row] = await db().$queryRaw<{ list: OwnOrganization[] }[]>`SELECT my_organizations(${visitor.userId}) AS list`
  return row?.list ?? []
}

/** One page of them: those whose name has the searched text, the ones that begin with it first. */
export async function findOwnOrganizations(
  { userId }: Pick<Visitor, 'userId'>,
  { search = '', limit, skip = 0 }: { search?: string; limit: number; skip?: number },
): Promise<{ items: OwnOrganization[]; total: number }> {
  const [row] = await db().$queryRaw<{ found: { items: OwnOrganization[]; total: number } }[]>`
    SELECT find_own_organizations(p_user => ${userId}, p_search => ${search}, p_limit => ${limit}::int, p_skip => ${skip}::int) AS found`
  return row!.found
}

export type OwnSession = {
  id: string
  createdAt: string
  lastSeenAt: string
  userAgent: string | null
  address: string | null
  current: boolean
}

/** The sessions that still let this person in, the last used first. */
export async function listOwnSessions(visitor: Visitor): Promise<OwnSession[]> {
  const rows = await db().$queryRaw<
    (Omit<OwnSession, 'current' | 'createdAt' | 'lastSeenAt'> & Record<'createdAt' | 'lastSeenAt', Date>)[]
  >`
    SELECT "id", "createdAt", "lastSeenAt", "userAgent", "address" FROM "Session"
    WHERE "userId" = ${visitor.userId} AND "endedAt" IS NULL AND "expiresAt" > now()
      AND "lastSeenAt" > now() - interval '12 hours' ORDER BY "lastSeenAt" DESC LIMIT 100`
  return rows.map(({ createdAt, lastSeenAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: row.id === visitor.sessionId,
  }))
}

/** What GET /session answers. */
export async function getSession(visitor: Visitor) {
  const { userId, name, email, operator, isDemo, language, shortcutsOff, authenticatedAt } = visitor
  return {
    user: { id: userId, name, email, operator, isDemo, language, shortcutsOff },
    authenticatedAt,
    organizations: await listOwnOrganizations(visitor),
    sessions: await listOwnSessions(visitor),
  }
}
