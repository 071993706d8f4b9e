/** Second readings of the rules of cost, as plainly as possible: one day and one fraction after the other. */
type Exact = { n: bigint; d: bigint }
const add = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
const exact = (value: string): Exact => ({ n: BigInt(value.replace('.', '')), d: 1n })

function cents({ d, n }: Exact): bigint {
  const whole = n / d
  const rest = n % d < 0n ? -(n % d) : n % d
  if (rest * 2n < d) return whole
  return n < 0n ? whole - 1n : whole + 1n
}

const money = (amount: bigint): string => {
  const text = String(amount).padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}

type Held = { unitPrice: string | null; unit: 'gpu' | 'ptu'; gpus: number | null; days: readonly (number | null)[] }

/** The newest day first; 30 of them count. */
export function naiveIdle(all: readonly Held[]): { cost: string | null; hours: number | null } {
  let cost: Exact | null = null
  let gpuHours: Exact | null = null
  for (const { days, gpus, unit, unitPrice } of all) {
    for (const pct of days.slice(0, 30)) {
      if (pct === null || gpus === null) continue
      const idleHours: Exact = { n: BigInt(gpus * 24) * BigInt(Math.round(10_000 - pct * 100)), d: 10_000n }
      if (unit === 'gpu') gpuHours = add(gpuHours ?? { n: 0n, d: 1n }, idleHours)
      if (unitPrice === null) continue
      const perHour = unit === 'gpu' ? exact(unitPrice) : { n: exact(unitPrice).n, d: 730n }
      cost = add(cost ?? { n: 0n, d: 1n }, { n: idleHours.n * perHour.n, d: idleHours.d * perHour.d })
    }
  }
  return {
    cost: cost === null ? null : money(cents(cost)),
    hours: gpuHours === null ? null : Number((gpuHours.n * 10n) / gpuHours.d) / 10,
  }
}

/** Complete months, oldest first; null where nothing can be told. */
export function naiveForecast(months: readonly number[]): bigint | null {
  const last = months.slice(-6).map(BigInt)
  if (last.length < 4) return null
  const ratios: Exact[] = []
  for (let index = 1; index < last.length; index += 1) {
    if (last[index - 1]! > 0n) ratios.push({ n: last[index]!, d: last[index - 1]! })
  }
  if (ratios.length === 0) return null
  ratios.sort((a, b) => (a.n * b.d < b.n * a.d ? -1 : a.n * b.d > b.n * a.d ? 1 : 0))
  const half = ratios.length / 2
  const middle = Number.isInteger(half) ? [ratios[half - 1]!, ratios[half]!] : [ratios[Math.floor(half)]!]
  const growth = middle.reduce(add, { n: 0n, d: 1n })
  const mean = last.slice(-3).reduce((sum, one) => sum + one, 0n)
  return cents({ n: mean * growth.n, d: 3n * growth.d * BigInt(middle.length) })
}
