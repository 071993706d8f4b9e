import { addDays } from '../../calendar/days'
import type { Facts } from '../facts'
import { liveLines } from '../phases'
import type { Sentence } from '../types'
import { canonicalJson } from './canonical-json'
import type { GateCommand, GateContext, GateEffect, ProposedCondition, SubmitInput } from './commands'
import { dryRun } from './dry-run'
import { exitItems } from './exit-items'
import { itemText, nameOf } from './framework-index'
import { liveView } from './line'
import { focusLine } from './lines'
import { allowed, maySubmit, refusal, refused, sentence, type Verdict } from './refusals'
import { buildSnapshot } from './snapshot'
import type { Blocker } from './types'
import type { GateView } from './view'

type Of<T extends GateCommand['type']> = Extract<GateCommand, { type: T }>

/** Opens round n + 1 with a frozen snapshot, when nothing but a signature stands in the way. */
export function submit(context: GateContext, view: GateView, command: Of<'submit'>): Verdict {
  const { facts } = context
  const { ledger, gate } = view
  if (facts.phase.current < gate.from) return refusal('gate-locked', { from: gate.from, current: facts.phase.current })
  if (facts.phase.current > gate.from) return refusal('gate-behind', { to: gate.to })
  if (ledger.open) return refusal('round-open', { number: ledger.open.number })
  const refusals = submissionRefusals(context, view, command)
  return refusals.length > 0 ? refused(refusals) : allowed([openRound(context, view, command)], 'submitted')
}

/** Ends the open round and opens a new one with a new snapshot: every seat signs again. */
export function refresh(context: GateContext, view: GateView, command: Of<'refresh'>): Verdict {
  const { open } = view.ledger
  if (!open) return refusal('no-open-round')
  const refusals = submissionRefusals(context, view, command)
  if (refusals.length > 0) return refused(refusals)
  const end: GateEffect = { kind: 'end-round', roundId: open.id, at: context.now, cause: 'refreshed', reason: null }
  return allowed([end, openRound(context, view, command)], 'submitted')
}

/** Ends the open round; the work stays. */
export function withdraw(context: GateContext, view: GateView, command: Of<'withdraw'>): Verdict {
  const { facts, actor, now } = context
  const { open } = view.ledger
  if (!open) return refusal('no-open-round')
  const refusals: Sentence[] = []
  const own = actor.personId !== null && actor.personId === open.submittedBy
  if (!own && !maySubmit(facts, actor)) refusals.push(sentence('may-not-withdraw'))
  if (command.reason.trim() === '') refusals.push(sentence('reason-missing'))
  if (refusals.length > 0) return refused(refusals)
  const effect: GateEffect = {
    kind: 'end-round',
    roundId: open.id,
    at: now,
    cause: 'withdrawn',
    reason: command.reason,
  }
  return allowed([effect], 'withdrawn')
}

/** The preconditions of a submission: the dry run of today without what can still be solved in the round. */
function submissionRefusals(context: GateContext, view: GateView, input: SubmitInput): Sentence[] {
  const { facts, actor } = context
  const refusals: Sentence[] = []
  if (!maySubmit(facts, actor)) refusals.push(sentence('may-not-submit'))
  refusals.push(...input.conditions.flatMap((one) => conditionRefusals(context, view, one, true)))
  if (input.conditions.filter((one) => one.carries !== null).length > 1) refusals.push(sentence('one-carried-line'))
  const check = dryRun(
    facts,
    { ...view.ledger, open: null },
    {
      lines: liveLines(facts, view.gate.from),
      focus: focusLine(liveView(facts), view.gate),
      stale: null,
      submitter: actor.personId,
      carries: input.conditions.find((one) => one.carries !== null)?.carries ?? null,
      exitNotes: notesOf(input),
    },
  )
  return [
    ...refusals,
    ...check.blockers.filter((one) => one.stops === 'submission').map((one) => blockerSentence(facts, one)),
  ]
}

const KINDS: Readonly<Record<Blocker['kind'], string>> = {
  line: 'line-unmet',
  exit: 'exit-note-missing',
  seat: 'seat-empty',
  staleness: 'scorecard-stale',
  phase: 'gate-locked',
}

function blockerSentence(facts: Facts, { kind, id, notShownYet, sentence: why }: Blocker): Sentence {
  if (kind === 'seat') {
    const alone = why.code === 'readiness.blocker.seat-only-submitter'
    return sentence(alone ? 'no-other-signer' : KINDS.seat, { seat: nameOf(facts.content, id) })
  }
  const code = kind === 'line' && notShownYet ? 'line-not-shown' : KINDS[kind]
  return sentence(code, { item: id, name: itemText(facts.content, id) })
}

const notesOf = (input: SubmitInput): ReadonlyMap<string, string> =>
  new Map(Object.entries(input.exitNotes).filter(([, note]) => note.trim() !== ''))

/**
 * A condition names text, owner, closing evidence and a due date from today to 90 days away. It carries at most one
 * required line of this gate that is not met, never P1-B1, and only when proposed with the submission.
 */
export function conditionRefusals(
  context: GateContext,
  view: GateView,
  condition: ProposedCondition,
  withSubmission: boolean,
): Sentence[] {
  const { facts } = context
  const { text, owner, evidenceNeeded, dueAt, carries } = condition
  const refusals: Sentence[] = []
  if (text.trim() === '' || evidenceNeeded.trim() === '' || owner === null)
    refusals.push(sentence('condition-incomplete'))
  const limit = facts.threshold('gate.conditionDays')
  if (dueAt < facts.today || dueAt > addDays(facts.today, limit)) refusals.push(sentence('condition-due', { limit }))
  if (carries === null) return refusals
  if (!withSubmission) return [...refusals, sentence('carried-at-submission-only', { item: carries })]
  return mayCarry(facts, view, carries) ? refusals : [...refusals, sentence('not-carriable', { item: carries })]
}

const mayCarry = (facts: Facts, view: GateView, itemId: string): boolean =>
  itemId !== 'P1-B1' && liveLines(facts, view.gate.from).some((line) => line.itemId === itemId && line.value !== 'true')

function openRound(context: GateContext, view: GateView, input: SubmitInput): GateEffect {
  const { facts, flags, now, actor } = context
  const { gate, ledger } = view
  const number = (ledger.last?.number ?? 0) + 1
  const snapshot = buildSnapshot(facts, flags, gate, {
    number,
    now,
    note: input.note,
    conditions: input.conditions,
    exitItems: exitItems(facts, gate, notesOf(input)),
  })
  return {
    kind: 'open-round',
    gateId: gate.id,
    number,
    submittedBy: actor.personId,
    submittedAt: now,
    asOf: facts.today,
    snapshot: canonicalJson(snapshot),
    note: input.note,
    conditions: input.conditions,
  }
}
