import type { RouteInput } from '@/lib/client/route'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'
import type { listReportsRoute, MadeReport } from './schema'

/** What was made, the newest first. Names of people are those of today. */
export async function listReports(actor: Actor, { cursor, fingerprint, limit }: RouteInput<typeof listReportsRoute>) {
  authorize(actor, 'organization:read')
  const { organizationId } = actor
  return read(actor, async (tx) => {
    const rows = await tx.reportFile.findMany({
      where: fingerprint === undefined ? { organizationId } : { organizationId, fingerprint },
      orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
      skip: (cursor - 1) * limit,
      take: limit + 1,
      include: { person: { select: { name: true } } },
    })
    const items = rows.slice(0, limit).map(
      ({ day, madeAt, madeBy, organizationId: _, person, personId: __, ...row }): MadeReport => ({
        ...row,
        report: row.report as MadeReport['report'],
        format: row.format as MadeReport['format'],
        day: day.toISOString().slice(0, 10),
        by: person?.name ?? null,
        byPortal: madeBy === 'system',
        madeAt: madeAt.toISOString(),
      }),
    )
    return { items, nextCursor: rows.length > limit ? String(cursor + 1) : null }
  })
}
