import { dayReader } from '@/lib/calendar/zones'
import { type Row, type Section, sections } from '@/lib/document/schema'
import type { GateEffect, NewFact, ProposedCondition } from '@/lib/scoring/gates/commands'
import type { Ground } from '@/lib/scoring/judgements'
import type { Transaction } from '@/lib/server/db'
import { snapshotHash } from '@/lib/server/hash'
import { newId } from '@/lib/server/ids'
import { emit } from '@/lib/server/mutation'
import { writeOrganization, writeRecord } from '@/lib/server/records'

export type Applied = { roundId: string | null; signatureId: string | null; phase: number | null }

/** A complete new record: the given fields, everything else absent as the schema says. */
function create<S extends Section>(tx: Transaction, section: S, fields: Record<string, unknown>): Promise<Row<S>> {
  const data = sections[section].row.parse({ ...fields, id: newId() }) as Row<S>
  return writeRecord(tx, section, data, 0)
}

/** Revisions of records this transaction changed already: the ground holds those from before. */
type Revisions = Map<string, number>
type Writing = { tx: Transaction; ground: Ground; revisions: Revisions }

/** Changes fields of a record at the revision it was decided upon; a parallel change refuses the whole transaction. */
async function patch<S extends Section>(
  { tx, ground, revisions }: Writing,
  section: S,
  id: string,
  fields: Partial<Row<S>>,
): Promise<void> {
  const data = { ...fields, id } as Partial<Row<S>> & { id: string }
  const written = await writeRecord(tx, section, data, revisions.get(id) ?? ground.revisions[id] ?? 1)
  revisions.set(id, written.revision)
}

const condition = (tx: Transaction, roundId: string, proposed: ProposedCondition) =>
  create(tx, 'gateConditions', { roundId, ...proposed })

const fact = (tx: Transaction, reviewId: string, found: NewFact) => create(tx, 'rollbackFacts', { reviewId, ...found })

async function openRound(tx: Transaction, effect: Extract<GateEffect, { kind: 'open-round' }>): Promise<string> {
  const { conditions, gateId, snapshot, number, submittedBy, submittedAt, asOf, note } = effect
  const round = await create(tx, 'gateRounds', {
    gate: gateId,
    number,
    state: 'open',
    submittedBy,
    submittedAt,
    asOf,
    snapshot,
    hash: snapshotHash(snapshot),
    note,
  })
  for (const proposed of conditions) await condition(tx, round.id, proposed)
  await emit(tx, 'gate:submitted', `gates/${gateId}/rounds/${number}`)
  return round.id
}

async function addSignature(tx: Transaction, effect: Extract<GateEffect, { kind: 'add-signature' }>): Promise<string> {
  const { kind: _, ...signature } = effect
  const [row] = await tx.$queryRaw<{ next: number }[]>`
    SELECT coalesce(max("sequence"), 0)::int + 1 AS next FROM "Signature"
    WHERE "organizationId" = current_organization() AND "roundId" = ${effect.roundId}`
  const stored = await create(tx, 'signatures', {
    ...signature,
    acknowledgements: [...effect.acknowledgements],
    authenticationMethod: 'password',
    sequence: row!.next,
  })
  await emit(tx, `gate:${effect.decision}`, `rounds/${effect.roundId}`, { seat: effect.seat })
  return stored.id
}

/** Closes the present phase entry and opens the next; entering Phase 3 starts the platform clock where nobody set it. */
async function enterPhase(writing: Writing, effect: Extract<GateEffect, { kind: 'enter-phase' }>) {
  const { tx, ground } = writing
  const { phase, at, cause, roundId } = effect
  for (const id of ground.presentPhases) await patch(writing, 'phaseStates', id, { leftAt: at })
  await create(tx, 'phaseStates', { phase, enteredAt: at, cause, gateRoundId: roundId })
  const { organization } = ground
  if (phase === 3 && cause === 'gate' && organization.platformBuild !== 'started') {
    await writeOrganization(
      tx,
      {
        platformBuild: 'started',
        platformBuildStartedAt: organization.platformBuildStartedAt ?? dayReader(organization.timezone)(at),
      },
      organization.revision,
    )
  }
  await emit(tx, 'phase:entered', `phases/${phase}`, { cause })
}

