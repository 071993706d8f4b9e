import { z } from 'zod'
import { providers } from '@/lib/content'
import type { GateResult } from '@/lib/scoring/gates/types'
import { snapshotHash } from '@/lib/server/hash'

const figure = z.object({ value: z.union([z.number(), z.string()]), unit: z.string(), of: z.number().optional() })
const limit = z.object({
  value: z.number(),
  comparator: z.enum(['<', '<=', '>', '>=', '=']),
  unit: z.string(),
  origin: z.enum(['framework', 'portal']),
  key: z.string().optional(),
})
const sentence = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
const line = z.object({
  id: z.string(),
  value: z.enum(['true', 'false', 'unknown', 'not-applicable']),
  carried: z.boolean().default(false),
  observed: figure.nullable().default(null),
  threshold: limit.nullable().default(null),
  summary: sentence.optional(),
  notes: z.array(sentence).default([]),
})

const range = z.tuple([z.number(), z.number()]).nullable()
/** The money line as it was frozen; a snapshot of format 1 has none. */
const money = z.object({
  of: z.number(),
  counted: z.number(),
  monthlyCost: z.string().nullable(),
  estimated: z.number(),
  npv: z.string().nullable(),
  payback: z.number().nullable(),
  paidBack: z.boolean().nullable(),
  horizons: range,
  rates: range,
  lines: z.number(),
})
export type MoneyView = z.output<typeof money>

/** What ran, of gate 5→6 only; a snapshot of before has none. */
const operation = z.object({
  recovery: z.array(z.object({ id: z.string(), name: z.string(), state: z.enum(['shown', 'missed', 'unknown']) })),
  models: z.array(z.object({ id: z.string(), name: z.string(), open: z.array(z.string()).nullable() })),
  inProduction: z.number().optional(),
  data: z.object({ state: z.enum(['kept', 'hit', 'unknown']), hits: z.number(), open: z.number() }).optional(),
})

/** What the pages read of a frozen snapshot. */
const readable = z.object({
  asOf: z.string(),
  lines: z.array(line),
  thresholds: z.record(z.string(), z.number()).default({}),
  currency: z.string().optional(),
  provider: z.enum(providers).optional().catch(undefined),
  money: money.nullable().default(null),
  context: z
    .object({
      decisions: z.array(z.object({ id: z.string(), number: z.number().nullable(), title: z.string() })),
      operation: operation.optional(),
    })
    .nullable()
    .default(null),
  estimates: z.record(z.string(), z.object({ monthlyCost: z.string().nullable() })).default({}),
})
export type FrozenView = z.output<typeof readable>

/** A stored snapshot as its page shows it; null where it cannot be read, and the page then shows what is known besides. */
export function frozenView(text: string): FrozenView | null {
  try {
    return readable.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Whether a snapshot says what counts: its round is open, or the approval it ended with is in force. */
export const isFrozen = ({ approvedAt, round }: GateResult): boolean =>
  Boolean(round?.open) || (approvedAt !== null && round?.endCause === 'approved')

type StoredRound = { id: string; snapshot: string; hash: string }
type StoredSignature = { roundId: string; decision: string; hash: string }
export type SnapshotCheck = {
  /** The hash made again just now from the kept snapshot is the one beside it. */
  fits: boolean
  /** Approvals of the round over another snapshot: they count for nothing. */
  otherHash: number
  /** Approvals that count, of the seats that have to approve. */
  approvals: number
  seats: number
}

/** What a receipt may say: only what is checked here and now, never what a hash would prove. */
export function snapshotCheck(
  round: StoredRound,
  signatures: readonly StoredSignature[],
  { chip }: Pick<GateResult, 'chip'>,
): SnapshotCheck {
  const given = signatures.filter((row) => row.roundId === round.id && row.decision === 'approve')
  return {
    fits: snapshotHash(round.snapshot) === round.hash,
    otherHash: given.filter(({ hash }) => hash !== round.hash).length,
    approvals: chip.seats.filter(({ signature }) => signature !== null).length,
    seats: chip.seats.length,
  }
}
