import type { GateCommand, GateContext, GateDecision, GateEffect } from './commands'
import { acceptArea } from './decide-acceptance'
import { setBaseline } from './decide-baseline'
import { closeCondition, raiseFact, vote } from './decide-review'
import { refresh, submit, withdraw } from './decide-round'
import { approve, requestChanges, takeBack } from './decide-signature'
import { frameworkIndex } from './framework-index'
import { refusal, type Verdict } from './refusals'
import { settlement } from './settlement'
import { gateView } from './view'

/**
 * Decides one command on the gates (domain.md 7.3, "Who, precondition, effects"): allowed with the effects to write in
 * one transaction, or refused with every reason. Pure: the caller reads the facts under a lock on the round and executes
 * the effects, so two last approvals that arrive together are decided one after the other. `settled` effects are to be
 * written first, also with a refusal.
 */
export function decide(command: GateCommand, context: GateContext): GateDecision {
  const { facts, flags, now } = context
  const settled = settlement(facts, flags, now)
  const verdict = judge(command, context)
  if (verdict.refusals.length > 0) return { allowed: false, refusals: verdict.refusals, settled }
  const joined = oneReview(without(settled, verdict.effects), verdict.effects)
  return { allowed: true, ...joined, outcome: verdict.outcome }
}

function judge(command: GateCommand, context: GateContext): Verdict {
  if (command.type === 'baseline') return setBaseline(context, command)
  const gate = frameworkIndex(context.facts.content).gates.get(command.gateId)
  if (!gate) return refusal('unknown-gate', { gate: command.gateId })
  const view = gateView(context.facts, context.flags, gate)
  switch (command.type) {
    case 'submit':
      return submit(context, view, command)
    case 'refresh':
      return refresh(context, view, command)
    case 'withdraw':
      return withdraw(context, view, command)
    case 'approve':
      return approve(context, view, command)
    case 'request-changes':
      return requestChanges(context, view, command)
    case 'take-back':
      return takeBack(context, view, command)
    case 'accept-area':
      return acceptArea(context, view, command)
    case 'vote':
      return vote(context, view, command)
    case 'raise-fact':
      return raiseFact(context, view, command)
    case 'close-condition':
      return closeCondition(context, view, command)
  }
}

/** A round that ends with this command is not marked stale as well. */
function without(settled: readonly GateEffect[], effects: readonly GateEffect[]): GateEffect[] {
  const ended = new Set(effects.flatMap((effect) => (effect.kind === 'end-round' ? [effect.roundId] : [])))
  return settled.filter((effect) => effect.kind !== 'mark-stale' || !ended.has(effect.roundId))
}

/** A gate has one open review: what a person records joins the one that opens by itself at the same moment. */
function oneReview(settled: readonly GateEffect[], effects: readonly GateEffect[]) {
  const opening = effects.find((effect) => effect.kind === 'open-review')
  const joins = (effect: GateEffect) => effect.kind === 'open-review' && effect.gateId === opening?.gateId
  if (!opening || !settled.some(joins)) return { settled: [...settled], effects: [...effects] }
  return {
    settled: settled.map((effect) =>
      effect.kind === 'open-review' && joins(effect)
        ? { ...effect, facts: [...effect.facts, ...opening.facts] }
        : effect,
    ),
    effects: effects.filter((effect) => effect !== opening),
  }
}
