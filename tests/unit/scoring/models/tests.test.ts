import { describe, expect, it } from 'vitest'
import { compareVersions } from '@/lib/scoring/models/comparison'
import { testOutcome } from '@/lib/scoring/models/outcome'
import { findingSeverity, testCoverage } from '@/lib/scoring/models/required-tests'
import { factsOf } from '../cost/cost-facts'
import type { Parts } from '../documents'

const numbers = (
  value: number | null,
  comparator: string | null,
  limit: number | null,
  outcome: string | null = null,
) => testOutcome({ value, comparator, limit, outcome } as Parameters<typeof testOutcome>[0])

describe('the outcome of a test', () => {
  it.each([
    [0.9, 'at-least', 0.9, 'passed'],
    [0.89, 'at-least', 0.9, 'failed'],
    [0.9, 'more-than', 0.9, 'failed'],
    [5, 'at-most', 5, 'passed'],
    [5.1, 'at-most', 5, 'failed'],
    [5, 'less-than', 5, 'failed'],
    [0, 'at-most', 0, 'passed'],
  ] as const)('%s has to be %s %s: %s', (value, comparator, limit, outcome) => {
    expect(numbers(value, comparator, limit)).toBe(outcome)
    expect(numbers(value, comparator, limit, outcome === 'passed' ? 'failed' : 'passed')).toBe(outcome)
  })
  it('is what was said where a number is missing, and unknown where nothing was', () => {
    expect(numbers(null, 'at-least', 1, 'passed')).toBe('passed')
    expect(numbers(1, null, null, 'failed')).toBe('failed')
    expect(numbers(1, 'at-least', null)).toBeNull()
  })
})

const KINDS = ['performance', 'api', 'robustness', 'load', 'end-to-end', 'bias', 'toxicity', 'hallucination']

function world(model: object, tests: object[]) {
  const facts = factsOf({
    models: [
      { id: 'm', name: 'beds', version: '2', status: 'production', ...model },
      { id: 'old', name: 'beds', version: '1', status: 'retired' },
    ],
    modelTests: tests.map((test, index) => ({ id: `t${index}`, modelId: 'm', kind: 'api', at: '2026-11-01', ...test })),
  } as Parts)
  return { facts, model: facts.find('models', 'm')! }
}
const passed = (...kinds: string[]) => kinds.map((kind) => ({ kind, outcome: 'passed' }))
function coverage(model: object, tests: object[]) {
  const made = world(model, tests)
  const found = testCoverage(made.facts, made.model)
  return {
    required: found.kinds.flatMap(({ kind, required }) => (required ? [kind] : [])),
    value: found.value,
    open: found.open.map(({ kind }) => kind),
    missing: found.missing.map(({ sentence }) => sentence.code.replace(/^.*\./, '')),
  }
}

describe('required tests', () => {
  it.each([
    [{ riskClass: 'low' }, KINDS.slice(0, 2)],
    [{ riskClass: 'medium', isLanguage: true }, KINDS.slice(0, 5)],
    [{ riskClass: 'high', isLanguage: false }, KINDS.slice(0, 6)],
    [{ riskClass: 'high', isLanguage: true }, KINDS],
    [{ riskClass: 'critical', isLanguage: true }, KINDS],
  ])('of %o', (model, kinds) => expect(coverage(model, []).required).toEqual(kinds))

  it('are all passed, or not: a failed one and one that nobody recorded are open alike', () => {
    expect(coverage({ riskClass: 'low' }, passed('performance', 'api'))).toMatchObject({ value: 'true', open: [] })
    const failed = [...passed('performance'), { kind: 'api', outcome: 'failed' }]
    expect(coverage({ riskClass: 'low' }, failed)).toMatchObject({ value: 'false', open: ['api'] })
    expect(coverage({ riskClass: 'low' }, passed('api'))).toMatchObject({
      value: 'false',
      open: ['performance'],
      missing: ['model-test'],
    })
  })

  it('are unknown without a risk class or, where it matters, without knowing whether it is a language model', () => {
    expect(coverage({}, passed(...KINDS))).toMatchObject({ value: 'unknown', missing: ['risk-class'] })
    expect(coverage({ riskClass: 'high' }, passed(...KINDS.slice(0, 6)))).toMatchObject({
      value: 'unknown',
      missing: ['language'],
    })
    expect(coverage({ riskClass: 'medium' }, passed(...KINDS.slice(0, 5))).value).toBe('true')
    expect(coverage({}, passed('api')).value).toBe('false')
  })

  it('count for this version only, and the newest of a kind decides', () => {
    const ofOld = passed('performance', 'api').map((test) => ({ ...test, modelId: 'old' }))
    expect(coverage({ riskClass: 'low' }, ofOld).value).toBe('false')
    const turned = [...passed('performance', 'api'), { kind: 'api', at: '2026-11-02', outcome: 'failed' }]
    expect(coverage({ riskClass: 'low' }, turned).open).toEqual(['api'])
    const unsaid = [...passed('performance', 'api'), { kind: 'api', at: '2026-11-02', outcome: null }]
    expect(coverage({ riskClass: 'low' }, unsaid).value).toBe('true')
  })
})

