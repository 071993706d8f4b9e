import { addDays, type Day, daysBetween, lastDays, within } from '../../calendar/days'
import { addMonths, monthsBetween } from '../../calendar/months'
import type { Row } from '../../document/schema'
import { latest, links, need, say } from '../explain'
import { type Facts, moment } from '../facts'
import { and, FALSE, type Judged, known, or, unknown } from '../truth'
import type { Sentence } from '../types'
import { noUserAfter, noWaitWords, type PlatformClock } from './platform-clock'
import { firstSeen, itemLinks, knownSince, type ShadowItem, type ShadowRegister } from './shadow-register'
import { type SignalResult, type Start, signalResult } from './signal'

/** Building for perfection while nobody uses it: BB-1 to BB-5. */
export function bigBang(facts: Facts, clock: PlatformClock, shadow: ShadowRegister): SignalResult[] {
  return [
    sixMonths(facts, clock),
    halfWay(facts, clock),
    stalledGate(facts),
    unusedTemplates(facts, clock),
    demandElsewhere(facts, clock, shadow),
  ]
}

/** BB-1: started, no user recorded, six calendar months gone. A user after such a gap is told, never flagged. */
function sixMonths(facts: Facts, clock: PlatformClock): SignalResult {
  const months = facts.threshold('bb.flagMonths')
  const elapsed = monthsSince(facts, clock)
  return signalResult(facts, 'BB-1', {
    judged: noUserAfter(clock, (started) => monthsBetween(started, facts.today) >= months),
    params: { ...noWaitWords(clock, facts.today), limit: months },
    observed: elapsed === null ? null : { value: elapsed, unit: 'months' },
    threshold: facts.limit('bb.flagMonths', '>='),
    records: clock.user,
    starts: [{ held: clock.startedOn && addMonths(clock.startedOn, months), known: null }],
    notes: lateUser(clock, months),
  })
}

/** BB-2: the same clock between the warning and the flag, so that it is never true together with BB-1. */
function halfWay(facts: Facts, clock: PlatformClock): SignalResult {
  const warn = facts.threshold('bb.warnMonths')
  const flag = facts.threshold('bb.flagMonths')
  const elapsed = monthsSince(facts, clock)
  const words = noWaitWords(clock, facts.today)
  return signalResult(facts, 'BB-2', {
    judged: noUserAfter(clock, (started) => {
      const gone = monthsBetween(started, facts.today)
      return gone >= warn && gone < flag
    }),
    params: { ...words, why: words.why === 'young' && words.months >= flag ? 'over' : words.why, limit: warn, flag },
    observed: elapsed === null ? null : { value: elapsed, unit: 'months' },
    threshold: facts.limit('bb.warnMonths', '>='),
    records: clock.user,
    starts: [{ held: clock.startedOn && addMonths(clock.startedOn, warn), known: null }],
  })
}

function lateUser({ startedOn, userOn }: PlatformClock, months: number): Sentence[] {
  if (!startedOn || !userOn) return []
  const gap = monthsBetween(startedOn, userOn)
  return gap >= months ? [say('scoring.notes.lateUser', { months: gap, day: userOn })] : []
}

const monthsSince = (facts: Facts, { startedOn }: PlatformClock): number | null =>
  startedOn ? monthsBetween(startedOn, facts.today) : null

/** BB-3: in one of the first three phases for more than 180 days without a submission of its gate that still counts. */
function stalledGate(facts: Facts): SignalResult {
  const { current, since, recorded } = facts.phase
  const limit = facts.threshold('bb.stalledDays')
  const days = since ? daysBetween(since, facts.today) : 0
  const long = since ? known(days > limit) : unknown(need('phaseStates', 'enteredAt', 'scoring.missing.phase'))
  const early = recorded
    ? known(current <= facts.threshold('bb.stalledLastPhase'))
    : unknown(need('phaseStates', 'phase', 'scoring.missing.phase'))
  const submitted = gateSubmitted(facts)
  return signalResult(facts, 'BB-3', {
    judged: and(early, known(!submitted), long),
    params: { phase: current, days, limit, why: submitted ? 'submitted' : early.value === 'false' ? 'later' : 'young' },
    observed: since ? { value: days, unit: 'days' } : null,
    threshold: facts.limit('bb.stalledDays', '>'),
    starts: [{ held: since && latest(addDays(since, limit + 1), lastWithdrawal(facts) ?? ''), known: null }],
  })
}

/** Rounds of the phase's own gate. */
function ownRounds(facts: Facts): readonly Row<'gateRounds'>[] {
  const gate = facts.content.gates.find((one) => one.from === facts.phase.current)
  return gate ? facts.children('gateRounds', 'gate', gate.id) : []
}

