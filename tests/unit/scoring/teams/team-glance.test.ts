import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { createFacts } from '@/lib/scoring/facts'
import { teamGlance } from '@/lib/scoring/team-glance'
import { documentOf, type Parts, TODAY } from '../documents'

const teams = [
  { id: 't', name: 'Imaging' },
  { id: 'u', name: 'Letters' },
]
const persons = [
  { id: 'p', name: 'Ina', teamId: 't' },
  { id: 'gone', name: 'Gil', teamId: 't', active: false },
  { id: 'q', name: 'Uwe', teamId: 'u' },
]
const glance = (parts: Parts = {}) =>
  teamGlance(createFacts(framework, documentOf({ teams, persons, ...parts }), TODAY), 't')

describe('a team at a glance', () => {
  it('says nothing about money where neither a budget nor a cost of the month is recorded', () => {
    expect(glance()).toMatchObject({ people: 1, month: '2026-11', spend: null, training: { all: 0 } })
  })

  it('has the money of this month and of this team only', () => {
    const budget = (id: string, teamId: string, month: string) => ({ id, teamId, month, amount: '100.00' })
    const budgets = [budget('a', 't', '2026-11'), budget('b', 't', '2026-10'), budget('c', 'u', '2026-11')]
    const cost = { id: 'x', teamId: 't', month: '2026-11', amount: '40.00', environment: 'production' as const }
    expect(glance({ budgets, costEntries: [cost] }).spend).toMatchObject({ budget: '100.00', spend: '40.00', pct: 40 })
  })

  it('counts the courses of active people, and one that ran out as due', () => {
    const courses = [{ id: 'k', title: 'Basics', tier: 'foundational' as const }]
    const assigned = (id: string, personId: string, rest = {}) => ({ id, personId, courseId: 'k', ...rest })
    const trainingAssignments = [
      assigned('1', 'p', { completedAt: '2026-01-10' }),
      assigned('2', 'p', { completedAt: '2025-01-10', validUntil: '2026-11-19' }),
      assigned('3', 'p'),
      assigned('4', 'gone'),
      assigned('5', 'q'),
    ]
    expect(glance({ courses, trainingAssignments }).training).toEqual({ done: 1, due: 2, all: 3 })
  })

  it('shows open work of its people, the soonest first and those without a date last', () => {
    const item = (id: string, owner: string, dueAt: string | null, closedAt: string | null = null) => ({
      id,
      kind: 'improvement' as const,
      text: id,
      owner,
      dueAt,
      closedAt,
    })
    const workItems = [
      item('none', 'p', null),
      item('soon', 'p', '2026-12-01'),
      item('done', 'p', '2026-12-01', '2026-11-01T08:00:00.000Z'),
      item('other', 'q', '2026-12-01'),
    ]
    expect(glance({ workItems }).work.map(({ id }) => id)).toEqual(['soon', 'none'])
  })
})