describe('a failed test as a finding', () => {
  const severity = (model: object, tests: object[], id = 't0') => {
    const { facts } = world(model, tests)
    return findingSeverity(facts, facts.find('modelTests', id)!)
  }
  it('is high where it is about bias or safety and the class is high, else medium', () => {
    expect(severity({ riskClass: 'high' }, [{ kind: 'bias', outcome: 'failed' }])).toBe('high')
    expect(severity({ riskClass: 'critical' }, [{ kind: 'toxicity', outcome: 'failed' }])).toBe('high')
    expect(severity({ riskClass: 'medium' }, [{ kind: 'bias', outcome: 'failed' }])).toBe('medium')
    expect(severity({ riskClass: 'critical' }, [{ kind: 'load', outcome: 'failed' }])).toBe('medium')
    expect(severity({}, [{ kind: 'bias', outcome: 'failed' }])).toBe('medium')
  })
  it('is none where it passed, the model is not in production, or a newer one followed', () => {
    expect(severity({}, [{ kind: 'bias', outcome: 'passed' }])).toBeNull()
    expect(severity({ status: 'candidate' }, [{ kind: 'bias', outcome: 'failed' }])).toBeNull()
    expect(
      severity({}, [
        { kind: 'bias', outcome: 'failed' },
        { kind: 'bias', at: '2026-11-02', outcome: 'passed' },
      ]),
    ).toBeNull()
  })
})

describe('two versions beside each other', () => {
  const measured = (modelId: string, measure: string, value: number, comparator: string | null) => ({
    modelId,
    kind: 'performance',
    measure,
    value,
    comparator,
    limit: comparator && 1,
    outcome: 'passed',
  })
  const compare = (tests: object[]) => {
    const { facts, model } = world({}, tests)
    return compareVersions(facts, facts.find('models', 'old')!, model)
  }
  it('have a difference for each measure of the same name, better by the way its limit compares', () => {
    expect(compare([measured('old', 'F1', 0.942, 'at-least'), measured('m', 'F1', 0.951, 'at-least')])).toMatchObject([
      { delta: 0.009, better: true },
    ])
    expect(compare([measured('old', 'ms', 40, 'at-most'), measured('m', 'ms', 45, 'at-most')])).toMatchObject([
      { delta: 5, better: false },
    ])
    expect(compare([measured('old', 'F1', 1, null), measured('m', 'F1', 2, null)])).toMatchObject([
      { delta: 1, better: null },
    ])
    expect(compare([measured('old', 'F1', 1, 'at-least'), measured('m', 'F1', 1, 'at-least')])).toMatchObject([
      { delta: 0, better: null },
    ])
  })
  it('have none where one of them was not measured', () => {
    expect(compare([measured('m', 'F1', 0.9, 'at-least')])).toMatchObject([
      { before: null, after: 0.9, delta: null, better: null },
    ])
    expect(compare([measured('old', 'F1', 0.9, 'at-least')])).toMatchObject([{ before: 0.9, after: null, delta: null }])
    expect(compare([])).toEqual([])
  })
})
