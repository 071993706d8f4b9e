import { describe, expect, test } from 'vitest'
import {
  fixedThreshold,
  framework,
  itemById,
  patternById,
  signalById,
  signals,
  threshold,
  withThresholds,
} from '@/lib/content'
import { sections } from '@/lib/document/schema'
import { expectThresholdsNamed } from './threshold-names'

describe.each(signals)('signal $id', (signal) => {
  test('belongs to its pattern and says how it clears and what to do', () => {
    expect(patternById(signal.patternId).signals).toContain(signal)
    expect(signal.clears.endsWith('.')).toBe(true)
    expect(signal.short.split(' ').length).toBeLessThanOrEqual(6)
    expect(signal.action).toMatch(/^[A-Z][a-z]+ .+[^.]$/)
  })
  test('names thresholds that exist', () => {
    for (const key of signal.thresholds) expect(threshold(key).key).toBe(key)
    for (const key of signal.fixedThresholds) expect(fixedThreshold(key)).toBeGreaterThan(0)
    expectThresholdsNamed([signal.clears], signal.thresholds)
  })
  test('is told as a sentence a sponsor understands, with the numbers of its thresholds', () => {
    const keys = [...signal.thresholds, ...signal.fixedThresholds]
    expectThresholdsNamed([signal.plain, ...(signal.rule.match(/\{[a-z]+\.\w+\}/g) ?? [])], keys)
    for (const key of signal.thresholds) expect(signal.plain).toContain(`{${key}}`)
    for (const words of [withThresholds(signal.plain), signal.inputs]) {
      expect(words).toMatch(/^[A-Z].*\.$/)
      expect(words).not.toMatch(/[{}<>=_]|\b(AND|OR|null|true|false)\b|[a-z][A-Z][a-z]/)
    }
  })
  test('reads only the organization and registers of its document', () => {
    const known = ['organization', ...Object.keys(sections)]
    for (const name of [signal.register, ...signal.reads]) expect(known).toContain(name)
  })
})

test('the deciding signals are those whose effect is a flag', () => {
  const flags = signals.filter((signal) => signal.effect === 'flag').map((signal) => signal.id)
  expect(flags).toEqual([
    'BB-1',
    'SA-1',
    'SA-2',
    'SA-5',
    'GH-1',
    'GH-3',
    'SE-1',
    'SE-2',
    'SE-3',
    'SE-4',
    'BE-1',
    'BE-2',
  ])
})

test('signals of the framework keep their origin', () => {
  const ours = signals.filter((signal) => signal.origin === 'framework').map((signal) => signal.id)
  expect(ours).toEqual(['BB-1', 'SA-1', 'SA-3', 'SA-5', 'GH-1', 'GH-3', 'SE-2', 'SE-3', 'SE-4', 'BE-2'])
})

test('a find after the gate also opens a rollback review', () => {
  expect(signals.filter((signal) => signal.also === 'rollback-review').map((signal) => signal.id)).toEqual(['SA-5'])
  expect(signalById('GH-1')?.also).toBe('reclaim')
})

describe('thresholds', () => {
  test('default inside their range', () => {
    for (const { default: value, min, max } of framework.thresholds.adjustable) {
      expect(min).toBeLessThanOrEqual(value)
      expect(value).toBeLessThanOrEqual(max)
    }
  })
  test('an admin changes are ours; the framework’s own numbers are fixed', () => {
    for (const one of framework.thresholds.adjustable) expect(one.origin).toBe('portal')
    expect(framework.thresholds.fixed.filter((one) => one.origin === 'framework').map((one) => one.value)).toEqual([
      6, 20, 30, 3, 80, 2, 50, 30, 14, 30, 14, 28, 50, 75, 90, 4,
    ])
  })
  test('the watch share stays below the flag share', () => {
    expect(threshold('be.watchPct').below).toBe('be.flagPct')
    expect(threshold('be.watchPct').default).toBeLessThan(threshold('be.flagPct').default)
  })
  test.each([
    ['bb.warnMonths', 3, 1, 5],
    ['sa.highAgeDays', 30, 7, 90],
    ['gh.portfolioPct', 40, 20, 80],
    ['scorecard.staleDays', 92, 31, 366],
    ['gate.auditDays', 365, 90, 731],
    ['tags.minPct', 95, 50, 100],
  ] as const)('%s is %i, from %i to %i', (key, value, min, max) => {
    expect(threshold(key)).toMatchObject({ default: value, min, max })
  })
})

describe('a text that names a threshold', () => {
  const text = signalById('BE-1')?.clears ?? ''
  test('shows the default, or the value the organization chose', () => {
    expect(withThresholds(text)).toContain('50%')
    expect(withThresholds(text, () => 60)).toContain('60%')
    expect(withThresholds('{bb.warnMonths} of {bb.flagMonths}', () => 4)).toBe('4 of 6')
  })
  test('keeps braces that name no threshold', () => {
    expect(withThresholds('{no.threshold} of {be.flagPct}')).toBe('{no.threshold} of 50')
  })
})

describe('the chain', () => {
  test('runs from Big Bang over Shadow AI to Security Afterthought and leaves the other two out', () => {
    expect(framework.chain.links.map((link) => link.patternId)).toEqual([
      'big-bang',
      'shadow-ai',
      'security-afterthought',
    ])
    expect(framework.chain.outside).toEqual(['gpu-hoarding', 'build-everything'])
  })
  test('says nothing when there is none, and names an item to act on while it can be broken early', () => {
    const states = new Map(framework.chain.states.map((state) => [state.id, state]))
    expect(states.get('none')?.says).toBeNull()
    expect(states.get('at-risk')?.says).toBe('Teams may stop waiting. Open an interim path now.')
    for (const { actionItemId } of states.values()) if (actionItemId) expect(itemById(actionItemId)).toBeDefined()
  })
})
