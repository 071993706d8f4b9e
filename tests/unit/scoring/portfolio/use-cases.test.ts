import { describe, expect, it, test } from 'vitest'
import { framework } from '@/lib/content'
import { sections } from '@/lib/document/schema'
import { createFacts } from '@/lib/scoring/facts'
import { readingOf } from '@/lib/scoring/portfolio/use-case-reading'
import { estimateChanged, movesFrom, needsOf, untested, withdrawn } from '@/lib/scoring/portfolio/use-case-states'
import { documentOf, TODAY } from '../documents'

const caseOf = (fields: Record<string, unknown>) => sections.useCases.row.parse({ id: 'u', title: 'U', ...fields })
const day = '2026-06-01'
const ticks = {
  technicalAt: day,
  operationalAt: day,
  economicAt: day,
  injectionTestAt: day,
  rbacAt: day,
  isolationAt: day,
}
const estimate = { compute: '0.00', storage: '0.00', networking: '0.00', monthlyCost: '1000.00' }

describe('the moves', () => {
  it('go one step at a time and never skip forward', () => {
    expect(movesFrom('idea')).not.toContain('experiment')
    expect(movesFrom('shortlisted')).not.toContain('validated')
    expect(movesFrom('experiment')).not.toContain('production')
  })

  test.each(['idea', 'shortlisted', 'experiment', 'validated', 'production', 'retired', 'rejected'] as const)(
    'each move from %s can be undone',
    (status) => {
      for (const to of movesFrom(status)) expect(movesFrom(to), `${to} → ${status}`).toContain(status)
    },
  )
})

describe('what a state needs', () => {
  it('is nothing before validated', () => {
    for (const status of ['idea', 'shortlisted', 'experiment'] as const) expect(needsOf(caseOf({}), status)).toEqual([])
  })

  test.each([...Object.keys(ticks), ...Object.keys(estimate)])('validated needs %s, and 0 is a value', (field) => {
    expect(needsOf(caseOf({ ...ticks, ...estimate }), 'validated')).toEqual([])
    expect(needsOf(caseOf({ ...ticks, ...estimate, [field]: null }), 'validated')).toEqual([field])
  })

  it('production also needs its date, leaving needs a reason', () => {
    const row = caseOf({ ...ticks, ...estimate })
    expect(needsOf(row, 'production')).toEqual(['productionAt'])
    expect(needsOf(row, 'retired')).toEqual(['decisionReason'])
    expect(needsOf(caseOf({ decisionReason: 'Too costly' }), 'rejected')).toEqual([])
  })

  it('the operational tick stands on its three tests', () => {
    expect(untested(caseOf({}))).toEqual(['injectionTestAt', 'rbacAt', 'isolationAt'])
    expect(untested(caseOf({ ...ticks, rbacAt: null }))).toEqual(['rbacAt'])
  })

  it('a taken-away proof and a changed estimate are seen', () => {
    const before = caseOf({ ...ticks, ...estimate })
    expect(withdrawn(caseOf({ ...ticks, ...estimate, economicAt: null }), before)).toEqual(['economicAt'])
    expect(estimateChanged(caseOf(estimate), caseOf(estimate))).toBe(false)
    expect(estimateChanged(caseOf({ ...estimate, storage: null }), caseOf(estimate))).toBe(true)
    expect(estimateChanged(caseOf({}), null)).toBe(false)
  })
})

const reading = (fields: Record<string, unknown>, more: Parameters<typeof documentOf>[0] = {}) => {
  const facts = createFacts(framework, documentOf({ useCases: [{ id: 'u', title: 'U', ...fields }], ...more }), TODAY)
  return readingOf(facts, facts.rows('useCases')[0]!)
}

describe('one use case in the lines of gate 4→5', () => {
  it('counts when validated; ticked without estimate only holds E2 back; gone counts for nothing', () => {
    const counted = reading({
      ...ticks,
      ...estimate,
      status: 'validated',
      estimateChangedAt: '2026-06-02T08:00:00.000Z',
    })
    expect(counted.counts).toEqual({ 'P4-E1': 'true', 'P4-E2': 'true', 'P4-E3': 'unknown' })
    expect(reading({ ...ticks, status: 'experiment' }).counts).toEqual({
      'P4-E1': 'false',
      'P4-E2': 'false',
      'P4-E3': 'not-applicable',
    })
    expect(reading({ ...ticks, ...estimate, status: 'retired' }).counts).toEqual({
      'P4-E1': 'not-applicable',
      'P4-E2': 'not-applicable',
      'P4-E3': 'not-applicable',
    })
  })

  it.each([
    ['2026-06-02T08:00:00.000Z', '2026-06-03T08:00:00.000Z', 'true'],
    ['2026-06-03T08:00:00.000Z', '2026-06-02T08:00:00.000Z', 'false'],
  ])('E3: estimate changed %s, review recorded %s: %s', (estimateChangedAt, createdAt, expected) => {
    const costReviews = [{ id: 'r', at: createdAt.slice(0, 10), createdAt, useCaseIds: ['u'] }]
    const fields = { ...ticks, ...estimate, status: 'validated', estimateChangedAt }
    expect(reading(fields, { costReviews }).counts['P4-E3']).toBe(expected)
  })
})

describe('months against the estimate', () => {
  const months = (rows: [string, string, boolean][]) => ({
    useCaseCosts: rows.map(([month, amount, final]) => ({ id: month, useCaseId: 'u', month, amount, final })),
  })
  const live = { ...ticks, ...estimate, status: 'production', productionAt: '2026-07-10' }

  it('compares the month that begins on the day of going live', () => {
    const began = { ...live, productionAt: '2026-07-01' }
    const { costs } = reading(
      began,
      months([
        ['2026-06', '9.00', true],
        ['2026-07', '1500.01', true],
      ]),
    )
    expect(costs.months.map((one) => one.reading)).toEqual(['before', 'over'])
  })

  it('compares full final months only; exactly 1.5 times is within', () => {
    const { costs } = reading(
      live,
      months([
        ['2026-07', '9999.00', true],
        ['2026-08', '1500.00', true],
        ['2026-09', '1500.01', true],
        ['2026-10', '9999.00', false],
      ]),
    )
    expect(costs.limit).toBe('1500.00')
    expect(costs.frozenOn).toBeNull()
    expect(costs.months.map((one) => one.reading)).toEqual(['before', 'within', 'over', 'open'])
  })

  it('a projection of 0 is exceeded by anything; without one nothing is known', () => {
    const rows = months([['2026-08', '0.01', true]])
    expect(reading({ ...live, monthlyCost: '0.00' }, rows).costs.months[0]?.reading).toBe('over')
    expect(reading({ ...live, monthlyCost: null }, rows).costs.months[0]?.reading).toBe('unknown')
  })
})
