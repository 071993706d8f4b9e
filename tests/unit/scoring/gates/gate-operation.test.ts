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
    })
  })

  it('stands at no other gate, and nowhere where nothing is in production', () => {
    expect(gateOperation(factsOf(parts), 'gate-4-5', NOW)).toBeNull()
    expect(gateOperation(factsOf({}), 'gate-5-6', NOW)).toBeNull()
  })
})
