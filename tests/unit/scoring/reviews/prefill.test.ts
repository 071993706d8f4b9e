import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { AGENDA } from '@/lib/document/cadence'
import messages from '@/lib/messages/en/reviews.json'
import { createFacts } from '@/lib/scoring/facts'
import { type Blockers, reviewFacts } from '@/lib/scoring/reviews/prefill'
import { documentOf, type Parts, TODAY } from '../documents'

const told = (parts: Parts, blockers: Blockers = null, quarter = '2026-Q3') =>
  reviewFacts(createFacts(framework, documentOf(parts), TODAY), quarter, blockers)
const codes = (parts: Parts, part: string) =>
  told(parts)
    .filter((fact) => fact.part === part)
    .map(({ code }) => code)
const one = (parts: Parts, code: string) => told(parts).find((fact) => fact.code === code)?.params

const cost = (id: string, month: string, amount: string) => ({
  id,
  month,
  amount,
  environment: 'production' as const,
})
const budget = (id: string, month: string, amount: string) => ({ id, teamId: 't', month, amount })

describe('what the records say to a quarter', () => {
  it('is unknown, part by part, where nothing is recorded', () => {
    const facts = told({})
    expect([...new Set(facts.map(({ part }) => part))]).toEqual([...AGENDA])
    expect(facts.map(({ code }) => code)).toEqual([
      'metric-unknown',
      'idle-unknown',
      'no-measures',
      'no-spending',
      'no-findings',
      'no-shadow',
      'no-radar',
      'metric-unknown',
      'metric-unknown',
      'due',
    ])
  })

  it('has words for every code', () => {
    const written = new Set(Object.keys(messages.facts))
    for (const { code } of told({}, { gate: '1-2', count: 2 })) expect(written).toContain(code)
  })

  it('compares spending with a budget only where every recorded month has one', () => {
    const teams = [{ id: 't', name: 'Imaging' }]
    const costEntries = [cost('a', '2026-07', '100.00'), cost('b', '2026-08', '50.00'), cost('c', '2026-06', '9.00')]
    expect(one({ teams, costEntries, budgets: [budget('x', '2026-07', '200.00')] }, 'spend-unbudgeted')).toEqual({
      spend: '150.00',
      months: 2,
    })
    const budgets = [budget('x', '2026-07', '200.00'), budget('y', '2026-08', '10.00'), budget('z', '2026-06', '1.00')]
    expect(one({ teams, costEntries, budgets }, 'spend')).toEqual({ spend: '150.00', months: 2, budget: '210.00' })
  })

  it('counts findings that opened and closed inside, and those open on its last day', () => {
    const finding = (id: string, openedAt: string, closedAt: string | null = null) => ({
      id,
      title: id,
      severity: 'high' as const,
      openedAt,
      closedAt,
    })
    const findings = [
      finding('before', '2026-06-30'),
      finding('inside', '2026-07-01', '2026-09-30'),
      finding('after', '2026-10-01'),
    ]
    expect(one({ findings }, 'findings')).toEqual({ opened: 1, closed: 1, open: 1 })
  })

  it('sums realized savings of the quarter and leaves out what nobody recorded', () => {
    const saving = (id: string, doneAt: string, realizedPerMonth: string | null) => ({
      id,
      title: id,
      category: 'idle-gpu' as const,
      baselinePerMonth: '500.00',
      expectedPerMonth: '400.00',
      state: 'done' as const,
      doneAt,
      realizedPerMonth,
    })
    const savings = [
      saving('a', '2026-07-02', '300.00'),
      saving('b', '2026-09-30', null),
      saving('c', '2026-10-01', '1.00'),
    ]
    expect(one({ savings }, 'measures')).toEqual({ count: 2, told: 1, realized: '300.00' })
    expect(codes({ savings: [saving('b', '2026-09-30', null)] }, 'cost-actions')).toContain('measures-untold')
  })

  it('says what holds the next gate only where there is one', () => {
    expect(told({}, { gate: '5-6', count: 0 }).at(-1)).toEqual({
      part: 'next-quarter',
      code: 'gate-open',
      params: { gate: '5-6', count: 0 },
    })
    expect(told({}, { gate: '5-6', count: 3 }).at(-1)?.code).toBe('gate-held')
  })
})
