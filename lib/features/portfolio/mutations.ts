import { dayReader } from '@/lib/calendar/zones'
import type { RouteInput } from '@/lib/client/route'
import { fixedThreshold } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { stateAfterSpend } from '@/lib/scoring/portfolio/experiment-spend'
import {
  type ExperimentMove,
  endOfBox,
  isOpen,
  type StartGap,
  startGaps,
  stateBefore,
} from '@/lib/scoring/portfolio/experiment-states'
import { sandboxClock } from '@/lib/scoring/sandbox'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { invalid, Refusal } from '@/lib/server/errors'
import { emit, mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { isOwn, lockedExperiment, lockedUseCase, tagIsTaken } from './guards'
import type * as routes from './schema'

type Experiment = Row<'experiments'>
type Seen = { id: string; revision: number }

const IN_FUTURE = inWords('organizations.thisAlreadyHappenedSoThe')

const gapWords: Record<StartGap, string> = {
  accuracyCriterion: 'an accuracy criterion',
  latencyCriterion: 'a latency criterion',
  costCeiling: 'a cost ceiling',
  cap: 'a cap',
  costTag: 'a cost tag',
  capAboveZero: 'a cap above 0',
  uniqueTag: 'a cost tag no other experiment has',
}
const moveWords: Record<ExperimentMove, string> = {
  start: inWords('portfolio.onlyADraftCanBe'),
  renew: inWords('portfolio.onlyARunningOrCapped'),
  finish: inWords('portfolio.onlyARunningOrCappedExperiment'),
  decommission: inWords('portfolio.onlyAnExperimentThatWas'),
}

function changedMeanwhile(current: unknown): Refusal {
  return new Refusal('conflict', inWords('gpu.somebodyChangedThisInThe'), { current })
}

function checkMove(move: ExperimentMove, row: Experiment): void {
  if (!isOpen(move, row.state)) throw new Refusal('not_allowed_now', moveWords[move])
}

/** One step of an experiment's life: the row is locked, rights and revision are checked, then `next` says what changes. */
function step(
  actor: Actor,
  input: Seen,
  name: string,
  next: (row: Experiment, tagTaken: boolean) => Partial<Experiment>,
): Promise<Experiment> {
  const subject = `experiments/${input.id}`
  return mutate(actor, { action: `experiments:${name}`, subject }, async (tx) => {
    const row = await lockedExperiment(tx, actor, input.id)
    authorize(actor, 'register:edit', { own: isOwn(row, actor) })
    if (row.revision !== input.revision) throw changedMeanwhile(row)
    const fields = next(row, await tagIsTaken(tx, actor, row))
    const stored = await writeRecord(tx, 'experiments', { id: input.id, ...fields }, input.revision)
    await emit(tx, `experiment:${name}`, subject, { name: row.name })
    await afterWrite(tx, 'experiments')
    return stored
  })
}

/** Starts a draft: three criteria, a cap above 0, a cost tag of its own and a time box of 14 or 28 days. */
export async function startExperiment(actor: Actor, input: RouteInput<typeof routes.startExperimentRoute>) {
  authorize(actor, 'register:create')
  if (input.start > actor.today) throw invalid('/start', IN_FUTURE)
  return step(actor, input, 'start', (row, tagTaken) => {
    checkMove('start', row)
    const gaps = startGaps(row, tagTaken)
    if (gaps.length > 0) {
      throw new Refusal(
        'not_allowed_now',
        inWords('portfolio.itCannotStartYetIt', { gaps: gaps.map((gap) => gapWords[gap]).join(', ') }),
        {
          reasons: { gaps },
        },
      )
    }
    // Starting is activity: a draft that waited long would count as inactive on its first day.
    const active = row.lastActivityAt !== null && row.lastActivityAt > input.start ? row.lastActivityAt : input.start
    return { state: 'running', start: input.start, end: endOfBox(input.start, input.days), lastActivityAt: active }
  })
}

/** Moves the end by 14 or 28 days from where it is, never from today, and keeps the reason. */
export async function renewExperiment(actor: Actor, input: RouteInput<typeof routes.renewExperimentRoute>) {
  authorize(actor, 'register:create')
  return step(actor, input, 'renew', (row) => {
    checkMove('renew', row)
    if (row.end === null) throw new Refusal('not_allowed_now', inWords('portfolio.itHasNoRecordedEnd'))
    const renewal = { at: actor.today, days: input.days, reason: input.reason }
    return { end: endOfBox(row.end, input.days), renewals: [...row.renewals, renewal] }
  })
}

/** Ends the trial with go or no-go and why. What it proved is recorded on the use case, not here. */
export async function finishExperiment(actor: Actor, input: RouteInput<typeof routes.finishExperimentRoute>) {
  authorize(actor, 'register:create')
  if (input.at > actor.today) throw invalid('/at', IN_FUTURE)
  return step(actor, input, 'finish', (row) => {
    checkMove('finish', row)
    if (row.start !== null && input.at < row.start)
      throw invalid('/at', inWords('portfolio.itStartedOnStartUse', { start: row.start }))
    return {
      state: 'finished',
      decision: input.decision,
      decisionReason: input.reason,
      finishedAt: input.at,
      ...(input.nextStep === undefined ? {} : { nextStep: input.nextStep }),
    }
  })
}

/** Records that its resources are gone; an experiment may be cleaned up without having been decided. */
export async function decommissionExperiment(
  actor: Actor,
  input: RouteInput<typeof routes.decommissionExperimentRoute>,
) {
  authorize(actor, 'register:create')
  if (input.at > actor.today) throw invalid('/at', IN_FUTURE)
  return step(actor, input, 'decommission', (row) => {
    checkMove('decommission', row)
    const since = row.finishedAt ?? row.start
    if (since !== null && input.at < since) throw invalid('/at', inWords('portfolio.itWasStillThereOn', { since }))
    return { state: 'decommissioned', decommissionedAt: input.at }
  })
}

/** Flags a running experiment once its sandbox was inactive for 14 days. */
export async function flagExperiment(actor: Actor, input: RouteInput<typeof routes.flagExperimentRoute>) {
  authorize(actor, 'register:create')
  const facts = {
    today: actor.today,
    dayOf: dayReader(actor.timezone),
    threshold: fixedThreshold as (key: string) => number,
  }
  return step(actor, input, 'flag', (row) => {
    const clock = sandboxClock(facts, row)
    if (!isOpen('renew', row.state) || clock === null || clock.state === 'active') {
      const days = fixedThreshold('sandbox.flagDays')
      throw new Refusal('not_allowed_now', inWords('portfolio.onlyARunningExperimentThat', { days }))
    }
    return { flaggedAt: actor.today }
  })
}

/** Takes back the last step, so that a wrong click costs nothing; the history keeps both. */
export async function takeBackStep(actor: Actor, input: RouteInput<typeof routes.takeBackStepRoute>) {
  authorize(actor, 'register:create')
  return step(actor, input, 'step-back', (row) => {
    const to = stateBefore(row)
    if (to === null) throw new Refusal('not_allowed_now', inWords('portfolio.thereIsNoStepThat'))
    if (to === 'finished') return { state: 'finished', decommissionedAt: null }
    if (to === 'draft') return { state: 'draft', start: null, end: null }
    const state = stateAfterSpend({ ...row, state: 'running' })
    return { state, decommissionedAt: null, finishedAt: null, decision: null, decisionReason: null }
  })
}

/** The security lead's word that a use case was reviewed: in time before production, a remark of history after it. */
export async function reviewUseCase(actor: Actor, input: RouteInput<typeof routes.reviewUseCaseRoute>) {
  authorize(actor, 'security:review')
  if (input.at !== null && input.at > actor.today) throw invalid('/at', IN_FUTURE)
  const entry = { action: 'use-cases:review', subject: `useCases/${input.id}` }
  return mutate(actor, entry, async (tx) => {
    const row = await lockedUseCase(tx, actor, input.id)
    if (row.revision !== input.revision) throw changedMeanwhile(row)
    const stored = await writeRecord(tx, 'useCases', { id: input.id, securityReviewedAt: input.at }, input.revision)
    await afterWrite(tx, 'useCases')
    return stored
  })
}
