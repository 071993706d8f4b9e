import type { RouteInput } from '@/lib/client/route'
import { sections } from '@/lib/document/schema'
import { judge } from '@/lib/features/evaluation/judgement/queries'
import { isRecordIn } from '@/lib/features/registers/links/queries'
import { inWords } from '@/lib/messages/in-words'
import type { GateActor, GateCommand, GateEffect } from '@/lib/scoring/gates/commands'
import type { GateId } from '@/lib/scoring/gates/types'
import type { Sentence } from '@/lib/scoring/types'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import { limitPerDay } from '@/lib/server/daily-limit'
import type { Transaction } from '@/lib/server/db'
import { invalid, notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { emit, mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { sentenceText } from '@/lib/server/sentences'
import { applyEffects } from './effects/mutations'
import { isWrittenSince, lockGates, placeInTrail, sceneOf } from './guards'
import { criterionSections } from './rollback/rules'
import type * as routes from './schema'
import { markForSettling, settle } from './settlement/mutations'
import { statementOf } from './statement/view'

const gateActor = (actor: Actor): GateActor => ({
  personId: actor.personId,
  role: actor.role,
  token: actor.isToken,
  authenticatedAt: actor.authenticatedAt,
})

/** Reasons follow one another in one text, so each ends with a stop. */
const asSentence = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`)

/** A "no" of the rules: every reason in words, and as codes for programs. */
function refused(refusals: readonly Sentence[]): Refusal {
  const words = refusals.map((refusal) => sentenceText(refusal))
  const missingProof = refusals.some(({ code }) => code.endsWith('.authenticate-again'))
  return new Refusal('not_allowed_now', words.map(asSentence).join(' '), {
    reasons: refusals.map(({ code, params }, index) => ({ code, params, text: words[index] })),
    ...(missingProof ? { errors: [{ pointer: '/session/proof', message: words[0]! }] } : {}),
  })
}

/** Something a decision reads was recorded between the reading and the commit of an approval. */
class Outdated extends Error {}

/** How often an approval is judged before the person is asked to look again. */
const LOOKS = 3

/** An approval stands on records that nothing was added to until it is committed: else it is judged anew, on what is there now. */
async function onPresentRecords<T>(attempt: () => Promise<T>): Promise<T> {
  for (let look = 1; ; look += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Outdated)) throw error
      if (look < LOOKS) continue
      throw new Refusal('not_allowed_now', inWords('gates.otherPeopleRecordedSomethingWhile'))
    }
  }
}

/**
 * Runs one command in one transaction under the gate lock: read the facts, let the rules decide, write the effects with
 * one audit entry. A refusal writes nothing, except what the system noticed on the way (a round gone stale), which is
 * settled in a transaction of its own.
 */
async function perform(
  actor: Actor,
  action: string,
  command: GateCommand & { gateId: GateId },
  round?: number,
  check?: (tx: Transaction) => Promise<void>,
) {
  const subject = `gates/${command.gateId}${round === undefined ? '' : `/rounds/${round}`}`
  let noticed = false
  try {
    return await onPresentRecords(() =>
      mutate(actor, { action, subject }, async (tx) => {
        // Before the lock, so that an old page holds up nobody, and under it, where it counts.
        if (round !== undefined) await checkRound(tx, actor.organizationId, command.gateId, round)
        await check?.(tx)
        await lockGates(tx, actor.organizationId)
        if (round !== undefined) await checkRound(tx, actor.organizationId, command.gateId, round)
        const place = await placeInTrail(tx, actor.organizationId)
        const { clock, document } = await sceneOf(tx, actor.organizationId)
        const { decision, ground } = await judge('decision', document, { ...clock, command, actor: gateActor(actor) })
        noticed = decision.settled.length > 0
        if (!decision.allowed) throw refused(decision.refusals)
        if (command.type === 'approve') await checkStatement(tx, actor, command, decision.effects)
        const applied = await applyEffects(tx, ground, [...decision.settled, ...decision.effects])
        await markForSettling(tx, 'phaseStates')
        if (command.type === 'approve' && (await isWrittenSince(tx, actor.organizationId, place))) throw new Outdated()
        return { gateId: command.gateId, state: decision.outcome, ...applied }
      }),
    )
  } catch (error) {
    if (noticed && error instanceof Refusal) await settle(actor.organizationId)
    throw error
  }
}

/**
 * Nobody signs what they were not shown: the sentence sent with an approval has to be the one that is true under the lock,
 * also about whether it is the last one and moves the phase.
 */
async function checkStatement(
  tx: Transaction,
  { organizationId, organizationName }: Actor,
  command: Extract<GateCommand, { type: 'approve' }>,
  effects: readonly GateEffect[],
): Promise<void> {
  const id = effects.find((effect) => effect.kind === 'add-signature')?.forPersonId ?? null
  const holder =
    id === null ? null : await tx.person.findFirst({ where: { organizationId, id }, select: { name: true } })
  const present = statementOf({
    gateId: command.gateId,
    seat: command.seat,
    forName: holder?.name ?? null,
    organization: organizationName,
    last: effects.some((effect) => effect.kind === 'enter-phase'),
  })
  if (command.statement === present) return
  throw new Refusal('not_allowed_now', inWords('gates.whatYouWouldSignReads', { present }), {
    reasons: [{ code: 'gates.other-statement', params: {}, text: present }],
  })
}

/** The round in the URL has to be the open one: a decision on an older page never lands on a newer snapshot. */
async function checkRound(tx: Transaction, organizationId: string, gate: GateId, number: number): Promise<void> {
  const round = await tx.gateRound.findFirst({ where: { organizationId, gate, number }, select: { state: true } })
  if (!round) throw notFound()
  if (round.state !== 'open') {
    throw new Refusal('not_allowed_now', inWords('gates.thisRoundHasEndedReload'))
  }
}

/** Freezes a snapshot and asks every seat at once. */
export async function submitGate(actor: Actor, { gateId, ...input }: RouteInput<typeof routes.submitGateRoute>) {
  authorize(actor, 'gate:submit')
  return perform(actor, 'gate:submit', { type: 'submit', gateId, ...input })
}

/** Ends the open round and opens the next one with a new snapshot. */
export async function refreshGate(actor: Actor, input: RouteInput<typeof routes.refreshGateRoute>) {
  authorize(actor, 'gate:submit')
  const { gateId, number, ...submission } = input
  return perform(actor, 'gate:refresh', { type: 'refresh', gateId, ...submission }, number)
}

export async function withdrawGate(
  actor: Actor,
  { gateId, number, reason }: RouteInput<typeof routes.withdrawGateRoute>,
) {
  authorize(actor, 'gate:submit')
  return perform(actor, 'gate:withdraw', { type: 'withdraw', gateId, reason }, number)
}

/** Approves in a seat. The last approval advances the phase in the same transaction, exactly once. */
export async function signGate(actor: Actor, { gateId, number, ...input }: RouteInput<typeof routes.signGateRoute>) {
  authorizeSigner(actor, input.seat)
  return perform(actor, 'gate:approve', { type: 'approve', gateId, ...input }, number)
}

export async function requestChanges(actor: Actor, input: RouteInput<typeof routes.requestChangesRoute>) {
  authorizeSigner(actor, input.seat)
  const { gateId, number, ...request } = input
  return perform(
    actor,
    'gate:request-changes',
    { type: 'request-changes', gateId, ...request, statement: null },
    number,
  )
}

export async function takeBackSignature(actor: Actor, input: RouteInput<typeof routes.takeBackRoute>) {
  authorize(actor, 'organization:read')
  const { gateId, number, signatureId, reason } = input
  return perform(actor, 'gate:take-back', { type: 'take-back', gateId, signatureId, reason }, number)
}

/** Its owner, an editor or a seat holder of the gate closes a condition: which of them somebody is, the rules know. */
export async function closeCondition(actor: Actor, input: RouteInput<typeof routes.closeConditionRoute>) {
  authorize(actor, 'organization:read')
  const { gateId, conditionId, with: evidence } = input
  return perform(actor, 'condition:close', { type: 'close-condition', gateId, conditionId, with: evidence })
}

/** Accepts an area below 3 in writing at its present rating: gate 2→3, before anybody signs. */
export async function acceptArea(actor: Actor, input: RouteInput<typeof routes.acceptAreaRoute>) {
  authorizeSigner(actor, input.seat)
  return perform(actor, 'gate:accept-area', { type: 'accept-area', ...input })
}

/**
 * A record can be named once: what was decided about it is settled. An observation without one is a fact of its own, so
 * that a second thing nobody keeps a record of can be raised too.
 */
export async function raiseRollbackFact(actor: Actor, input: RouteInput<typeof routes.raiseFactRoute>) {
  authorize(actor, 'organization:read')
  const { recordId, ...fact } = input
  const command = { type: 'raise-fact' as const, ...fact, recordId: recordId ?? newId() }
  return perform(actor, 'rollback:raise', command, undefined, async (tx) => {
    const tables = criterionSections[fact.gateId].map((section) => sections[section].table)
    if (recordId === null || (await isRecordIn(tx, actor.organizationId, tables, recordId))) return
    throw invalid('/recordId', inWords('gates.chooseARecordThatThe'))
  })
}

export async function voteRollback(actor: Actor, input: RouteInput<typeof routes.voteRollbackRoute>) {
  authorizeSigner(actor, input.seat)
  return perform(actor, 'rollback:vote', { type: 'vote', ...input })
}

/** Holding or standing in for the seat; the rules decide again on the records, under the lock. */
function authorizeSigner(actor: Actor, seat: Actor['seats'][number]): void {
  const signer = actor.seats.includes(seat) || actor.deputies.some((deputy) => deputy.seat === seat)
  authorize(actor, 'gate:sign', { signer, seat })
}

/** Comments of one person a day, over all gates. */
const MOST_COMMENTS = 50

export async function commentGate(actor: Actor, { gateId, text }: RouteInput<typeof routes.commentGateRoute>) {
  authorize(actor, 'comment:write')
  return mutate(actor, { action: 'gate:comment', subject: `gates/${gateId}` }, async (tx) => {
    await limitPerDay(tx, actor, 'gate:comment', MOST_COMMENTS, 'comments')
    const [open] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "GateRound" WHERE "organizationId" = ${actor.organizationId} AND "gate" = ${gateId} AND "state" = 'open'`
    const comment = sections.gateComments.row.parse({
      id: newId(),
      gate: gateId,
      roundId: open?.id ?? null,
      text,
      by: actor.personId,
      at: await databaseNow(tx),
    })
    return writeRecord(tx, 'gateComments', comment, 0)
  })
}

/** Asks the seats that have not decided, once a day per gate. Delivered through the outbox. */
export async function remindGate(actor: Actor, { gateId }: RouteInput<typeof routes.remindGateRoute>) {
  authorize(actor, 'gate:submit')
  return mutate(actor, { action: 'gate:remind', subject: `gates/${gateId}` }, async (tx) => {
    const [row] = await tx.$queryRaw<{ open: boolean; reminded: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM "GateRound" WHERE "organizationId" = ${actor.organizationId} AND "gate" = ${gateId} AND "state" = 'open') AS open,
             EXISTS (SELECT 1 FROM "OutboxEvent" WHERE "organizationId" = ${actor.organizationId} AND "event" = 'gate:reminder'
                     AND "subject" = ${`gates/${gateId}`} AND ("at" AT TIME ZONE ${actor.timezone})::date = ${actor.today}::date) AS reminded`
    if (!row!.open) throw new Refusal('not_allowed_now', inWords('gates.noRoundIsOpenAt'))
    if (row!.reminded) throw new Refusal('not_allowed_now', inWords('gates.theSeatsWereRemindedToday'))
    await emit(tx, 'gate:reminder', `gates/${gateId}`, { by: actor.personId })
    return { reminded: actor.today }
  })
}
