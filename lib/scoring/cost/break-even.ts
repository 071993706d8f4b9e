import type { Fraction } from '../business-case/value'
import { minorUnits } from '../portfolio/experiment-spend'

/** Minutes of a month in whole numbers: token capacity is told per minute and paid per month. */
const MINUTES = 43_800n

/** Where two ways to pay cost the same; null where one of them is always cheaper. */
export type BreakEven = {
  /** Percent, cut upwards to one decimal: from here on the fixed price is not dearer. */
  pct: number | null
  /** Tokens or requests a month, the next whole one. */
  amount: number | null
  /** The fixed price is never reached: it is cheaper only beyond what the capacity can do. */
  beyond: boolean
}

const upwards = ({ d, n }: Fraction): number => Number((n * 1000n + d - 1n) / d) / 10
const next = ({ d, n }: Fraction): number => Number((n + d - 1n) / d)
const NONE: BreakEven = { pct: null, amount: null, beyond: false }

/** Reserved against on demand: from which utilization on the reservation costs no more, reserved ÷ on-demand price. */
export function reservedBreakEven(reservedPrice: string, onDemandPrice: string): BreakEven {
  const [reserved, onDemand] = [minorUnits(reservedPrice), minorUnits(onDemandPrice)]
  if (onDemand === 0n) return NONE
  return { pct: upwards({ n: reserved, d: onDemand }), amount: null, beyond: reserved > onDemand }
}

/**
 * Token capacity against a price per token: from how many tokens a month on the capacity costs no more, and which share of
 * what it can do that is (tokens a minute × 43,800).
 */
export function tokenBreakEven(capacityPerMonth: string, pricePerMillion: string, tokensPerMinute: number): BreakEven {
  const [fixed, million] = [minorUnits(capacityPerMonth), minorUnits(pricePerMillion)]
  if (million === 0n) return NONE
  const tokens = { n: fixed * 1_000_000n, d: million }
  const can = BigInt(tokensPerMinute) * MINUTES
  if (can === 0n) return { pct: null, amount: next(tokens), beyond: false }
  return {
    pct: upwards({ n: tokens.n, d: tokens.d * can }),
    amount: next(tokens),
    beyond: tokens.n > tokens.d * can,
  }
}

/** A model of one's own against an API: from how many requests a month on the GPUs cost no more. */
export function selfHostedBreakEven(gpuCostPerMonth: string, pricePerThousand: string): BreakEven {
  const [fixed, thousand] = [minorUnits(gpuCostPerMonth), minorUnits(pricePerThousand)]
  if (thousand === 0n) return NONE
  return { pct: null, amount: next({ n: fixed * 1_000n, d: thousand }), beyond: false }
}
