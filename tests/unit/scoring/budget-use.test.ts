import { describe, expect, it } from 'vitest'
import { monthSpend, teamSpend, unbudgeted } from '@/lib/scoring/budget-use'

const marks = [50, 75, 90]
const budget = (teamId: string | null, amount: string, month = '2026-11') => ({ teamId, month, amount })
const cost = (teamId: string | null, amount: string, environment: 'experiment' | 'production' = 'experiment') => ({
  teamId,
  month: '2026-11',
  amount,
  environment,
})

describe('spend against budget', () => {
  it('reaches a mark at exactly its share', () => {
    const reached = (amount: string) => teamSpend([budget('a', '1000.00')], [cost('a', amount)], '2026-11', marks)[0]
    expect(reached('499.99')).toMatchObject({ pct: 49.9, reached: 0 })
    expect(reached('500.00')).toMatchObject({ pct: 50, reached: 50 })
    expect(reached('899.99')).toMatchObject({ pct: 89.9, reached: 75 })
    expect(reached('900.00')).toMatchObject({ pct: 90, reached: 90 })
    expect(reached('1200.10')).toMatchObject({ pct: 120, reached: 100 })
  })

  it('keeps experiment and production apart and adds without rounding', () => {
    const costs = [cost('a', '0.10'), cost('a', '0.20'), cost('a', '7.00', 'production')]
    expect(teamSpend([], costs, '2026-11', marks)).toEqual([
      { teamId: 'a', budget: null, spend: '7.30', experiment: '0.30', production: '7.00', pct: null, reached: null },
    ])
  })

  it('a missing budget is not a budget of 0, and 0 gives no share', () => {
    expect(teamSpend([budget('a', '0.00')], [cost('a', '5.00')], '2026-11', marks)[0]).toMatchObject({
      budget: '0.00',
      pct: null,
      reached: null,
    })
    expect(teamSpend([budget('a', '9.00', '2026-10')], [], '2026-11', marks)).toEqual([])
  })

  it('the month of the whole organization adds what has no team', () => {
    const all = monthSpend([budget('a', '100.00')], [cost('a', '20.00'), cost(null, '5.00')], '2026-11', marks)
    expect(all).toMatchObject({ budget: '100.00', spend: '25.00', pct: 25 })
    expect(monthSpend([], [], '2026-11', marks)).toMatchObject({ budget: null, spend: null, pct: null })
  })

  it('without a cost entry is not known: no bill is not no cost', () => {
    const unknown = { spend: null, experiment: null, production: null, pct: null, reached: null }
    const budgets = [budget('a', '100.00'), budget('b', '50.00')]
    expect(teamSpend(budgets, [], '2026-11', marks)).toEqual([
      { teamId: 'a', budget: '100.00', ...unknown },
      { teamId: 'b', budget: '50.00', ...unknown },
    ])
    expect(monthSpend(budgets, [], '2026-11', marks)).toMatchObject({ budget: '150.00', ...unknown })
    // An entry of 0 is an answer, and another team's entry says nothing of this one.
    const [a, b] = teamSpend(budgets, [cost('a', '0.00')], '2026-11', marks)
    expect(a).toMatchObject({ spend: '0.00', pct: 0, reached: 0 })
    expect(b).toMatchObject(unknown)
  })

  it('names the spending that no budget stands against, where there is a budget at all', () => {
    const of = (budgets: ReturnType<typeof budget>[], costs: ReturnType<typeof cost>[]) =>
      unbudgeted(teamSpend(budgets, costs, '2026-11', marks))
    const costs = [cost('a', '37.00'), cost('b', '42.10'), cost(null, '1.00')]
    expect(of([budget('a', '40.00')], costs)).toBe('43.10')
    expect(of([budget('a', '40.00')], costs.slice(0, 1))).toBeNull()
    expect(of([], costs)).toBeNull()
  })
})
