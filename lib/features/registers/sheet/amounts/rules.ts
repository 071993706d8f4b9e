import { amountOf } from '@/lib/scoring/portfolio/experiment-spend'

/** Exact decimals as one whole number each, at the scale of the longest. */
function scaled(digits: readonly string[]): { units: bigint[]; scale: number } {
  const scale = Math.max(2, ...digits.map((each) => each.split('.')[1]?.length ?? 0))
  const units = digits.map((each) => {
    const [whole = '0', rest = ''] = each.split('.')
    return BigInt(`${whole}${rest.padEnd(scale, '0')}`)
  })
  return { units, scale }
}

const floor = (value: bigint, by: bigint) => value / by - (value % by < 0n ? 1n : 0n)

/** Half a cent goes away from zero, as people round. */
function nearest(value: bigint, by: bigint): bigint {
  const half = value < 0n ? -(by / 2n) : by / 2n
  return (value + half) / by
}

export type Rounded = { amounts: string[]; sum: string }

/**
 * Amounts with more than two decimals, rounded so that they add up to their rounded total (largest remainder): rounding
 * each by itself would let a bill of many small rows drift away from what is paid.
 */
export function roundedTogether(digits: readonly string[]): Rounded {
  const { units, scale } = scaled(digits)
  const by = 10n ** BigInt(scale - 2)
  const cents = units.map((each) => floor(each, by))
  const sum = nearest(
    units.reduce((all, each) => all + each, 0n),
    by,
  )
  let left = Number(sum - cents.reduce((all, each) => all + each, 0n))
  const remainder = (index: number) => units[index]! - cents[index]! * by
  const byRemainder = units
    .map((_, index) => index)
    .sort((a, b) => (remainder(b) > remainder(a) ? 1 : remainder(b) < remainder(a) ? -1 : a - b))
  for (const index of byRemainder) {
    if (left <= 0) break
    cents[index]! += 1n
    left -= 1
  }
  return { amounts: cents.map(amountOf), sum: amountOf(sum) }
}

/** A share as a percentage: the point moves two places, and no float is in the way. */
export function timesHundred(digits: string): string {
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '0', rest = ''] = digits.slice(sign.length).split('.')
  const moved = `${whole}${rest.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const after = rest.slice(2)
  return `${sign}${moved}${after === '' ? '' : `.${after}`}`
}

/** Five or more values up to 1 that are not all 0 or 1 may be shares of 1 where percentages are asked for. */
export function mayBeShares(digits: readonly string[]): boolean {
  const values = digits.map(Number)
  return (
    values.length >= 5 && values.every((value) => value >= 0 && value <= 1) && values.some((value) => value % 1 > 0)
  )
}