/** Until it was withdrawn a round counted as submitted: the gate stands still again from that day on. */
const lastWithdrawal = (facts: Facts): Day | null =>
  latest(
    ...ownRounds(facts).flatMap(({ endCause, endedAt }) =>
      endCause === 'withdrawn' && endedAt ? [facts.dayOf(endedAt)] : [],
    ),
  )

/** A round that was withdrawn does not count as submitted; one that ended with requested changes does. */
function gateSubmitted(facts: Facts): boolean {
  const { since, enteredAt } = facts.phase
  return ownRounds(facts).some((round) => {
    if (round.endCause === 'withdrawn' || facts.dayOf(round.submittedAt) > facts.today) return false
    if (enteredAt) return moment(round.submittedAt) >= moment(enteredAt)
    return since === null || facts.dayOf(round.submittedAt) >= since
  })
}

/**
 * BB-4: many approved templates, hardly an environment in 90 days, and a build old enough to be used. Without any template
 * in the register nobody knows how many there are; without a request nobody asked for one. Where nobody dated the build
 * (a baseline lies behind it) the age is unknown, and with it the signal.
 */
function unusedTemplates(facts: Facts, clock: PlatformClock): SignalResult {
  const recent = lastDays(facts.today, facts.threshold('window.days'))
  const approved = facts.rows('templates').filter((template) => template.approval === 'approved')
  const ready = facts
    .rows('provisioningRequests')
    .filter((request) => request.readyAt !== null && within(facts.dayOf(request.readyAt), recent))
  const tried = ready.length > facts.threshold('bb.maxEnvironments')
  const undated = clock.started.value === 'not-applicable'
  return signalResult(facts, 'BB-4', {
    judged: undated
      ? oldEnough(facts, clock)
      : and(
          facts.rows('templates').length === 0
            ? unknown(need('templates', null, 'scoring.missing.approvedTemplate'))
            : known(approved.length >= facts.threshold('bb.unusedTemplates')),
          known(!tried),
          oldEnough(facts, clock),
        ),
    params: {
      templates: approved.length,
      environments: ready.length,
      limit: facts.threshold('bb.unusedTemplates'),
      age: facts.threshold('bb.platformAgeDays'),
      why:
        clock.started.value === 'false'
          ? 'waiting'
          : approved.length < facts.threshold('bb.unusedTemplates')
            ? 'few'
            : tried
              ? 'used'
              : 'young',
    },
    observed: { value: approved.length, unit: 'templates' },
    threshold: facts.limit('bb.unusedTemplates', '>='),
    records: links('templates', approved, (template) => template.name),
  })
}

function oldEnough(facts: Facts, { started, startedOn }: PlatformClock): Judged {
  if (startedOn) return known(daysBetween(startedOn, facts.today) >= facts.threshold('bb.platformAgeDays'))
  if (started.value === 'unknown' || started.value === 'false') return started
  return unknown(need('organization', 'platformBuildStartedAt', 'scoring.missing.platformBuildStartedAt'))
}

/** BB-5: in phase 3 without a user while new shadow AI appears, counted by the day it was first seen. */
function demandElsewhere(facts: Facts, clock: PlatformClock, shadow: ShadowRegister): SignalResult {
  const recent = lastDays(facts.today, facts.threshold('window.days'))
  const fresh = shadow.items.filter((item) => within(firstSeen(item), recent))
  const enough = fresh.length >= facts.threshold('bb.demandMin')
  const inPhase3 = facts.phase.recorded
    ? known(facts.phase.current === 3)
    : unknown(need('phaseStates', 'phase', 'scoring.missing.phase'))
  const searchedAll = shadow.neverSearched.length === 0
  return signalResult(facts, 'BB-5', {
    judged: and(inPhase3, clock.noUser, or(known(enough), searchedAll ? FALSE : unknown(...shadow.neverSearched))),
    params: {
      items: fresh.length,
      days: facts.threshold('window.days'),
      phase: facts.phase.current,
      why: inPhase3.value === 'false' ? 'phase' : clock.noUser.value === 'false' ? 'user' : 'few',
    },
    observed: { value: fresh.length, unit: 'items' },
    threshold: facts.limit('bb.demandMin', '>='),
    records: itemLinks(fresh),
    starts: enough ? [enoughSeen(facts, fresh, facts.threshold('bb.demandMin'))] : [],
  })
}

/** The day on which the count of items inside today's window reached the limit, in use and known, within phase 3. */
function enoughSeen(facts: Facts, items: readonly ShadowItem[], limit: number): Start {
  const reached = (days: Day[]): Day | null => days.sort()[limit - 1] ?? null
  return { held: latest(reached(items.map(firstSeen)), facts.phase.since ?? ''), known: reached(items.map(knownSince)) }
}
