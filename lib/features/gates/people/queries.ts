import type { Seat } from '@/lib/access/permissions'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import type { GateId } from '@/lib/scoring/gates/types'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { seatsWaitingFor, votesWaitingFor } from '../waiting/rules'

type Standing = {
  waiting: { kind: 'sign' | 'vote'; gateId: GateId; seat: Seat }[]
  approvals: { gateId: GateId; seat: Seat }[]
}

/** What somebody else has to decide at the gates, and where an approval of theirs counts in a round that is still open. */
export async function standingAtGates(
  actor: Actor,
  person: { personId: string; seats: readonly Seat[]; deputies: readonly { seat: Seat }[] },
): Promise<Standing> {
  authorize(actor, 'organization:administer')
  const { gates } = await getEvaluation(actor)
  const decider = { ...person, smallTeamMode: actor.smallTeamMode }
  return {
    waiting: gates.flatMap((gate) => [
      ...seatsWaitingFor(decider, gate).map((seat) => ({ kind: 'sign' as const, gateId: gate.gateId, seat })),
      ...votesWaitingFor(decider, gate).map((seat) => ({ kind: 'vote' as const, gateId: gate.gateId, seat })),
    ]),
    approvals: gates.flatMap(({ gateId, round, chip }) =>
      round?.open
        ? chip.seats.flatMap(({ seat, signature }) =>
            signature?.personId === person.personId ? [{ gateId, seat }] : [],
          )
        : [],
    ),
  }
}