/** FOCUS and FOCUS-STAR when Phase 2 opens: one open item per question, never a second one. */
async function createFocusItems(tx: Transaction, { proposed }: Ground): Promise<void> {
  for (const { kind, source, text } of proposed) await create(tx, 'workItems', { kind, source, text })
}

/** What was promised when a rollback was dismissed; who has to do it is told. */
async function createAction(tx: Transaction, { source, action }: Extract<GateEffect, { kind: 'create-action' }>) {
  const { id } = await create(tx, 'workItems', { kind: 'rollback', source, ...action })
  const { owner, dueAt } = action
  if (owner !== null) await emit(tx, 'work:given', `workItems/${id}`, { personId: owner, dueAt })
}

async function applyOne(writing: Writing, effect: GateEffect, applied: Applied): Promise<void> {
  const { tx, ground } = writing
  switch (effect.kind) {
    case 'open-round':
      applied.roundId = await openRound(tx, effect)
      return
    case 'end-round':
      return patch(writing, 'gateRounds', effect.roundId, {
        state: 'ended',
        endedAt: effect.at,
        endCause: effect.cause,
        endReason: effect.reason,
      })
    case 'mark-stale':
      await emit(tx, 'gate:stale', `rounds/${effect.roundId}`, { cause: effect.cause })
      return patch(writing, 'gateRounds', effect.roundId, { staleAt: effect.at, staleCause: effect.cause })
    case 'add-signature':
      applied.signatureId = await addSignature(tx, effect)
      return
    case 'add-condition':
      await condition(tx, effect.roundId, effect.condition)
      return
    case 'accept-area': {
      const { kind: _, ...acceptance } = effect
      await create(tx, 'areaAcceptances', acceptance)
      return
    }
    case 'enter-phase':
      applied.phase = effect.phase
      return enterPhase(writing, effect)
    case 'create-focus-items':
      return createFocusItems(tx, ground)
    case 'open-review': {
      const review = await create(tx, 'rollbackReviews', {
        gate: effect.gateId,
        roundId: effect.roundId,
        openedAt: effect.at,
      })
      for (const found of effect.facts) await fact(tx, review.id, found)
      await emit(tx, 'rollback:opened', `reviews/${review.id}`)
      return
    }
    case 'add-facts':
      for (const found of effect.facts) await fact(tx, effect.reviewId, found)
      return
    case 'set-fact':
      return patch(writing, 'rollbackFacts', effect.factId, { stillTrue: effect.stillTrue })
    case 'add-vote': {
      const { kind: _, ...vote } = effect
      await create(tx, 'rollbackVotes', vote)
      return
    }
    case 'decide-review':
      return patch(writing, 'rollbackReviews', effect.reviewId, { state: effect.state, decidedAt: effect.at })
    case 'close-condition':
      return patch(writing, 'gateConditions', effect.conditionId, {
        closedAt: effect.at,
        closedBy: effect.by,
        closedWith: effect.with,
      })
    case 'create-action':
      await createAction(tx, effect)
      return
    case 'set-baseline':
      await create(tx, 'baselines', { phase: effect.phase, at: effect.at, reason: effect.reason, by: effect.by })
      return
  }
}

/** Writes what the rules decided, in order, inside the caller's transaction. */
export async function applyEffects(tx: Transaction, ground: Ground, effects: readonly GateEffect[]): Promise<Applied> {
  const applied: Applied = { roundId: null, signatureId: null, phase: null }
  const writing: Writing = { tx, ground, revisions: new Map() }
  for (const effect of effects) await applyOne(writing, effect, applied)
  return applied
}
