import type { Row } from '@/lib/document/schema'

/** A second reading of the same rules, as plainly as possible: one month after the other, one fraction after the other. */
type Exact = { n: bigint; d: bigint }

const add = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
const times = (a: Exact, n: bigint, d: bigint): Exact => ({ n: a.n * n, d: a.d * d })
const cents = (amount: string): Exact => ({ n: BigInt(amount.replace('.', '')), d: 1n })
const ZERO: Exact = { n: 0n, d: 1n }

function next(month: string): string {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`
}

/** What a line pays in a month, asked by walking from its own first month. */
function paid(line: Row<'caseLines'>, month: string): Exact {
  if (line.rhythm === 'once') return line.from === month ? cents(line.amount) : ZERO
  if (month < line.from || (line.to !== null && month > line.to)) return ZERO
  let amount = cents(line.amount)
  let count = 0
  for (let walked = line.from; walked < month; walked = next(walked)) {
    count += 1
    if (count % 12 === 0) amount = times(amount, BigInt(10_000 + (line.growthBpPerYear ?? 0)), 10_000n)
  }
  return amount
}

export function naiveNpv(start: string, months: number, rateBp: number, lines: readonly Row<'caseLines'>[]): string {
  const calendar = [start]
  while (calendar.length < months) calendar.push(next(calendar.at(-1)!))
  const isFirst = (line: Row<'caseLines'>) => line.kind === 'investment' && line.rhythm === 'once' && line.from <= start
  let value = ZERO
  for (let year = Math.ceil(months / 12) - 1; year >= 0; year -= 1) {
    for (const month of calendar.slice(year * 12, year * 12 + 12)) {
      for (const line of lines.filter((one) => !isFirst(one))) {
        value = add(value, times(paid(line, month), line.kind === 'benefit' ? 1n : -1n, 1n))
      }
    }
    value = times(value, 10_000n, BigInt(10_000 + rateBp))
  }
  for (const line of lines.filter(isFirst)) value = add(value, times(cents(line.amount), -1n, 1n))
  return shown(value)
}

function shown({ d, n }: Exact): string {
  const whole = (n < 0n ? -n : n) * 2n + d
  const rounded = String(whole / (d * 2n)).padStart(3, '0')
  const sign = n < 0n && !/^0+$/.test(rounded) ? '-' : ''
  return `${sign}${rounded.slice(0, -2)}.${rounded.slice(-2)}`
}
