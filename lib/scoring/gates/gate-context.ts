import type { Row } from '../../document/schema'
import type { GateOperation } from './gate-operation'

/**
 * What stands beside the lines of a gate, frozen with its snapshot: decisions that were accepted since the last gate, and of gate
 * 5→6 what runs. A snapshot of before has no operation.
 */
export type GateContext = {
  decisions: { id: string; number: number | null; title: string }[]
  operation?: GateOperation
}

type Facts = {
  rounds: readonly Pick<Row<'gateRounds'>, 'endCause' | 'asOf'>[]
  decisions: readonly Pick<Row<'adrs'>, 'id' | 'number' | 'title' | 'status' | 'decidedAt'>[]
}

/**
 * Accepted decisions from the day on which the last approved round was submitted, all of them before there was one; by number.
 * One whose day nobody knows belongs to no gate.
 */
export function gateContext({ decisions, rounds }: Facts): GateContext {
  const since = rounds.reduce((last, { asOf, endCause }) => (endCause === 'approved' && asOf > last ? asOf : last), '')
  return {
    decisions: decisions
      .filter(({ decidedAt, status }) => status === 'accepted' && decidedAt !== null && decidedAt >= since)
      .map(({ id, number, title }) => ({ id, number, title }))
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || (a.id < b.id ? -1 : 1)),
  }
}
