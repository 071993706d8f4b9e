import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import type { ControlReading } from '@/lib/content'
import { readingsOf } from '@/lib/scoring/controls/readings'
import { type Parts, TODAY } from '../documents'
import { chainFacts } from '../residency/chain-facts'
import { factsOf } from './control-facts'

const ago = (days: number) => addDays(TODAY, -days)
const read = (reading: ControlReading, parts: object) =>
  readingsOf(factsOf(parts as Parts), [reading], { auditTrail: null }).get(reading)!
const value = (reading: ControlReading, parts: object) => read(reading, parts).value

describe('recovery-shown', () => {
  const world = (drill: object | null, more: object = {}) => ({
    endpoints: [{ id: 'e', name: 'beds', environment: 'production', tier: 'critical', ...more }],
    runbooks: [{ id: 'r', kind: 'recovery', title: 'A zone is gone' }],
    runbookTests: drill ? [{ id: 't', runbookId: 'r', endpointId: 'e', at: ago(5), ...drill }] : [],
  })
  it('holds with a drill within the promise, is contradicted by one that missed it, and is unknown without one', () => {
    expect(value('recovery-shown', world({ outcome: 'passed', measuredRto: 9, measuredRpo: 1 }))).toBe('true')
    expect(read('recovery-shown', world({ outcome: 'failed' }))).toMatchObject({
      value: 'false',
      records: [{ id: 'e' }],
    })
    expect(value('recovery-shown', world(null))).toBe('unknown')
  })
  it('is not contradicted by a backup of today', () => {
    const restored = { strategy: 'restore', backupAt: `${TODAY}T01:00:00.000Z` }
    const drill = { outcome: 'passed', measuredRto: 9, measuredRpo: 1 }
    expect(value('recovery-shown', world(drill, restored))).toBe('true')
    expect(value('recovery-shown', world(drill, { ...restored, backupAt: `${ago(3)}T01:00:00.000Z` }))).toBe('false')
  })
})

describe('tests of models', () => {
  const world = (tests: object[], more: object = {}) => ({
    models: [
      {
        ...{ id: 'm', name: 'letters', version: '1', status: 'production', riskClass: 'high', isLanguage: true },
        ...more,
      },
    ],
    modelTests: tests.map((one, index) => ({ id: `t${index}`, modelId: 'm', at: ago(index), ...one })),
  })
  it.each([
    ['bias-tested', 'bias'],
    ['toxicity-tested', 'toxicity'],
    ['hallucination-tested', 'hallucination'],
  ] as const)('%s: passed holds, failed contradicts, a test nobody recorded is unknown', (reading, kind) => {
    expect(value(reading, world([{ kind, outcome: 'passed' }]))).toBe('true')
    expect(read(reading, world([{ kind, outcome: 'failed' }]))).toMatchObject({
      value: 'false',
      records: [{ id: 'm' }],
    })
    expect(value(reading, world([]))).toBe('unknown')
    expect(value(reading, world([{ kind, outcome: 'passed' }], { status: 'candidate' }))).toBe('unknown')
  })
  it('a model that does not need it says nothing, and one of an unknown class leaves it open', () => {
    expect(value('bias-tested', world([], { riskClass: 'low' }))).toBe('unknown')
    expect(value('bias-tested', world([], { riskClass: null }))).toBe('unknown')
  })
})

describe('residency-kept', () => {
  const of = (given?: Parameters<typeof chainFacts>[0]) =>
    readingsOf(chainFacts(given), ['residency-kept'], { auditTrail: null }).get('residency-kept')!
  it('holds where all is inside, is contradicted by a hit, and is unknown while a place is', () => {
    expect(of().value).toBe('true')
    expect(of({ endpoint: { region: 'us-east-1' } })).toMatchObject({ value: 'false', records: [{ id: 's' }] })
    expect(of({ endpoint: { region: null } })).toMatchObject({ value: 'unknown', missing: [{ recordId: 'e' }] })
    expect(of({ useCase: { status: 'idea' } }).value).toBe('unknown')
  })

  it('is contradicted from the day on which the first use case with a hit went live', () => {
    const used = { endpoint: { region: 'us-east-1' }, useCase: { productionAt: ago(6) } }
    expect(of(used).since).toBe(ago(6))
    expect(of({ ...used, endpoint: {} }).since).toBeNull()
  })
})

describe('exits-tested', () => {
  const parts = (...days: (number | null)[]) => ({
    components: days.map((day, index) => ({
      ...{ id: `c${index}`, name: `Part ${index}`, kind: 'managed' },
      exitTestedAt: day === null ? null : ago(day),
    })),
  })
  it('holds when all were tried in the last year; an old trial contradicts, one that never was is unknown', () => {
    expect(value('exits-tested', parts(1, 365))).toBe('true')
    expect(read('exits-tested', parts(1, 366))).toMatchObject({ value: 'false', records: [{ id: 'c1' }] })
    expect(value('exits-tested', parts(1, null))).toBe('unknown')
    expect(value('exits-tested', parts())).toBe('unknown')
  })
})

describe('the register of data sources', () => {
  const source = { id: 's', name: 'Letters', owner: 'ana', dataClass: 'internal', retentionDays: 30 }
  const of = (more: object) => ({ persons: [{ id: 'ana', name: 'Ana' }], dataSources: [{ ...source, ...more }] })
  it('data-owned asks for an owner and a class of each, retention-set for how long it is kept', () => {
    expect(value('data-owned', of({}))).toBe('true')
    expect(value('data-owned', of({ owner: null }))).toBe('false')
    expect(value('data-owned', of({ dataClass: null }))).toBe('false')
    expect(value('retention-set', of({}))).toBe('true')
    expect(value('retention-set', of({ retentionDays: 0 }))).toBe('true')
    expect(read('retention-set', of({ retentionDays: null }))).toMatchObject({ value: 'false', records: [{ id: 's' }] })
  })
})
