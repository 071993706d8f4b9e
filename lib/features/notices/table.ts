import { seats } from '@/lib/access/permissions'
import { seatedAt, waitedFor } from '@/lib/features/gates/people/rules'
import { quotaLabel } from '@/lib/scoring/anti-patterns/allocations'
import type { Facts } from '@/lib/scoring/facts'
import { seatHolders, signaturesOf } from '@/lib/scoring/gates/seats'
import type { GateResult, GateRound } from '@/lib/scoring/gates/types'
import { pathOf, placeOf, placeOfLine } from '@/lib/site/places'

/** Values of a notice's sentence. `by` is a person's id, so that a name is read when it is shown and not kept twice. */
export type NoticeParams = Record<string, string | number>

/** An event of the outbox; `causedBy` is the person whose change it was, null for the portal and for tokens. */
export type Happened = {
  event: string
  subject: string
  payload: Record<string, unknown>
  causedBy: string | null
}
export type Scene = { facts: Facts; gates: readonly GateResult[] }
type Told = { people: readonly (string | null)[]; params: NoticeParams }

type Rule = {
  /** Who is told and what the sentence says; null where the event concerns nobody (any more). */
  tell: (happened: Happened, scene: Scene) => Told | null
  /** Where it leads, below /o/<organization>. */
  path: (subject: string, params: NoticeParams) => string
  /** The portal found it by itself: also the person whose change it followed is told, who did not decide it. */
  found?: true
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '')
const part = (subject: string, index: number): string => subject.split('/')[index] ?? ''
const gatePath = (gate: unknown) => `${pathOf('gates')}/${word(gate).replace('gate-', '')}`
const recordPath = (subject: string) => placeOf('', part(subject, 0), part(subject, 1)) ?? ''
const gateOf = ({ gates }: Scene, gateId: string) => gates.find((gate) => gate.gateId === gateId)

function roundOf({ facts }: Scene, subject: string): GateRound | null {
  return facts.find('gateRounds', part(subject, 1))
}

/** Those who can decide now: not the submitter, nobody who signed already, nobody once the round is over. */
function yourTurn(happened: Happened, scene: Scene): Told | null {
  const gate = gateOf(scene, part(happened.subject, 1))
  if (!gate?.round?.open) return null
  const { met, carried, required, approvalsLeft } = gate.chip
  const { number, lastDay } = gate.round
  return {
    people: waitedFor(gate, scene.facts.organization.smallTeamMode),
    params: {
      gate: gate.gateId,
      number,
      met,
      carried,
      required,
      left: approvalsLeft,
      until: lastDay,
      by: happened.causedBy ?? '',
    },
  }
}

function changesRequested({ subject, payload, causedBy }: Happened, scene: Scene): Told | null {
  const round = roundOf(scene, subject)
  if (!round) return null
  const { gate, number, submittedBy } = round
  return { people: [submittedBy], params: { gate, number, seat: word(payload.seat), by: causedBy ?? '' } }
}

function roundStale({ subject }: Happened, scene: Scene): Told | null {
  const round = roundOf(scene, subject)
  if (round?.state !== 'open') return null
  const rows = signaturesOf(scene.facts, round)
  const takenBack = new Set(rows.map(({ voids }) => voids))
  const signers = rows.filter(({ id, decision }) => decision === 'approve' && !takenBack.has(id))
  const { gate, number, submittedBy } = round
  return { people: [submittedBy, ...signers.map(({ personId }) => personId)], params: { gate, number } }
}

/** A gate that opened, or a confirmed rollback: everybody with a seat at it, and who submitted it. */
function phaseEntered({ subject, payload }: Happened, scene: Scene): Told | null {
  const phase = Number(part(subject, 1))
  const cause = word(payload.cause)
  if (cause !== 'gate' && cause !== 'rollback') return null
  const gate = scene.gates.find(({ from, to }) => (cause === 'gate' ? to : from) === phase)
  if (!gate) return null
  return {
    people: [...seatedAt(gate), gate.round?.submittedBy ?? null],
    params: { gate: gate.gateId, phase, cause },
  }
}

