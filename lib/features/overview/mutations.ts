import type { RouteInput } from '@/lib/client/route'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { inWords } from '@/lib/messages/in-words'
import { nextStep } from '@/lib/scoring/next-step'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { Refusal } from '@/lib/server/errors'
import { emit, mutate } from '@/lib/server/mutation'
import { doersOf } from './people/queries'
import { askedBy, stepKey } from './rules'
import type { askForStepRoute } from './schema'

/** Asks those who can take the next step, one notice a day for all who would ask: the step is the organization's. */
export async function askForStep(actor: Actor, { step: seen }: RouteInput<typeof askForStepRoute>) {
  authorize(actor, 'comment:write')
  const evaluation = await getEvaluation(actor)
  const step = nextStep(evaluation, [])
  const wanted = askedBy(step, evaluation)
  if (stepKey(step) !== seen || wanted === null) {
    throw new Refusal('not_allowed_now', inWords('overview.theNextStepIsAnother'))
  }
  const subject = `steps/${seen}`
  return mutate(actor, { action: 'step:ask', subject }, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('ask:' || ${actor.organizationId}, 0))::text`
    const asked = await tx.$queryRaw<unknown[]>`
      SELECT 1 AS there FROM "OutboxEvent" o WHERE o."organizationId" = ${actor.organizationId} AND o."event" = 'step:asked'
        AND o."subject" = ${subject} AND (o."at" AT TIME ZONE ${actor.timezone})::date = ${actor.today}::date`
    if (asked.length > 0) throw new Refusal('not_allowed_now', inWords('overview.theyWereAskedTodayAlready'))
    const doers = (await doersOf(tx, actor, wanted.right)).filter(({ id }) => id !== actor.personId)
    if (doers.length === 0) throw new Refusal('not_allowed_now', inWords('overview.thereIsNobodyYetWho'))
    await emit(tx, 'step:asked', subject, {
      personIds: doers.map(({ id }) => id),
      step: wanted.asked,
      gate: 'gateId' in step ? step.gateId : '',
      line: 'lineId' in step ? step.lineId : '',
    })
    return { asked: doers.map(({ name }) => name) }
  })
}
