import { describe, expect, test } from 'vitest'
import { framework, frameworkDocument, gateLines, items, questions, signals } from '@/lib/content'
import { frameworkSchema } from '@/lib/content/schema'

describe('the framework is complete', () => {
  test.each([
    ['areas', framework.areas.length, 6],
    ['questions', questions.length, 35],
    ['level descriptors', questions.flatMap((question) => question.levels).length, 175],
    ['phases', framework.phases.length, 6],
    ['items', items.length, 132],
    ['items a gate requires', items.filter((item) => item.requirement === 'gate').length, 15],
    ['gates', framework.gates.length, 5],
    ['gate lines, FOCUS-GATE included', gateLines.length, 16],
    ['anti-patterns', framework.antiPatterns.length, 5],
    ['signals', signals.length, 25],
    ['use cases', framework.useCases.length, 12],
    ['metrics', framework.metrics.length, 19],
    ['changeable thresholds', framework.thresholds.adjustable.length, 23],
  ])('%s: %i', (_, found, expected) => {
    expect(found).toBe(expected)
  })

  test('the glossary explains at least 35 terms', () => {
    expect(framework.glossary.length).toBeGreaterThanOrEqual(35)
  })

  test('the four equivalences of the framework and its two notes on GPU memory are in the glossary', () => {
    const terms = framework.glossary.filter((term) => term.origin === 'framework').map((term) => term.term)
    expect(terms).toEqual(
      expect.arrayContaining([
        'Model',
        'Model version',
        'Endpoint',
        'Model rollout',
        'Cold start',
        'GPU memory (VRAM)',
      ]),
    )
  })

  test('every thing carries its origin and content version', () => {
    const things = [
      framework.scale,
      framework.areas,
      questions,
      framework.phases,
      items,
      framework.seats,
      framework.gates,
      gateLines,
      framework.gates.map((gate) => gate.rollback),
      framework.antiPatterns,
      signals,
      framework.chain.links,
      framework.chain.states,
      framework.thresholds.adjustable,
      framework.thresholds.fixed,
      framework.rules,
      framework.metrics,
      framework.useCases,
      framework.glossary,
      framework.discoverySources,
    ].flat()
    for (const thing of things) {
      expect(thing.contentVersion).toBe(framework.version)
      expect(['framework', 'portal']).toContain(thing.origin)
    }
  })
})

describe('wrong content is refused when it is loaded', () => {
  const copy = () => structuredClone(framework)

  test('the shipped content is accepted as it is', () => {
    expect(frameworkSchema.safeParse(copy()).success).toBe(true)
  })
  test('a question that lost a descriptor', () => {
    const broken = JSON.parse(JSON.stringify(framework))
    broken.areas[0].questions[0].levels.pop()
    expect(frameworkSchema.safeParse(broken).success).toBe(false)
  })
  test('a lost area', () => {
    const broken = copy()
    broken.areas.pop()
    expect(frameworkSchema.safeParse(broken).success).toBe(false)
  })
  test('a signal that names a threshold nobody declared', () => {
    const broken = JSON.parse(JSON.stringify(framework))
    broken.antiPatterns[0].signals[0].thresholds.push('bb.nothing')
    expect(frameworkSchema.safeParse(broken).success).toBe(false)
  })
  test('an origin other than framework or portal', () => {
    const broken = JSON.parse(JSON.stringify(framework))
    broken.gates[0].origin = 'S1'
    expect(frameworkSchema.safeParse(broken).success).toBe(false)
  })
  test('a field nobody declared', () => {
    const broken = JSON.parse(JSON.stringify(framework))
    broken.areas[0].questions[0].answer = 3
    expect(frameworkSchema.safeParse(broken).success).toBe(false)
  })
})

test('the framework document survives JSON unchanged', () => {
  const document = frameworkDocument('azure')
  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  expect(document.framework.areas).toHaveLength(6)
  expect(document.contentVersion).toBe('1')
})
