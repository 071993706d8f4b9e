import type { z } from 'zod'
import type { RouteInput } from '@/lib/client/route'
import { areaById, CONTENT_VERSION, questionById } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { type Actor, actorName } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { invalid, notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { read } from '@/lib/server/mutation'
import { openCap } from '../areas/guards'
import type { saveAnswerRoute, standing } from '../schema'

type Saved = {
  status: 'ok' | 'conflict' | 'missing' | 'unassigned'
  answer: Row<'answers'>
  area: Row<'areaRatings'>
  standing: z.output<typeof standing>
  current?: unknown
}

/** What the fields say together: a rating ends "not applicable", and the other way round. */
function settledFields({
  questionId: _,
  revision: __,
  scorecardId: ___,
  ...fields
}: RouteInput<typeof saveAnswerRoute>) {
  if (fields.notApplicable) return { ...fields, rating: null }
  if (fields.rating != null || fields.notApplicable === false)
    return { ...fields, notApplicable: false, naReason: null }
  return fields
}

/** Evidence names files of this organization: an id that leads nowhere would prove nothing. */
async function refuseMissingFiles(actor: Actor, evidence: readonly { fileId: string | null }[]): Promise<void> {
  const wanted = [...new Set(evidence.flatMap(({ fileId }) => fileId ?? []))]
  if (wanted.length === 0) return
  const where = { organizationId: actor.organizationId, id: { in: wanted } }
  const found = await read(actor, (tx) => tx.evidenceFile.findMany({ where, select: { id: true } }))
  const missing = evidence.findIndex(({ fileId }) => fileId !== null && !found.some(({ id }) => id === fileId))
  if (missing >= 0) throw invalid(`/evidence/${missing}/fileId`, inWords('scorecard.thereIsNoSuchFile'))
}

/**
 * Saves one answer of the draft in one round trip (the SQL function save_answer): revision check, answer, suggestion of
 * the area, withdrawal of a confirmation that no longer fits, outbox and audit commit together. A critical question
 * cannot be "not applicable": it is what the rating of the area answers.
 */
export async function saveAnswer(actor: Actor, input: RouteInput<typeof saveAnswerRoute>) {
  authorize(actor, 'scorecard:answer', { assigned: true })
  const question = questionById(input.questionId)
  if (!question) throw notFound()
  if (question.critical && input.notApplicable) {
    throw invalid('/notApplicable', inWords('scorecard.thisIsTheCriticalQuestion'))
  }
  await refuseMissingFiles(actor, input.evidence ?? [])
  const area = areaById(question.areaId)
  const ids = area.questions.map((one) => one.id)
  const star = area.questions.find((one) => one.critical)?.id ?? null
  const fields = JSON.stringify(settledFields(input))
  const [row] = await db().$queryRaw<{ saved: Saved }[]>`
    SELECT save_answer(p_organization => ${actor.organizationId}, p_actor => ${actorName(actor)}, p_person => ${actor.personId}, p_mutation => ${newId()},
      p_assigned_only => ${actor.role === 'contributor'}, p_scorecard => ${input.scorecardId ?? null}, p_question => ${question.id}, p_id => ${newId()}, p_data => ${fields}::jsonb, p_revision => ${input.revision}::int,
      p_content => ${CONTENT_VERSION}, p_area => ${area.id}, p_questions => ${ids}, p_star => ${star}, p_open_cap => ${openCap(area)}::int) AS saved`
  const saved = row!.saved
  if (saved.status === 'missing') throw new Refusal('not_allowed_now', inWords('scorecard.thisDraftIsNotOpen'))
  if (saved.status === 'conflict') {
    throw new Refusal('conflict', inWords('scorecard.idWasChangedInThe', { id: question.id }), {
      current: saved.current,
    })
  }
  if (saved.status === 'unassigned') authorize(actor, 'scorecard:answer', { assigned: false })
  return { answer: saved.answer, area: saved.area, standing: saved.standing }
}
