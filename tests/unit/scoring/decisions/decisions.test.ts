import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { comparisonErrors, numbered } from '@/lib/document/decision-checks'
import { type Row, sections } from '@/lib/document/schema'
import { compare } from '@/lib/scoring/comparison/comparison'
import { acceptanceGaps, newGaps } from '@/lib/scoring/decisions/acceptance'
import { lookAgain } from '@/lib/scoring/decisions/look-again'
import { starterFact } from '@/lib/scoring/decisions/starter-facts'
import { createFacts } from '@/lib/scoring/facts'
import { gateContext } from '@/lib/scoring/gates/gate-context'
import nordhavn from '@/prisma/demo/nordhavn.json'
import valmere from '@/prisma/demo/valmere.json'
import { documentOf, type Parts, TODAY } from '../documents'

const decision = (more: object = {}): Row<'adrs'> => sections.adrs.row.parse({ id: 'd', title: 'D', ...more })
const options = [
  { id: 'a', name: 'A', radarEntryId: 'r' },
  { id: 'b', name: 'B' },
]
const whole = { context: 'c', consequences: 'k', options, chosenOption: 'a' }
const facts = (parts: Parts) => createFacts(framework, documentOf(parts), TODAY)

describe('accepting a decision', () => {
  it('needs context, two options or a reason, a choice and consequences', () => {
    expect(acceptanceGaps(decision())).toEqual(['context', 'options', 'chosenOption', 'consequences'])
    expect(acceptanceGaps(decision(whole))).toEqual([])
    const one = { ...whole, options: options.slice(0, 1) }
    expect(acceptanceGaps(decision(one))).toEqual(['options'])
    expect(acceptanceGaps(decision({ ...one, oneOptionReason: 'law' }))).toEqual([])
  })

  it('is asked for at the step; what was accepted with less stays editable, and what it has it keeps', () => {
    const old = decision({ status: 'accepted' })
    expect(newGaps(decision({ status: 'accepted', decision: 'x' }), old)).toEqual([])
    expect(newGaps(old, decision())).toHaveLength(4)
    const full = decision({ status: 'accepted', ...whole })
    expect(newGaps(decision({ status: 'accepted', ...whole, context: null }), full)).toEqual(['context'])
    expect(newGaps(decision(), full)).toEqual([])
  })
})

describe('looking again', () => {
  const moved = (ring: 'adopt' | 'hold', at: string) => ({
    radarEntries: [{ id: 'r', name: 'R' }],
    radarEvents: [
      { id: 'e1', radarEntryId: 'r', ring: 'adopt' as const, at: '2026-01-01' },
      { id: 'e2', radarEntryId: 'r', ring, at },
    ],
  })
  const accepted = { status: 'accepted', decidedAt: '2026-06-01', ...whole }

  it('is due on its day, and before it is not', () => {
    expect(lookAgain(facts({}), decision({ ...accepted, reviewAt: TODAY }))).toMatchObject({ why: 'due' })
    expect(lookAgain(facts({}), decision({ ...accepted, reviewAt: '2026-11-21' }))).toBeNull()
    expect(lookAgain(facts({}), decision({ reviewAt: TODAY }))).toBeNull()
  })

  it('is due when the radar entry of the chosen option moved to Hold after it was decided', () => {
    const of = (ring: 'adopt' | 'hold', at: string, more = {}) =>
      lookAgain(facts(moved(ring, at)), decision({ ...accepted, ...more }))
    expect(of('hold', '2026-07-01')).toEqual({ why: 'held', since: '2026-07-01', name: 'A' })
    expect(of('hold', '2026-05-01')).toBeNull()
    expect(of('adopt', '2026-07-01')).toBeNull()
    expect(of('hold', '2026-12-01')).toBeNull()
    expect(of('hold', '2026-07-01', { chosenOption: 'b' })).toBeNull()
  })
})

describe('what a gate carries of decisions', () => {
  const rows = [
    decision({ id: 'x', number: 2, title: 'Two', status: 'accepted', decidedAt: '2026-03-01' }),
    decision({ id: 'y', number: 1, title: 'One', status: 'accepted', decidedAt: '2026-01-01' }),
    decision({ id: 'z', number: 3, title: 'Three', status: 'rejected', decidedAt: '2026-03-01' }),
    decision({ id: 'w', number: 4, title: 'Undated', status: 'accepted' }),
  ]

  it('is what was accepted since the last approved round was submitted', () => {
    expect(gateContext({ rounds: [], decisions: rows }).decisions.map(({ number }) => number)).toEqual([1, 2])
    const rounds = [
      { endCause: 'approved' as const, asOf: '2026-02-01' },
      { endCause: 'withdrawn' as const, asOf: '2026-04-01' },
    ]
    expect(gateContext({ rounds, decisions: rows }).decisions).toEqual([{ id: 'x', number: 2, title: 'Two' }])
  })
})

describe('numbers of a document that has none', () => {
  it('follow the highest one, in the order of recording', () => {
    const given = numbered([
      decision({ id: 'b', createdAt: '2026-02-01T00:00:00.000Z' }),
      decision({ id: 'a', createdAt: '2026-01-01T00:00:00.000Z' }),
      decision({ id: 'c', number: 7 }),
    ])
    expect(given.map(({ id, number }) => [id, number])).toEqual([
      ['b', 9],
      ['a', 8],
      ['c', 7],
    ])
  })
})

describe('facts of a starter', () => {
  it('are unknown while their register is empty, never 0', () => {
    const empty = facts({})
    for (const fact of ['teams', 'models-per-team', 'gpu-use', 'avoidable-parts', 'allocation-regions'] as const) {
      expect(starterFact(empty, fact), fact).toMatchObject({ known: false })
    }
    const one = facts({ teams: [{ id: 't', name: 'T' }] })
    expect(starterFact(one, 'teams')).toEqual({
      fact: 'teams',
      known: true,
      sentence: { code: 'decisions.fact.teams', params: { count: 1 } },
    })
  })
})

describe('the demonstrations', () => {
  const strengths = (rows: readonly object[]) =>
    rows
      .map((row) => sections.adrs.row.parse(row))
      .filter(({ criteria }) => criteria.length > 0)
      .map((row) => {
        expect(comparisonErrors(row)).toEqual([])
        const all = row.options.map(({ id, knockedOutBy }) => ({ id, out: knockedOutBy !== null }))
        return compare({ options: all, criteria: row.criteria, scores: row.scores }).strength
      })

  it('hold one close and one robust comparison at Valmere, one close one at Nordhavn', () => {
    expect(strengths(valmere.adrs).sort()).toEqual(['close', 'robust'])
    expect(strengths(nordhavn.adrs)).toEqual(['close'])
  })
})
