import type { Facts } from '../facts'
import { productionModels, testCoverage } from '../models/required-tests'
import { recovery } from '../reliability/recovery'
import { residency } from '../residency/residency'
import { byId } from './line'
import { isProduction } from './slo-streak'
import type { GateId } from './types'

/**
 * What the seats of gate 5→6 see of what runs, beside its lines and frozen with the snapshot: whether each production endpoint was
 * shown to come back, and which required tests its models lack. It decides nothing: the lines are the framework's.
 */
export type GateOperation = {
  recovery: { id: string; name: string; state: 'shown' | 'missed' | 'unknown' }[]
  /** Models without all required tests; `open` is null where it is not known which they need. */
  models: { id: string; name: string; open: string[] | null }[]
  /** How many are in production at all; absent in older snapshots. */
  inProduction?: number
  /** Whether the data of what is live stays where it may; absent without a use case in production, and in older snapshots. */
  data?: { state: 'kept' | 'hit' | 'unknown'; hits: number; open: number }
}

/** Null for a gate that is not about running, and where nothing is in production. */
export function gateOperation(facts: Facts, gateId: GateId, now: string): GateOperation | null {
  if (gateId !== 'gate-5-6') return null
  const endpoints = facts.rows('endpoints').filter((row) => isProduction(row, facts.today))
  const models = productionModels(facts)
  const { hits, open, state } = residency(facts)
  if (endpoints.length === 0 && models.length === 0) return null
  return {
    ...(state === 'not-applicable' ? {} : { data: { state, hits: hits.length, open: open.length } }),
    recovery: [...endpoints]
      .sort(byId)
      .map((row) => ({ id: row.id, name: row.name, state: recovery(facts, row, now).state })),
    models: models.flatMap((model) => {
      const { name, open: lacks, value } = testCoverage(facts, model)
      if (value === 'true') return []
      return [{ id: model.id, name, open: value === 'unknown' ? null : lacks.map(({ name: kind }) => kind) }]
    }),
    inProduction: models.length,
  }
}
