import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'
import type { TOKEN_ROLES } from './schema'

export type OwnToken = {
  id: string
  name: string
  /** The first signs of the secret, by which a person knows it again. */
  prefix: string
  role: (typeof TOKEN_ROLES)[number]
  createdAt: string
  expiresAt: string
  /** When it last changed something; reading leaves no trace. */
  lastWroteAt: string | null
  revision: number
}

/** The tokens that this person made and that still work, the newest first. */
export function listTokens(actor: Actor): Promise<{ items: OwnToken[]; nextCursor: null }> {
  authorize(actor, 'organization:read')
  const { organizationId, personId } = actor
  return read(actor, async (tx) => {
    const rows = await tx.apiToken.findMany({
      where: { organizationId, createdBy: personId ?? '', archivedAt: null, expiresAt: { gt: new Date() } },
      select: { id: true, name: true, prefix: true, role: true, createdAt: true, expiresAt: true, revision: true },
      orderBy: { id: 'desc' },
    })
    const wrote = await tx.auditEntry.groupBy({
      by: ['actor'],
      where: { organizationId, actor: { in: rows.map(({ id }) => `token:${id}`) } },
      _max: { at: true },
    })
    const last = new Map(wrote.map(({ actor: by, _max }) => [by, _max.at]))
    return {
      items: rows.map((row) => ({
        ...row,
        role: row.role as OwnToken['role'],
        createdAt: row.createdAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        lastWroteAt: last.get(`token:${row.id}`)?.toISOString() ?? null,
      })),
      nextCursor: null,
    }
  })
}
