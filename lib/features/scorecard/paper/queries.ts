import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { loadDesk } from '../queries'
import { submittedView } from '../view'

/** What is printed of a scorecard: the draft with all its questions, and the newest that was submitted. */
export async function getScorecardPaper(actor: Actor) {
  authorize(actor, 'organization:read')
  const desk = await loadDesk(db(), actor.organizationId, null)
  return {
    draft: desk.draft && { startedAt: desk.draft.record.createdAt, ...submittedView(desk.draft, desk) },
    latest: desk.latest && submittedView(desk.latest, desk),
  }
}
