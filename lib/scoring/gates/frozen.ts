import type { GateRound } from './types'

/** What a rule reads back from a stored snapshot. Anything absent or malformed is unknown, never an error. */
export type Frozen = {
  lines: ReadonlyMap<string, { value: string; shown: string; carried: boolean }>
  focus: { status: string; shown: string } | null
  exitNotes: ReadonlyMap<string, string>
  ratings: ReadonlyMap<string, number>
  /** Rating of the question TS-1, null when it was not rated. */
  ts1: number | null
  inventory: ReadonlySet<string> | null
  /** Use case id → projected monthly cost; null when no estimates were frozen. */
  estimates: ReadonlyMap<string, string> | null
  /** Monitoring signal id → "lastTestAt outcome changedAt" as it stood. */
  signals: ReadonlyMap<string, string>
  flags: ReadonlyMap<string, string>
  chain: string | null
  openReviews: readonly { id: string; gate: string }[]
  thresholds: Readonly<Record<string, number>>
  currency: string | null
  /** What a snapshot of format 2 says of money; null where there was nothing to say, undefined in an older one. */
  money: FrozenMoney | null | undefined
}

export type FrozenMoney = { npv: string | null; monthlyCost: string | null; counted: number; of: number }

const cache = new WeakMap<GateRound, Frozen>()

/** Reads the snapshot of a round. The text is the portal's own; an imported one may be anything. */
export function frozen(round: GateRound): Frozen {
  const existing = cache.get(round)
  if (existing) return existing
  const made = readFrozen(fields(parsed(round.snapshot)))
  cache.set(round, made)
  return made
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Fields = Readonly<Record<string, unknown>>

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
const rows = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fields) : [])
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const words = (value: unknown): string => text(value) ?? ''

function entries<T>(value: unknown, read: (one: unknown) => T | null): Map<string, T> {
  const map = new Map<string, T>()
  for (const [key, one] of Object.entries(fields(value))) {
    const made = read(one)
    if (made !== null) map.set(key, made)
  }
  return map
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

function frozenMoney(value: unknown): FrozenMoney | null {
  const { counted, monthlyCost, npv, of } = fields(value)
  const [known, all] = [number(counted), number(of)]
  return known === null || all === null
    ? null
    : { npv: text(npv), monthlyCost: text(monthlyCost), counted: known, of: all }
}

function readFrozen(snapshot: Fields): Frozen {
  const scorecard = fields(snapshot.scorecard)
  const focus = fields(snapshot.focusGate)
  return {
    lines: new Map(
      rows(snapshot.lines).map((line) => [
        words(line.id),
        { value: words(line.value), shown: words(line.shown), carried: line.carried === true },
      ]),
    ),
    focus: text(focus.status) === null ? null : { status: words(focus.status), shown: words(focus.shown) },
    exitNotes: new Map(
      rows(snapshot.exitItems).flatMap((row) => {
        const note = text(row.note)
        return note === null ? [] : [[words(row.itemId), note] as const]
      }),
    ),
    ratings: entries(scorecard.ratings, number),
    ts1: number(scorecard.ts1),
    inventory: Array.isArray(snapshot.inventory) ? new Set(snapshot.inventory.map(words)) : null,
    estimates:
      snapshot.estimates === undefined ? null : entries(snapshot.estimates, (one) => text(fields(one).monthlyCost)),
    signals: entries(snapshot.signals, text),
    flags: entries(snapshot.flags, text),
    chain: text(snapshot.chain),
    openReviews: rows(snapshot.openReviews).map((row) => ({ id: words(row.id), gate: words(row.gate) })),
    thresholds: Object.fromEntries(entries(snapshot.thresholds, number)),
    currency: text(snapshot.currency),
    money: snapshot.money === undefined ? undefined : frozenMoney(snapshot.money),
  }
}
