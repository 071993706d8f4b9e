import { describe, expect, test } from 'vitest'
import { areaById, framework, itemById, items, questionById, questions } from '@/lib/content'

describe.each(framework.areas)('area $id', (area) => {
  test('has exactly one critical question, the first', () => {
    expect(area.questions.filter((question) => question.critical).map((question) => question.id)).toEqual([
      `${area.code}-1`,
    ])
  })
  test('owns its questions, numbered in order', () => {
    expect(area.questions.map((question) => question.id)).toEqual(
      area.questions.map((_, at) => `${area.code}-${at + 1}`),
    )
    for (const question of area.questions) expect(question.areaId).toBe(area.id)
  })
  test('leads from every question to items of phase 2', () => {
    for (const question of area.questions) {
      for (const id of question.phase2) expect(itemById(id)?.phase).toBe(2)
    }
  })
})

test('five different descriptors stand under every question', () => {
  for (const question of questions) expect(new Set(question.levels).size).toBe(5)
})

test('the scale runs from 1 to 5, and 3 is the framework’s own threshold', () => {
  expect(framework.scale.map((level) => level.rating)).toEqual([1, 2, 3, 4, 5])
  expect(framework.scale.filter((level) => level.origin === 'framework').map((level) => level.rating)).toEqual([3])
})

describe('items', () => {
  test('stand in their phase and group', () => {
    for (const phase of framework.phases) {
      for (const group of phase.groups) {
        for (const item of group.items) {
          expect(item.id.startsWith(`P${phase.n}-${group.code.slice(1)}`)).toBe(true)
          expect([item.phase, item.group]).toEqual([phase.n, group.code])
        }
      }
    }
  })

  test('are computed when a gate requires them or their arithmetic is written down, and only then', () => {
    for (const item of items) expect(item.computed).toBe(item.requirement === 'gate' || item.calc !== null)
  })

  test('that feed a gate line cannot be not applicable; all others can', () => {
    const feeding = ['P2-D1', 'P2-D2', 'P2-D3', 'P2-D4', 'P2-D5', 'P4-D1', 'P4-D2', 'P4-D3']
    const required = items.filter((item) => item.requirement === 'gate').map((item) => item.id)
    expect(items.filter((item) => !item.mayBeNotApplicable).map((item) => item.id)).toEqual(
      expect.arrayContaining([...required, ...feeding]),
    )
    expect(items.filter((item) => !item.mayBeNotApplicable)).toHaveLength(required.length + feeding.length)
  })

  test('of phases 1 and 4 hold no exit item', () => {
    const exits = items.filter((item) => item.requirement === 'exit')
    expect(exits).toHaveLength(14)
    expect(exits.filter((item) => item.phase === 1 || item.phase === 4)).toEqual([])
  })

  test('are made of members that exist in the same phase', () => {
    for (const item of items) for (const id of item.members) expect(itemById(id)?.phase).toBe(item.phase)
  })

  test.each([
    ['P2-A1', '>=', 80, 'percent'],
    ['P2-C8', '>=', 5, 'count'],
    ['P3-B2', '>=', 1, 'count'],
    ['P3-E3', '>=', 95, 'percent'],
    ['P5-B3', '>=', 30, 'days'],
    ['P6-A3', '<=', 92, 'days'],
    ['P6-D2', '<=', 14, 'days'],
  ])('%s aims at %s %i %s', (id, comparator, value, unit) => {
    expect(itemById(id)?.aim).toMatchObject({ comparator, value, unit })
  })

  test('whose target is no number are done by hand', () => {
    for (const id of ['P1-A1', 'P2-A2', 'P2-A5', 'P3-D1', 'P4-A5', 'P6-C2']) expect(itemById(id)?.aim).toBeNull()
  })

  test('are our own only where the source names none', () => {
    expect(items.filter((item) => item.origin === 'portal').map((item) => item.id)).toEqual(['P2-C7', 'P2-E1', 'P2-E2'])
  })
})

test('lookups find what exists and nothing else', () => {
  expect(areaById('security').code).toBe('SC')
  expect(questionById('SH-1')?.critical).toBe(true)
  expect(questionById('SH-9')).toBeUndefined()
  expect(itemById('P1-A9')).toBeUndefined()
})
