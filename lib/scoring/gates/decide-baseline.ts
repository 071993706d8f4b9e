import type { Sentence } from '../types'
import type { GateCommand, GateContext } from './commands'
import { allowed, refused, sentence, type Verdict } from './refusals'

/**
 * An admin accepts all gates below a phase as they are: once, before any submission, with a reason and a date that is not
 * in the future. Those gates have no approval, no conditions and no rollback.
 */
export function setBaseline(context: GateContext, command: Extract<GateCommand, { type: 'baseline' }>): Verdict {
  const { facts, actor } = context
  const { phase, at, reason } = command
  const refusals: Sentence[] = []
  if (actor.role !== 'admin' || actor.token) refusals.push(sentence('admin-only'))
  if (facts.rows('baselines').length > 0) refusals.push(sentence('baseline-set'))
  if (facts.rows('gateRounds').length > 0) refusals.push(sentence('baseline-after-submission'))
  if (!Number.isInteger(phase) || phase < 2 || phase > facts.content.phases.length || phase < facts.phase.current) {
    refusals.push(sentence('baseline-phase'))
  }
  if (at > facts.today) refusals.push(sentence('date-in-future'))
  if (reason.trim() === '') refusals.push(sentence('reason-missing'))
  if (refusals.length > 0) return refused(refusals)
  return allowed(
    [
      { kind: 'set-baseline', phase, at, reason, by: actor.personId },
      { kind: 'enter-phase', phase, at: `${at}T12:00:00.000Z`, cause: 'baseline', roundId: null },
    ],
    null,
  )
}
