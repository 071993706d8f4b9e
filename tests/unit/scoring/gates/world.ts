import { createHash } from 'node:crypto'
import { framework } from '@/lib/content'
import { type OrganizationDocument, type Row, type Section, sections } from '@/lib/document/schema'
import { createFacts, type Facts } from '@/lib/scoring/facts'
import { flags } from '@/lib/scoring/flags'
import { gateResult } from '@/lib/scoring/gates'
import type { GateActor, GateCommand, GateDecision, GateEffect, SubmitInput } from '@/lib/scoring/gates/commands'
import { decide } from '@/lib/scoring/gates/decide'
import { settlement } from '@/lib/scoring/gates/settlement'
import type { Flags, GateId, GateResult, GateState, Seat } from '@/lib/scoring/gates/types'
import { EDITOR, HOLDERS, NOW } from './story'

type Draft<S extends Section> = Partial<Row<S>> & Record<string, unknown>

export const LETTERS: Record<GateState, string> = {
  locked: 'L',
  'not-ready': 'N',
  ready: 'R',
  submitted: 'S',
  'in-review': 'I',
  'changes-requested': 'C',
  withdrawn: 'W',
  approved: 'A',
  'rollback-candidate': 'K',
  'rollback-confirmed': 'F',
  'rollback-dismissed': 'D',
  baseline: 'B',
}

/** A document that commands and effects are applied to, as the server would in one transaction each. */
export class World {
  now = NOW
  private count: number
  /** Every effect ever executed, in order. */
  readonly log: GateEffect[] = []

  constructor(public document: OrganizationDocument) {
    this.count = Object.values(document).reduce((sum, rows) => sum + (Array.isArray(rows) ? rows.length : 0), 0)
  }

  get facts(): Facts {
    return createFacts(framework, this.document, this.now.slice(0, 10))
  }

  flags(facts: Facts): Flags {
    return flags(facts)
  }

  gate(id: GateId): GateResult {
    const { facts } = this
    const gate = framework.gates.find((one) => one.id === id)
    if (!gate) throw new Error(`There is no gate ${id}.`)
    return gateResult(facts, this.flags(facts), gate)
  }

  letter(id: GateId): string {
    return LETTERS[this.gate(id).state]
  }

  get phase(): number {
    return this.facts.phase.current
  }

  add<S extends Section>(section: S, row: Draft<S>): string {
    this.count += 1
    const id = typeof row.id === 'string' ? row.id : `made-${this.count}`
    const made = sections[section].row.parse({ ...row, id }) as Row<S>
    this.document = { ...this.document, [section]: [...this.document[section], made] }
    return id
  }

  patch<S extends Section>(section: S, id: string, change: Draft<S>): void {
    const rows = (this.document[section] as Row<S>[]).map((row) => (row.id === id ? { ...row, ...change } : row))
    this.document = { ...this.document, [section]: rows }
  }

  organization(change: Partial<OrganizationDocument['organization']>): void {
    this.document = { ...this.document, organization: { ...this.document.organization, ...change } }
  }

  /** Moves the clock on by days and one minute, so that nothing happens at the same instant. */
  later(days = 0): void {
    this.now = new Date(Date.parse(this.now) + days * 86_400_000 + 60_000).toISOString()
  }

  actor(personId: string | null, change: Partial<GateActor> = {}): GateActor {
    const role = personId === EDITOR ? 'editor' : 'viewer'
    return { personId, role, token: false, authenticatedAt: this.now, ...change }
  }

  run(command: GateCommand, by: string | null | GateActor = EDITOR): GateDecision {
    this.later()
    const { facts } = this
    const actor = typeof by === 'object' && by !== null ? by : this.actor(by)
    const decision = decide(command, { facts, flags: this.flags(facts), now: this.now, actor })
    this.execute(decision.settled)
    if (decision.allowed) this.execute(decision.effects)
    return decision
  }

  settle(): GateEffect[] {
    this.later()
    const { facts } = this
    const effects = settlement(facts, this.flags(facts), this.now)
    this.execute(effects)
    return effects
  }

  submit(gateId: GateId, input: Partial<SubmitInput> = {}, by: string | GateActor = EDITOR): GateDecision {
    return this.run({ type: 'submit', gateId, note: null, exitNotes: {}, conditions: [], ...input }, by)
  }

  refresh(gateId: GateId, input: Partial<SubmitInput> = {}): GateDecision {
    return this.run({ type: 'refresh', gateId, note: null, exitNotes: {}, conditions: [], ...input })
  }

  /** Approves having seen and acknowledged everything, unless said otherwise. */
  approve(gateId: GateId, seat: Seat, by: string = HOLDERS[seat], change: object = {}): GateDecision {
    const { round, changedSince } = this.gate(gateId)
    const command = {
      type: 'approve' as const,
      gateId,
      seat,
      comment: null,
      hash: round?.hash ?? '',
      acknowledgements: round?.acknowledgements.map((one) => one.id) ?? [],
      seenChanges: changedSince?.key ?? '',
      acceptances: [],
      conditions: [],
      statement: null,
      ...change,
    }
    this.later()
    return this.run(command, this.actor(by))
  }