function reviewOpened({ subject, causedBy }: Happened, scene: Scene): Told | null {
  const review = scene.facts.find('rollbackReviews', part(subject, 1))
  const gate = review && gateOf(scene, review.gate)
  if (!gate || review.state !== 'open') return null
  const facts = scene.facts.children('rollbackFacts', 'reviewId', review.id)
  const raisedBy = facts.every(({ criterion }) => criterion === 'by-hand') ? causedBy : null
  return {
    people: seatedAt(gate).filter((personId) => personId !== raisedBy),
    params: { gate: review.gate, facts: facts.length },
  }
}

const lead = ({ facts }: Scene) => seatHolders(facts, 'infrastructure-lead')

/** A raised flag, or the end of one; a pattern that moves between watch, clear and unknown is no news. */
function flagChanged({ event, subject, payload }: Happened, scene: Scene): Told | null {
  if (event !== 'flag:flagged' && payload.before !== 'flagged') return null
  const signals = Array.isArray(payload.signals) ? payload.signals.length : 0
  return { people: lead(scene), params: { pattern: part(subject, 1), signals } }
}

const flagRule: Rule = { found: true, tell: flagChanged, path: (subject) => `/${subject}` }

function spendPassed({ subject, payload }: Happened, scene: Scene): Told | null {
  const experiment = scene.facts.find('experiments', part(subject, 1))
  if (!experiment) return null
  const mark = Number(payload.mark)
  return {
    people: [experiment.owner, ...(mark >= 100 ? lead(scene) : [])],
    params: { name: experiment.name, mark },
  }
}

function areaAssigned({ subject, payload, causedBy }: Happened, scene: Scene): Told | null {
  const assignment = scene.facts.find('areaAssignments', part(subject, 1))
  if (!assignment) return null
  const { areaId, dueAt } = assignment
  return { people: [word(payload.personId)], params: { area: areaId, dueAt: dueAt ?? '', by: causedBy ?? '' } }
}

/** Something became this person's: the seat, the work. */
const given =
  (...kept: readonly string[]): Rule['tell'] =>
  ({ payload, causedBy }) => ({
    people: [word(payload.personId)],
    params: {
      ...Object.fromEntries(kept.map((name) => [name, (payload[name] ?? '') as string | number])),
      by: causedBy ?? '',
    },
  })

function stepAsked({ payload, causedBy }: Happened): Told {
  const people = Array.isArray(payload.personIds) ? payload.personIds.map(word) : []
  const { step, gate, line } = payload
  return { people, params: { step: word(step), gate: word(gate), line: word(line), by: causedBy ?? '' } }
}

const stepPath: Rule['path'] = (_, { step, gate, line }) => {
  if (step === 'rate') return pathOf('assess')
  return step === 'submit' ? gatePath(gate) : placeOfLine('', word(line))
}

function reclaimProposed({ subject, causedBy }: Happened, { facts }: Scene): Told | null {
  const quota = facts.find('gpuQuotas', part(subject, 1))
  return quota && { people: [quota.owner], params: { name: quotaLabel(quota), by: causedBy ?? '' } }
}

/** What a clock reached: the record's owner, and the infrastructure lead where the event says so. */
function clockReached({ subject, payload }: Happened, scene: Scene): Told | null {
  const section = part(subject, 0)
  const id = part(subject, 1)
  const { facts } = scene
  const owner =
    section === 'experiments'
      ? facts.find('experiments', id)?.owner
      : section === 'gpuQuotas'
        ? facts.find('gpuQuotas', id)?.owner
        : section === 'adrs'
          ? facts.find('adrs', id)?.owner
          : section === 'riskEntries'
            ? facts.find('riskEntries', id)?.owner
            : section === 'teams'
              ? facts.find('teams', id)?.owner
              : facts.find('areaAssignments', id)?.personId
  if (owner === undefined) return null
  const { occurrence: _, lead: alsoLead, ...params } = payload
  return { people: [owner, ...(alsoLead === true ? lead(scene) : [])], params: params as NoticeParams }
}

/** The owner of a contradicted control; where it has none, those who answer for compliance. */
function contradicted({ payload }: Happened, { facts }: Scene): Told {
  const owner = word(payload.owner)
  return {
    people: owner === '' ? seatHolders(facts, 'compliance') : [owner],
    params: { name: word(payload.name), since: word(payload.since) },
  }
}

