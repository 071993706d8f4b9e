import { describe, expect, it } from 'vitest'
import { gateOperation } from '@/lib/scoring/gates/gate-operation'
import { factsOf } from '../cost/cost-facts'
import { type Parts, TODAY } from '../documents'

const NOW = `${TODAY}T10:00:00.000Z`
const parts = {
  endpoints: [
    { id: 'a', name: 'beds', environment: 'production', productionAt: '2026-01-01', tier: 'critical' },
    { id: 'b', name: 'lab', environment: 'experiment' },
    { id: 'c', name: 'letters', environment: 'production', productionAt: '2026-01-01', tier: 'critical' },
  ],
  runbooks: [{ id: 'r', kind: 'recovery', title: 'A zone is gone' }],
  runbookTests: [{ id: 't', runbookId: 'r', at: '2026-11-01', outcome: 'failed', endpointId: 'a' }],
  models: [
    { id: 'm', name: 'beds', version: '1', status: 'production', riskClass: 'low' },
    { id: 'n', name: 'beds', version: '2', status: 'candidate' },
    { id: 'o', name: 'chat', version: '1', status: 'production' },
  ],
  modelTests: ['performance', 'api'].map((kind) => ({
    id: kind,
    modelId: 'o',
    kind,
    at: '2026-11-01',
    outcome: 'passed',
  })),
} as Parts

describe('what runs, beside the lines of gate 5→6', () => {
  it('tells missed and not shown apart, and names the tests that production models lack', () => {
    expect(gateOperation(factsOf(parts), 'gate-5-6', NOW)).toEqual({
      recovery: [
        { id: 'a', name: 'beds', state: 'missed' },
        { id: 'c', name: 'letters', state: 'unknown' },
      ],
      models: [
        { id: 'm', name: 'beds 1', open: ['Performance', 'API'] },
        { id: 'o', name: 'chat 1', open: null },
      ],
      inProduction: 2,
    })
  })

  it('says how many models are in production: of none it is not said that they passed', () => {
    const counted = (models: object[]) =>
      gateOperation(factsOf({ ...parts, models, modelTests: [] } as Parts), 'gate-5-6', NOW)
    expect(counted([])).toMatchObject({ models: [], inProduction: 0 })
    expect(counted([{ id: 'n', name: 'beds', version: '2', status: 'candidate' }])).toMatchObject({ inProduction: 0 })
  })

  it('says whether the data of what is live stays where it may, three-valued', () => {
    const data = (more: object) =>
      gateOperation(
        factsOf({
          endpoints: [{ id: 'e', name: 'e', environment: 'production', region: 'us-east-1', ...more }],
          dataSources: [{ id: 's', name: 'Letters', regions: ['eu-central-1'], allowedRegions: ['EU'] }],
          models: [{ id: 'm', name: 'm', version: '1', useCaseId: 'u', endpointId: 'e', dataSourceIds: ['s'] }],
          useCases: [{ id: 'u', title: 'Letters', status: 'production' }],
        } as Parts),
        'gate-5-6',
        NOW,
      )?.data
    expect(data({})).toEqual({ state: 'hit', hits: 1, open: 0 })
    expect(data({ region: 'eu-west-1' })).toEqual({ state: 'kept', hits: 0, open: 0 })
    expect(data({ region: null })).toEqual({ state: 'unknown', hits: 0, open: 1 })
  })

  it('stands at no other gate, and nowhere where nothing is in production', () => {
    expect(gateOperation(factsOf(parts), 'gate-4-5', NOW)).toBeNull()
    expect(gateOperation(factsOf({}), 'gate-5-6', NOW)).toBeNull()
  })
})
