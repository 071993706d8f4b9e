import { addDays } from '../../calendar/days'
import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { isProduction } from '../gates/slo-streak'
import { compareVersions } from '../models/comparison'
import { residency } from '../residency/residency'
import { amount, named, type Suggest, shown } from './suggestion'

/** What every production endpoint has to say for a part of P5-B2; one without GPUs has no GPU memory to run out of. */
const FAILURES: Readonly<Record<string, (row: Row<'endpoints'>) => boolean>> = {
  'model-loading': ({ loadSeconds }) => loadSeconds !== null,
  'gpu-memory': ({ bottleneck, gpusPerReplica }) => gpusPerReplica === 0 || bottleneck !== null,
}

/** P5-B2: a failure is thought of when every production endpoint says so, and the token limit when its runbook is written. */
const failureModes: Suggest = (facts) => {
  const endpoints = facts.rows('endpoints').filter((row) => isProduction(row, facts.today))
  const limits = facts.rows('runbooks').some(({ kind }) => kind === 'rate-limiting')
  if (endpoints.length === 0) return null
  const found = named('failure-modes', 'endpoints', ['model-loading', 'gpu-memory', 'rate-limiting'], (part) =>
    part === 'rate-limiting' ? limits : endpoints.every((row) => FAILURES[part]!(row)),
  )
  return found.fields.done === 0 ? null : found
}

/** The days of a quarter. */
const QUARTER = 92

/** P6-E2: versions that were measured against the version before in the last quarter. Without one nothing is known. */
const versionsCompared: Suggest = (facts) => {
  const from = addDays(facts.today, -QUARTER)
  const compared = facts.rows('models').filter((model) => {
    const before = facts.find('models', model.parentId)
    const recent = facts.children('modelTests', 'modelId', model.id).some(({ at }) => at >= from && at <= facts.today)
    return recent && before !== null && compareVersions(facts, before, model).some(({ delta }) => delta !== null)
  })
  if (compared.length === 0) return null
  return amount('versions-compared', 'models', compared.length, { days: QUARTER })
}

/** Where data stays, as the records show it: kept everywhere is done, and what is not known leaves a beginning. */
export function residencyShown(facts: Facts): ReturnType<Suggest> {
  const { hits, open, state, useCases } = residency(facts)
  if (state === 'not-applicable' || facts.rows('dataSources').length === 0) return null
  const params = { all: useCases.length, hits: hits.length, open: open.length }
  return shown(`residency-${state}`, 'dataSources', state === 'kept' ? 'done' : 'in-progress', params)
}

/** Items that what runs, and the data it reads, say something about. */
export const RUNNING: Readonly<Record<string, Suggest>> = {
  'P5-B2': failureModes,
  'P6-E2': versionsCompared,
}
