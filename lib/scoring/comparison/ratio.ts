/** A fraction of whole numbers; `d` is above 0. Comparing and showing it is exact. */
export type Ratio = { n: bigint; d: bigint }

/** The fraction with its sign in the numerator; `d` may be given negative, never 0. */
export const ratio = (n: bigint, d: bigint): Ratio => (d < 0n ? { n: -n, d: -d } : { n, d })

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export function order(a: Ratio, b: Ratio): number {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** How far two fractions are apart, never below 0. */
export function distance(a: Ratio, b: Ratio): Ratio {
  const n = a.n * b.d - b.n * a.d
  return { n: n < 0n ? -n : n, d: a.d * b.d }
}

/** With two decimals, half a hundredth away from zero: 900/41 is "21.95". */
export function twoDecimals({ n, d }: Ratio): string {
  const size = n < 0n ? -n : n
  const hundredths = (size * 200n + d) / (2n * d)
  const sign = n < 0n && hundredths > 0n ? '-' : ''
  return `${sign}${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}
