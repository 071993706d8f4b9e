import { describe, expect, it } from 'vitest'
import { complianceFrameworkById, framework } from '@/lib/content'
import { byReference, type Covering, coverageOf, mappedNumbers } from '@/lib/scoring/controls/coverage'

const owasp = complianceFrameworkById('owasp-llm')!
const mapped = mappedNumbers(framework.controls)
const of = (...controls: Covering[]) => coverageOf(owasp, mapped, byReference(controls))
const control = (id: string, state: Covering['state'], ...numbers: string[]): Covering => ({
  id,
  state,
  references: numbers.map((number) => `owasp-llm:${number}`),
})
const shareOf = (found: ReturnType<typeof of>, state: string) => found.shares.find((one) => one.state === state)

describe('coverage of a framework', () => {
  it('nothing recorded covers nothing and is no gap: every reference is without a control', () => {
    const found = of()
    expect(found).toMatchObject({ inScope: 10, covered: 0, pct: 0, outside: 0 })
    expect(shareOf(found, 'without-control')).toMatchObject({ references: 10, pct: 100 })
  })

  it('counts effective and inherited, and cuts to one decimal', () => {
    const found = of(control('a', 'effective', 'LLM01', 'LLM02'), control('b', 'inherited', 'LLM03'))
    expect(found).toMatchObject({ covered: 3, pct: 30 })
    const soc2 = complianceFrameworkById('soc2')!
    const some = coverageOf(
      soc2,
      new Set(['CC1.1', 'CC1.2', 'CC1.3'].map((number) => `soc2:${number}`)),
      byReference([{ id: 'a', state: 'effective', references: ['soc2:CC1.1', 'soc2:CC1.2'] }]),
    )
    expect(some.pct).toBe(66.6)
  })

  it('untested is a share of its own, neither covered nor a gap', () => {
    const found = of(control('a', 'untested', 'LLM01'))
    expect(found.covered).toBe(0)
    expect(shareOf(found, 'untested')).toMatchObject({ references: 1 })
    expect(shareOf(found, 'failed')).toMatchObject({ references: 0 })
  })

  it('one effective control is enough; of the others the gravest is told', () => {
    const found = of(
      control('a', 'failed', 'LLM01', 'LLM02'),
      control('b', 'effective', 'LLM01'),
      control('c', 'untested', 'LLM02'),
      control('d', 'contradicted', 'LLM02', 'LLM03'),
    )
    const states = Object.fromEntries(found.references.map(({ number, state }) => [number, state]))
    expect(states).toMatchObject({ LLM01: 'effective', LLM02: 'failed', LLM03: 'contradicted' })
    expect(found.references[0]!.controls).toEqual(['a', 'b'])
  })

  it('a reference whose controls all do not apply is outside, one with another control is not', () => {
    const found = of(control('a', 'not-applicable', 'LLM01', 'LLM02'), control('b', 'untested', 'LLM02'))
    expect(found).toMatchObject({ outside: 1, inScope: 9 })
    expect(found.references.find(({ number }) => number === 'LLM02')?.state).toBe('untested')
  })

  it('a number only an own control names comes into scope with it', () => {
    const iso = complianceFrameworkById('iso27001')!
    const reference = 'iso27001:A.5.36'
    expect(mapped.has(reference)).toBe(false)
    const before = coverageOf(iso, mapped, new Map())
    const own = byReference([{ id: 'own', state: 'effective', references: [reference] }])
    expect(coverageOf(iso, mapped, own)).toMatchObject({ inScope: before.inScope + 1, covered: 1 })
  })

  it('with nothing in scope there is no percentage', () => {
    expect(coverageOf(owasp, new Set(), new Map())).toMatchObject({ inScope: 0, pct: null })
  })
})
