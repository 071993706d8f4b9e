import { programme } from '../business-case/programme'
import type { Facts } from '../facts'
import type { GateId } from './types'

/** The money of a gate: what its seats see in one line, frozen with the snapshot. Amounts are null while unknown. */
export type GateMoney = {
  of: number
  counted: number
  monthlyCost: string | null
  estimated: number
  npv: string | null
  /** Months until the money is back; null where unknown or not within the horizon, which `paidBack` tells apart. */
  payback: number | null
  paidBack: boolean | null
  horizons: [number, number] | null
  rates: [number, number] | null
  lines: number
  cases: { id: string; npv: string | null }[]
}

const GATES: readonly GateId[] = ['gate-2-3', 'gate-4-5']

/** Whether the seats of a gate see money. */
export const hasMoney = (gateId: GateId): boolean => GATES.includes(gateId)

/** What the programme costs and is worth today; null for a gate without money and where there is nothing to say. */
export function gateMoney(facts: Facts, gateId: GateId): GateMoney | null {
  if (!hasMoney(gateId)) return null
  const { cases, counted, estimated, horizons, lines, monthlyCost, npv, payback, rates } = programme(facts)
  if (cases.length === 0 && lines === null) return null
  return {
    of: cases.length,
    counted,
    monthlyCost,
    estimated,
    npv: npv.known ? npv.value : null,
    payback: payback.known ? payback.value : null,
    paidBack: payback.known ? payback.value !== null : null,
    horizons,
    rates,
    lines: lines?.count ?? 0,
    cases: cases.map(({ id, npv: worth }) => ({ id, npv: worth })),
  }
}
