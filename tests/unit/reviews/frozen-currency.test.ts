import { describe, expect, it } from 'vitest'
import { factWords, inCurrency } from '@/lib/client/fact-words'

const spoken: object[] = []
const words = factWords({
  t: ((_: string, values: object) => spoken.push(values)) as never,
  metricOf: () => undefined,
  value: String,
  money: (amount, currency) => `${currency} ${amount}`,
  currency: 'USD',
})
const fact = { part: 'cost-actions' as const, code: 'spent', params: { spend: '1200.00', months: 3 } }
const said = (one: typeof fact) => {
  words(one)
  return spoken.at(-1)
}

describe('an amount of a frozen review', () => {
  it('keeps the currency of its day when the organization counts in another one', () => {
    const [frozen] = inCurrency([fact], 'EUR')
    expect(said(frozen as typeof fact)).toMatchObject({ spend: 'EUR 1200.00' })
  })

  it('is in the currency of the organization while nothing is frozen', () => {
    expect(said(fact)).toMatchObject({ spend: 'USD 1200.00' })
  })

  it('is the only figure that has one', () => {
    const open = { ...fact, params: { open: 2 } }
    expect(inCurrency([open], 'EUR')).toEqual([open])
  })
})
