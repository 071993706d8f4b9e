import type { RouteInput } from '@/lib/client/route'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'
import type { listNoticesRoute } from './schema'
import { type NoticeParams, noticeRules } from './table'

export type Inbox = Awaited<ReturnType<typeof listNotices>>

/** How many notices the person has not read. */
export async function countUnread(actor: Actor): Promise<number> {
  authorize(actor, 'organization:read')
  const { organizationId, personId } = actor
  if (personId === null) return 0
  const [row] = await db().$queryRaw<{ unread: number }[]>`
    SELECT unread_notices(p_organization => ${organizationId}, p_person => ${personId}) AS unread`
  return row!.unread
}

/** The person's own notices, the newest first. Names of people are those of today. */
export async function listNotices(actor: Actor, { state, limit, cursor }: RouteInput<typeof listNoticesRoute>) {
  authorize(actor, 'organization:read')
  const { organizationId, personId } = actor
  if (personId === null) return { items: [], unread: 0, total: 0, nextCursor: null }
  const own = { organizationId, personId }
  return read(actor, async (tx) => {
    const rows = await tx.notice.findMany({
      where: state === 'unread' ? { ...own, readAt: null } : own,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (cursor - 1) * limit,
      take: limit + 1,
    })
    const shown = rows.slice(0, limit).map((row) => ({ ...row, params: row.payload as NoticeParams }))
    const names = await tx.person.findMany({
      where: { organizationId, id: { in: shown.map(({ params }) => String(params.by ?? '')) } },
      select: { id: true, name: true },
    })
    const nameOf = new Map(names.map(({ id, name }) => [id, name]))
    const unread = await tx.notice.count({ where: { ...own, readAt: null } })
    return {
      items: shown.map(({ id, event, subject, params, at, readAt }) => ({
        id,
        event,
        params: 'by' in params ? { ...params, by: nameOf.get(String(params.by)) ?? '' } : params,
        path: noticeRules[event]?.path(subject, params) ?? '',
        at: at.toISOString(),
        readAt: readAt?.toISOString() ?? null,
      })),
      unread,
      total: state === 'unread' ? unread : await tx.notice.count({ where: own }),
      nextCursor: rows.length > limit ? String(cursor + 1) : null,
    }
  })
}
