import type { GateChipProps } from '@/components/layout/gate-chip'
import type { StatusKind } from '@/components/ui/status'
import type { GateResult } from '@/lib/scoring/gates/types'

/** "1→2" for gate-1-2. */
export const gateName = (gateId: string) => gateId.replace('gate-', '').replace('-', '→')

/** Address of a gate below the organization's. */
export const gateHref = (base: string, gateId: string) => `${base}/gates/${gateId.replace('gate-', '')}`

export const patternKind = {
  flagged: 'flagged',
  watch: 'watch',
  clear: 'clear',
  'no-sign': 'no-sign',
  'insufficient-data': 'unknown',
} as const satisfies Record<string, StatusKind>

/** One square per required line of the gate; a carried line is never drawn as met. */
export const checksOf = (gate: GateResult): GateChipProps['checks'] => {
  const carried = new Set(
    gate.conditions.flatMap(({ carries, state }) => (carries && state === 'proposed' ? [carries] : [])),
  )
  return gate.lines.map(({ itemId, value }) => {
    if (value === 'true') return 'met'
    if (carried.has(itemId)) return 'carried'
    return value === 'unknown' ? 'unknown' : 'unmet'
  })
}

/** One circle per seat; the reader's own open seats are marked. */
export const seatPips = (gate: GateResult, mine: readonly string[]): GateChipProps['seats'] =>
  gate.chip.seats.map(({ seat, state }) => (state === 'signed' ? 'signed' : mine.includes(seat) ? 'you' : 'open'))
