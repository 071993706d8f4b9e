import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import type { AreaId } from '../desk/view'
import { loadDesk } from '../queries'
import { submittedView } from '../view'

/** One area as the newest submitted scorecard has it; null before the first one. */
export async function getLatestArea(actor: Actor, areaId: AreaId) {
  authorize(actor, 'organization:read')
  const desk = await loadDesk(db(), actor.organizationId, null)
  const latest = desk.latest && submittedView(desk.latest, desk)
  const entry = latest?.areas.find(({ area }) => area.id === areaId)
  return latest && entry ? { id: latest.id, submittedAt: latest.submittedAt, entry } : null
}
