import type { Fraction } from '../business-case/value'
import { amountOf } from '../portfolio/experiment-spend'

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
const floor = ({ d, n }: Fraction): bigint => (n >= 0n || n % d === 0n ? n / d : n / d - 1n)

/** The sum of fractions over their smallest common denominator. */
export function sumOf(parts: readonly Fraction[]): Fraction {
  const d = parts.reduce((common, part) => (common / gcd(common, part.d)) * part.d, 1n)
  return { n: parts.reduce((sum, part) => sum + part.n * (d / part.d), 0n), d }
}

/** Half a cent goes away from zero, as people round. */
export function units({ d, n }: Fraction): bigint {
  const half = n < 0n ? -d : d
  return (2n * n + half) / (2n * d)
}

export type Rounded = { amounts: string[]; sum: string }

/**
 * Amounts with fractions of a cent, rounded so that the rows add up to their rounded sum (largest remainder): rounding each
 * by itself would let many small rows drift away from the whole. Of equal remainders the first row gets the cent.
 */
export function roundedTogether(parts: readonly Fraction[]): Rounded {
  const whole = sumOf(parts)
  const sum = units(whole)
  const cents = parts.map(floor)
  const rest = parts.map((part, index) => ((part.n - cents[index]! * part.d) * whole.d) / part.d)
  let left = sum - cents.reduce((all, each) => all + each, 0n)
  const order = parts
    .map((_, index) => index)
    .sort((a, b) => (rest[b]! > rest[a]! ? 1 : rest[b]! < rest[a]! ? -1 : a - b))
  for (const index of order) {
    if (left <= 0n) break
    cents[index]! += 1n
    left -= 1n
  }
  return { amounts: cents.map(amountOf), sum: amountOf(sum) }
}