  /** All seats in the framework's order; the gate opens with the last. */
  approveAll(gateId: GateId): void {
    for (const { seat } of this.gate(gateId).chip.seats) this.approve(gateId, seat)
  }

  requestChanges(gateId: GateId, seat: Seat, by: string = HOLDERS[seat]): GateDecision {
    return this.run({ type: 'request-changes', gateId, seat, reason: 'Not enough evidence.', statement: null }, by)
  }

  vote(gateId: GateId, seat: Seat, direction: 'confirm' | 'dismiss', by: string = HOLDERS[seat]): GateDecision {
    const reviewId = this.gate(gateId).openReview?.id ?? 'none'
    const action = { text: 'Fix it', owner: EDITOR, dueAt: '2027-01-10' }
    const reason = 'We looked at it together.'
    return this.run({ type: 'vote', gateId, reviewId, seat, vote: direction, reason, action }, by)
  }

  voteAll(gateId: GateId, direction: 'confirm' | 'dismiss'): void {
    for (const { seat } of this.gate(gateId).chip.seats) this.vote(gateId, seat, direction)
  }

  /** The holder leaves the seat; a new one may follow. */
  replace(seat: Seat, by: string | null): void {
    this.later()
    for (const row of this.document.seatHoldings) {
      if (row.seat === seat && row.to === null) this.patch('seatHoldings', row.id, { to: this.now })
    }
    this.later()
    if (by !== null) this.add('seatHoldings', { seat, personId: by, from: this.now })
  }

  codes(decision: GateDecision): string[] {
    return decision.allowed ? [] : decision.refusals.map((one) => one.code.replace('readiness.refused.', ''))
  }

  private execute(effects: readonly GateEffect[]): void {
    for (const effect of effects) {
      this.log.push(effect)
      this.write(effect)
    }
  }

  private write(effect: GateEffect): void {
    switch (effect.kind) {
      case 'open-round': {
        const { kind: _, gateId: gate, conditions, ...round } = effect
        const hash = createHash('sha256').update(round.snapshot).digest('hex')
        const roundId = this.add('gateRounds', { ...round, gate, hash, state: 'open' })
        for (const condition of conditions) this.add('gateConditions', { roundId, ...condition })
        return
      }
      case 'end-round': {
        const { at: endedAt, cause: endCause, reason: endReason } = effect
        this.patch('gateRounds', effect.roundId, { state: 'ended', endedAt, endCause, endReason })
        return
      }
      case 'mark-stale':
        this.patch('gateRounds', effect.roundId, { staleAt: effect.at, staleCause: effect.cause })
        return
      case 'add-signature': {
        const { kind: _, ...signature } = effect
        const sequence = this.document.signatures.length + 1
        this.add('signatures', { ...signature, acknowledgements: [...effect.acknowledgements], sequence })
        return
      }
      case 'add-condition':
        this.add('gateConditions', { roundId: effect.roundId, ...effect.condition })
        return
      case 'accept-area': {
        const { kind: _, ...acceptance } = effect
        this.add('areaAcceptances', acceptance as Draft<'areaAcceptances'>)
        return
      }
      case 'enter-phase': {
        for (const row of this.document.phaseStates) {
          if (row.leftAt === null) this.patch('phaseStates', row.id, { leftAt: this.now })
        }
        const { phase, at: enteredAt, cause, roundId: gateRoundId } = effect
        this.add('phaseStates', { phase, enteredAt, cause, gateRoundId })
        return
      }
      case 'open-review': {
        const { gateId: gate, roundId, at: openedAt } = effect
        const reviewId = this.add('rollbackReviews', { gate, roundId, openedAt })
        for (const fact of effect.facts) this.add('rollbackFacts', { reviewId, ...fact })
        return
      }
      case 'add-facts':
        for (const fact of effect.facts) this.add('rollbackFacts', { reviewId: effect.reviewId, ...fact })
        return
      case 'set-fact':
        this.patch('rollbackFacts', effect.factId, { stillTrue: effect.stillTrue })
        return
      case 'add-vote': {
        const { kind: _, ...vote } = effect
        this.add('rollbackVotes', vote)
        return
      }
      case 'decide-review':
        this.patch('rollbackReviews', effect.reviewId, { state: effect.state, decidedAt: effect.at })
        return
      case 'close-condition': {
        const { at: closedAt, by: closedBy, with: closedWith } = effect
        this.patch('gateConditions', effect.conditionId, { closedAt, closedBy, closedWith })
        return
      }
      case 'create-action':
        this.add('workItems', { kind: 'rollback', source: effect.source, ...effect.action })
        return
      case 'set-baseline': {
        const { kind: _, ...baseline } = effect
        this.add('baselines', baseline)
        return
      }
      case 'create-focus-items':
        return
    }
  }
}
