import type { RouteInput } from '@/lib/client/route'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import { invalid, notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate, read } from '@/lib/server/mutation'
import { createAccess, writeAccess } from '@/lib/server/records'
import { secretHash } from '@/lib/server/session'
import { otherRequest, unkeyed } from '../invitations/rules'
import { givenBy, MOST_TOKENS, tokenSecret } from './rules'
import type { endTokenRoute, makeTokenRoute } from './schema'

/** Makes a token of one's own. It has at most the rights its maker has at each call, and none once they left. */
export async function makeToken(actor: Actor, { name, role, days }: RouteInput<typeof makeTokenRoute>) {
  authorize(actor, 'organization:read')
  const { organizationId, personId } = actor
  if (personId === null) throw new Refusal('not_allowed_now', inWords('organizations.aTokenNeedsAPerson'))
  if (!givenBy(actor.role).includes(role)) throw invalid('/role', inWords('organizations.aTokenMayDoNoMore'))
  const secret = tokenSecret(actor)
  const tokenHash = secretHash(secret)
  const before = await read(actor, (tx) => tx.apiToken.findFirst({ where: { organizationId, tokenHash } }))
  if (before) {
    if (before.name !== name || before.role !== role) throw otherRequest()
    return { id: before.id, name, role, expiresAt: before.expiresAt.toISOString(), secret }
  }
  const id = newId()
  return mutate(unkeyed(actor), { action: 'token:make', subject: `apiTokens/${id}` }, async (tx) => {
    const where = { organizationId, createdBy: personId, archivedAt: null, expiresAt: { gt: new Date() } }
    if ((await tx.apiToken.count({ where })) >= MOST_TOKENS) {
      throw new Refusal('not_allowed_now', inWords('organizations.endATokenFirst', { most: MOST_TOKENS }))
    }
    const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT now() + make_interval(days => ${days}::int) AS at`
    const expiresAt = row!.at.toISOString()
    const facts = { id, name, prefix: secret.slice(0, 8), tokenHash, role, scopes: [], expiresAt }
    await createAccess(tx, 'ApiToken', facts)
    return { id, name, role, expiresAt, secret }
  })
}

/** Ends a token of one's own: the next call with it is nobody's. */
export function endToken(actor: Actor, { token: id, revision }: RouteInput<typeof endTokenRoute>) {
  authorize(actor, 'organization:read')
  return mutate(actor, { action: 'token:end', subject: `apiTokens/${id}` }, async (tx) => {
    const where = { organizationId: actor.organizationId, id, archivedAt: null, createdBy: actor.personId ?? '' }
    if (!(await tx.apiToken.findFirst({ where, select: { id: true } }))) throw notFound()
    return writeAccess(tx, 'ApiToken', { id, archivedAt: await databaseNow(tx) }, revision)
  })
}
