import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { framework, itemById } from '@/lib/content'
import { messages as all } from '@/lib/messages/messages'
import { createFacts } from '@/lib/scoring/facts'
import { itemProgress } from '@/lib/scoring/phases'
import { suggestedItems } from '@/lib/scoring/suggestions/suggest'
import { documentOf, type Parts, TODAY } from './documents'

const { phases: messages } = all

const of = (itemId: string, parts: Parts) =>
  itemProgress(createFacts(framework, documentOf(parts), TODAY), itemId).suggestion
const fields = (itemId: string, parts: Parts) => of(itemId, parts)?.fields ?? null

const team = (id: string, active = true) => ({ id, name: id, active })
const signal = (name: string, more = {}) => ({ id: name.replaceAll(' ', '-'), name, ...more })
const passed = { outcome: 'passed' as const, lastTestAt: '2026-11-01', changedAt: '2026-10-01' }
const experiment = (id: string, more = {}) => ({ id, name: id, teamId: 't', ...more })

describe('what a register suggests', () => {
  it('is nothing while the registers are empty: unknown is not zero', () => {
    for (const itemId of suggestedItems) expect(of(itemId, {}), itemId).toBeNull()
  })

  it('is nothing where a typed percentage says the same as the count', () => {
    const running = ['a', 'b', 'c'].map((id) => experiment(id, { state: 'running', cap: '100.00' }))
    const kept = (value: number) => ({
      experiments: running,
      itemStates: [{ id: 'x', itemId: 'P4-A2', state: 'done' as const, value }],
    })
    expect(fields('P4-A2', kept(100))).toBeNull()
    expect(fields('P4-A2', kept(90))).toEqual({ done: 3, all: 3 })
  })

  it.each([
    ['P5-D1', 'residency'],
    ['P5-F1', 'disaster-recovery'],
  ])('%s reads the accepted decision about %s', (itemId, starterId) => {
    const adrs = (status: 'accepted' | 'proposed', answers: string | null = starterId) => ({
      adrs: [{ id: 'd', title: 'Decided', status, starterId: answers }],
    })
    expect(fields(itemId, adrs('accepted'))).toEqual({ state: 'in-progress' })
    expect(fields(itemId, adrs('proposed'))).toBeNull()
    expect(fields(itemId, adrs('accepted', null))).toBeNull()
  })

  it('P5-B2 counts loading times, what gives way first and a runbook for the token limit', () => {
    const endpoint = (more: object) => ({ id: 'e', name: 'e', environment: 'production' as const, ...more })
    const whole = { loadSeconds: 30, bottleneck: 'gpu-memory', gpusPerReplica: 1 }
    const runbooks = [{ id: 'r', title: '429', kind: 'rate-limiting' as const }]
    expect(fields('P5-B2', { endpoints: [endpoint(whole)], runbooks })).toMatchObject({ done: 3, all: 3 })
    expect(fields('P5-B2', { endpoints: [endpoint({ gpusPerReplica: 0 })] })).toMatchObject({ parts: ['gpu-memory'] })
    expect(fields('P5-B2', { endpoints: [endpoint({})] })).toBeNull()
    expect(fields('P5-B2', { runbooks })).toBeNull()
  })

  it('P6-E2 counts versions that were measured against the version before in the last quarter', () => {
    const model = (id: string, more: object = {}) => ({ id, name: 'm', version: id, ...more })
    const test = (modelId: string, at: string) => ({
      ...{ id: `${modelId}${at}`, modelId, at, kind: 'performance' as const, measure: 'accuracy', value: 0.9 },
    })
    const models = [model('1'), model('2', { parentId: '1' })]
    const of = (at: string) => ({ models, modelTests: [test('1', '2026-01-10'), test('2', at)] })
    expect(fields('P6-E2', of('2026-11-10'))).toEqual({ value: 1 })
    expect(fields('P6-E2', of('2026-05-10'))).toBeNull()
    expect(fields('P6-E2', { models, modelTests: [test('2', '2026-11-10')] })).toBeNull()
  })

  it('P5-D1 is done where all data stays, begun with a hit or a gap, and reads the decision while no source is there', () => {
    const world = (region: string | null) => ({
      dataSources: [{ id: 's', name: 'Letters', regions: ['eu-central-1'], allowedRegions: ['EU'] }],
      endpoints: [{ id: 'e', name: 'e', environment: 'production' as const, region }],
      models: [{ id: 'm', name: 'm', version: '1', useCaseId: 'u', endpointId: 'e', dataSourceIds: ['s'] }],
      useCases: [{ id: 'u', title: 'Letters', status: 'production' as const }],
    })
    expect(fields('P5-D1', world('eu-west-1'))).toEqual({ state: 'done' })
    expect(fields('P5-D1', world('us-east-1'))).toEqual({ state: 'in-progress' })
    expect(of('P5-D1', world(null))?.sentence.code).toBe('phases.suggestion.residency-unknown')
    expect(fields('P5-D1', { ...world('eu-west-1'), dataSources: [] })).toBeNull()
  })

  it('P5-F1 counts what every production endpoint says, and names which of the three is there', () => {
    const endpoint = (id: string, more: object) => ({ id, name: id, environment: 'production' as const, ...more })
    const whole = { zones: 2, backupAt: '2026-11-19T05:00:00.000Z', scaleMetric: 'GPU use', gpusPerReplica: 1 }
    expect(fields('P5-F1', { endpoints: [endpoint('a', whole)] })).toEqual({
      done: 3,
      all: 3,
      parts: ['zones', 'backups', 'autoscaling'],
    })
    expect(fields('P5-F1', { endpoints: [endpoint('a', whole), endpoint('b', { zones: 3 })] })).toMatchObject({
      parts: ['zones'],
    })
    expect(fields('P5-F1', { endpoints: [endpoint('a', { ...whole, scaleMetric: 'Queue' })] })).toMatchObject({
      done: 2,
    })
    const without = { ...whole, scaleMetric: 'Queue', gpusPerReplica: 0 }
    expect(fields('P5-F1', { endpoints: [endpoint('a', without)] })).toMatchObject({ done: 3 })
    expect(fields('P5-F1', { endpoints: [endpoint('a', {})] })).toBeNull()
  })

  it('is only about items that people keep', () => {
    for (const itemId of suggestedItems) expect(itemById(itemId)?.computed, itemId).toBe(false)
  })

  it.each([
    ['P3-A1', 'GPU machine', 'bicep'],
    ['P3-A2', 'Inference', 'aks'],
    ['P3-A3', 'Machine learning workspace', 'terraform'],
    ['P3-A4', 'Azure OpenAI', 'bicep'],
  ])('%s reads the template “%s” (%s)', (itemId, name, kind) => {
    const templates = (approval: 'draft' | 'approved' | 'retired') => ({
      templates: [{ id: 'x', name, kind, approval }],
    })
    expect(fields(itemId, templates('approved'))).toEqual({ state: 'done' })
    expect(fields(itemId, templates('draft'))).toEqual({ state: 'in-progress' })
    expect(fields(itemId, templates('retired'))).toBeNull()
  })

  it('a template is a guess by its words, so the sentence says which words and where they stand', () => {
    const told = (itemId: string, name: string, kind: string, approval: 'draft' | 'approved' = 'approved') =>
      of(itemId, { templates: [{ id: 'x', name, kind, approval }] })?.sentence
    expect(told('P3-A2', 'Inference', 'AKS')).toEqual({
      code: 'phases.suggestion.template-approved',
      params: { name: 'Inference', words: 'AKS', where: 'kind' },
    })
    expect(told('P3-A4', 'Azure OpenAI', 'bicep', 'draft')).toEqual({
      code: 'phases.suggestion.template-draft',
      params: { name: 'Azure OpenAI', words: 'OpenAI', where: 'name' },
    })
    expect(told('P3-A1', 'GPU', 'virtual machine')?.params).toMatchObject({ where: 'both' })
  })

  it('a template that says the words of one item alone goes before one that says those of two', () => {
    const named = (id: string, name: string) => ({ id, name, kind: 'bicep', approval: 'approved' as const })
    const both = [named('a', 'AKS with GPU nodes'), named('b', 'GPU VM cluster')]
    const name = (itemId: string, templates: typeof both) => of(itemId, { templates })?.sentence?.params?.name
    expect(name('P3-A1', both)).toBe('GPU VM cluster')
    expect(name('P3-A2', both)).toBe('AKS with GPU nodes')
    expect(name('P3-A1', both.slice(0, 1))).toBe('AKS with GPU nodes')
  })

  it('a signal counts when its test passed after its last change', () => {
    expect(fields('P3-D3', { monitoringSignals: [signal('Tokens', passed)] })).toEqual({ state: 'done' })
    const changed = signal('Tokens', { ...passed, changedAt: '2026-11-02' })
    expect(fields('P3-D3', { monitoringSignals: [changed] })).toEqual({ state: 'in-progress' })
    const gpu = [signal('GPU utilization', passed), signal('GPU memory')]
    expect(fields('P3-D1', { monitoringSignals: gpu })).toEqual({ state: 'in-progress' })
  })

  it('budgets are those of active teams in this month', () => {
    const budgets = [
      { id: '1', teamId: 'a', month: '2026-11', amount: '10.00' },
      { id: '2', teamId: 'b', month: '2026-10', amount: '10.00' },
      { id: '3', teamId: 'gone', month: '2026-11', amount: '10.00' },
    ]
    const teams = [team('a'), team('b'), team('gone', false)]
    expect(fields('P3-E1', { budgets, teams })).toEqual({ done: 1, all: 2 })
  })

  it('cost entries are those of the newest month', () => {
    const entry = (id: string, month: string, more = {}) => ({
      id,
      month,
      environment: 'experiment' as const,
      amount: '1.00',
      ...more,
    })
    const costEntries = [entry('1', '2026-10'), entry('2', '2026-11', { costTag: 'a' }), entry('3', '2026-11')]
    expect(fields('P3-E3', { costEntries })).toEqual({ done: 1, all: 2 })
  })

  it('the least documented started experiment decides P4-B2, and a shared tag is not unique', () => {
    const full = { iacRef: 'a', modelVersion: '1', configRef: 'c', resultsAt: '2026-11-01', costTag: 'same' }
    const experiments = [
      experiment('1', { ...full, state: 'finished' }),
      experiment('2', { iacRef: 'a', costTag: 'same', state: 'running' }),
      experiment('3', { state: 'draft', costTag: 'own' }),
    ]
    expect(fields('P4-B2', { experiments })).toEqual({ done: 1, all: 4, parts: ['iac'] })
    expect(fields('P4-B1', { experiments })).toEqual({ done: 1, all: 3 })
  })

  it('a written runbook of the kind is done, whether tested or not', () => {
    const runbooks = [{ id: '1', kind: 'gpu-failure' as const, title: 'GPU lost' }]
    expect(fields('P5-C3', { runbooks })).toEqual({ state: 'done' })
    expect(fields('P5-C1', { runbooks })).toBeNull()
  })

  it('cadence gives the days since, and what the last review covered', () => {
    const coverage = ['utilization-trends', 'cost-actions', 'new-services']
    const cadenceEvents = [{ id: '1', kind: 'review' as const, at: '2026-11-10', coverage }]
    expect(fields('P6-A3', { cadenceEvents })).toEqual({ value: 10 })
    expect(fields('P6-A2', { cadenceEvents })).toEqual({
      done: 2,
      all: 6,
      parts: ['utilization-trends', 'cost-actions'],
    })
    expect(fields('P6-A1', { cadenceEvents })).toEqual({ done: 1, all: 4, parts: ['new-services'] })
  })

  it('names only parts that the item has, and an objective counts once every endpoint has it', () => {
    const endpoint = (id: string) => ({ id, name: id, environment: 'production' as const })
    const objective = (endpointId: string, kind: 'availability' | 'throughput') => ({
      id: `${endpointId}-${kind}`,
      endpointId,
      kind,
      target: '1',
    })
    const sloObjectives = [objective('a', 'availability'), objective('b', 'availability'), objective('a', 'throughput')]
    const shown = fields('P5-B1', { endpoints: [endpoint('a'), endpoint('b')], sloObjectives })
    expect(shown).toEqual({ done: 1, all: 4, parts: ['availability'] })
    const useCases = ['UC-2', 'AS-3', 'RP-1', 'UC-1'].map((catalogueId) => ({
      id: catalogueId,
      title: catalogueId,
      catalogueId,
    }))
    expect(fields('P4-C3', { useCases })).toEqual({ done: 2, all: 4, parts: ['classification', 'rollback'] })
  })

  it('tells the names of what is counted already, and is silent once they are the same or are all of them', () => {
    const cadenceEvents = [
      { id: '1', kind: 'review' as const, at: '2026-11-10', coverage: ['new-services', 'workload-patterns'] },
    ]
    const kept = (more: object) => of('P6-A1', { cadenceEvents, itemStates: [{ id: 'i', itemId: 'P6-A1', ...more }] })
    expect(kept({ done: 2, all: 4 })?.fields.parts).toEqual(['new-services', 'workload-patterns'])
    expect(kept({ parts: ['workload-patterns', 'new-services'] })).toBeNull()
    expect(kept({ parts: ['new-services', 'security-posture'] })).not.toBeNull()
  })

  it('is silent where it is stored already, where somebody went further, and where the item does not apply', () => {
    const runbooks = [{ id: '1', kind: 'gpu-failure' as const, title: 'GPU lost' }]
    const cadenceEvents = [{ id: '1', kind: 'review' as const, at: '2026-11-10' }]
    const item = (itemId: string, more: object) => ({ itemStates: [{ id: 'i', itemId, ...more }] })
    expect(of('P5-C3', { runbooks, ...item('P5-C3', { state: 'done' }) })).toBeNull()
    expect(of('P5-C3', { runbooks, ...item('P5-C3', { state: 'blocked' }) })).not.toBeNull()
    expect(of('P5-C3', { runbooks, ...item('P5-C3', { state: 'not-applicable', naReason: 'No GPU' }) })).toBeNull()
    expect(of('P6-A3', { cadenceEvents, ...item('P6-A3', { value: 10 }) })).toBeNull()
    expect(of('P6-A3', { cadenceEvents, ...item('P6-A3', { value: 3 }) })?.fields).toEqual({ value: 10 })
  })

  it('has words for every code', () => {
    const missing: string[] = []
    const t = createTranslator({
      locale: 'en',
      messages: { phases: messages },
      onError: (error) => missing.push(error.message),
    })
    const counts = { done: 1, all: 2, value: 1, count: 1, people: 1, known: 1, reviewed: 1, left: 2, more: 1 }
    const params = {
      ...counts,
      name: 'x',
      quarter: '2026-Q4',
      realized: 1,
      spend: 2,
      day: '2026-11-10',
      words: 'AKS',
      where: 'kind',
      open: 'y',
      names: 'GDPR, HIPAA',
      days: 92,
      hits: 1,
    }
    for (const code of Object.keys(messages.suggestion)) {
      // Codes are data, so the translator cannot know them.
      expect(t(`phases.suggestion.${code}` as never, params as never)).not.toMatch(/[{}]/)
    }
    expect(missing).toEqual([])
  })
})
