import type { RouteInput } from '@/lib/client/route'
import { getVersion } from '@/lib/features/evaluation/queries'
import { listHiddenItems } from '@/lib/features/shadow-ai/queries'
import type { Missing, Report } from '@/lib/report/model'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'
import type { Asked } from './basis/queries'
import { type OrganizationReport, organizationReports } from './rules'
import { getScene } from './scene/queries'
import type { listReportsRoute, MadeReport } from './schema'
import { buildReport } from './view'

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

/** A report of the organization as its reader may see it. What it is asked for and cannot be is refused in one sentence. */
export async function getReport(
  actor: Actor,
  { asOf, basis, report }: Asked & { report: OrganizationReport },
): Promise<Report> {
  authorize(actor, 'organization:read')
  return buildReport(report, await getScene(actor, asOf, basis))
}

type Gaps = { report: OrganizationReport; missing: Missing[] }[]

/** Made once until something is written: per organization, and apart for those who may not see the same restricted items. */
const keptGaps = new Map<string, { version: string; gaps: Promise<Gaps> }>()
const MOST_KEPT = 16

/** What each report of the organization lacks today, before it is made. */
export async function listGaps(actor: Actor): Promise<Gaps> {
  authorize(actor, 'organization:read')
  // Read before the records: a write in between makes what is kept older than its version, never newer.
  const version = await getVersion(actor)
  const hidden = (await listHiddenItems(actor)).map(({ id }) => id).sort()
  const key = [actor.organizationId, ...hidden].join(' ')
  const known = keptGaps.get(key)
  if (known?.version === version) return known.gaps
  const gaps = gapsNow(actor)
  keptGaps.delete(key)
  if (keptGaps.size >= MOST_KEPT) keptGaps.delete(keptGaps.keys().next().value ?? '')
  keptGaps.set(key, { version, gaps })
  gaps.catch(() => keptGaps.delete(key))
  return gaps
}

async function gapsNow(actor: Actor): Promise<Gaps> {
  const scene = await getScene(actor)
  return organizationReports.map((report) => ({ report, missing: buildReport(report, scene).missing }))
}