/** Everybody who sits in a seat. */
function reportMade({ payload }: Happened, { facts }: Scene): Told {
  const params = { quarter: word(payload.quarter), day: word(payload.day) }
  return { people: seats.flatMap((seat) => seatHolders(facts, seat)), params }
}

const areaPath = (_: string, { area }: NoticeParams) => `${pathOf('assess')}/${area}`
const clock: Rule = { found: true, tell: clockReached, path: recordPath }

/** Event → who is told, what the sentence says and where it leads. An event that is not listed tells nobody. */
export const noticeRules: Readonly<Record<string, Rule>> = {
  'gate:submitted': { tell: yourTurn, path: (_, { gate }) => gatePath(gate) },
  'gate:reminder': { tell: yourTurn, path: (_, { gate }) => gatePath(gate) },
  'gate:request-changes': { tell: changesRequested, path: (_, { gate }) => gatePath(gate) },
  'gate:stale': { found: true, tell: roundStale, path: (_, { gate }) => gatePath(gate) },
  'phase:entered': {
    tell: phaseEntered,
    path: (subject, { cause, gate }) => (cause === 'rollback' ? `${gatePath(gate)}/rollback` : `/${subject}`),
  },
  'rollback:opened': { found: true, tell: reviewOpened, path: (_, { gate }) => `${gatePath(gate)}/rollback` },
  'flag:flagged': flagRule,
  'flag:watch': flagRule,
  'flag:clear': flagRule,
  'flag:no-sign': flagRule,
  'flag:insufficient-data': flagRule,
  'chain:complete': {
    found: true,
    tell: (_, scene) => ({ people: [...lead(scene), ...seatHolders(scene.facts, 'security-lead')], params: {} }),
    path: () => pathOf('flags'),
  },
  'experiment:spend': { tell: spendPassed, path: recordPath },
  'area:assigned': { tell: areaAssigned, path: areaPath },
  'stakeholder-asked': {
    tell: ({ payload, causedBy }) => ({
      people: [word(payload.personId)],
      params: { version: Number(payload.version), by: causedBy ?? '' },
    }),
    path: recordPath,
  },
  'seat:assigned': { tell: given('seat'), path: () => pathOf('approvals') },
  'seat:joined': { found: true, tell: given('seat'), path: () => pathOf('approvals') },
  'work:given': { tell: given('dueAt'), path: (subject) => `${pathOf('work')}#${part(subject, 1)}` },
  'work:planned': { tell: given('count', 'dueAt'), path: () => pathOf('work', 'who=mine') },
  'step:asked': { tell: stepAsked, path: stepPath },
  'reclaim:proposed': { tell: reclaimProposed, path: recordPath },
  'reclaim:due': clock,
  'decision:look-again': clock,
  'risk:look-again': clock,
  'control:contradicted': { found: true, tell: contradicted, path: recordPath },
  'inventory:to-confirm': {
    found: true,
    tell: (_, scene) => ({ people: seatHolders(scene.facts, 'security-lead'), params: {} }),
    path: recordPath,
  },
  'area:due': { ...clock, path: areaPath },
  'experiment:box-ends': clock,
  'experiment:idle': clock,
  'quota:idle': clock,
  'budget:spend': { ...clock, path: () => pathOf('cost') },
  'report:made': { found: true, tell: reportMade, path: (_, { day }) => `${pathOf('reports')}/quarterly?asOf=${day}` },
  'token:ends': { found: true, tell: given('name', 'end'), path: () => pathOf('tokens') },
}

export type NewNotice = { personId: string; event: string; subject: string; payload: NoticeParams }

/**
 * The notices of one event: everybody it concerns who can be reached, once, and never the person who did it. `reachable`
 * are the active persons with a sign-in.
 */
export function noticesOf(happened: Happened, scene: Scene, reachable: ReadonlySet<string>): NewNotice[] {
  const { event, subject, causedBy } = happened
  const rule = noticeRules[event]
  const told = rule?.tell(happened, scene)
  if (!rule || !told) return []
  const people = new Set(told.people.filter((personId) => personId !== null && reachable.has(personId)))
  if (!rule.found && causedBy !== null) people.delete(causedBy)
  return [...people].map((personId) => ({ personId: personId!, event, subject, payload: told.params }))
}
