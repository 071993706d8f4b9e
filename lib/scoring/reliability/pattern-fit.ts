import type { ArchitecturePattern } from '../../content'
import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { missingInput } from '../gates/line'
import type { MissingInput, Sentence } from '../types'
import { type Endpoint, lacking } from './targets'

/** Possible: nothing speaks against it, and nothing asks for it. */
export type Fit = 'fits' | 'possible' | 'does-not-fit' | 'unknown'
export type PatternFit = { patternId: string; name: string; fit: Fit; reasons: Sentence[]; missing: MissingInput[] }

/** What is known of the endpoints that answer for a use case; null is unknown. */
type Needs = {
  gpu: boolean | null
  /** The longest time a model takes to load, in seconds. */
  load: number | null
  /** The shortest p99 objective in seconds; `none` where no endpoint has one, null where its number is not known. */
  p99: number | 'none' | null
  missing: Record<'gpu' | 'load' | 'p99', MissingInput[]>
}

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, seconds: 1 }
const why = (code: string, params: Sentence['params'] = {}): Sentence => ({
  code: `reliability.fit.why.${code}`,
  params,
})

/** Endpoints that serve a model of the use case that is not retired. */
export function endpointsOf(facts: Facts, useCaseId: string): Endpoint[] {
  const ids = facts
    .children('models', 'useCaseId', useCaseId)
    .flatMap(({ endpointId, status }) => (status === 'retired' ? [] : (endpointId ?? [])))
  return [...new Set(ids)]
    .flatMap((id) => facts.find('endpoints', id) ?? [])
    .filter(({ retiredAt }) => retiredAt === null)
}

/** One yes decides, and no needs every one of them to be known. */
function needsOf(facts: Facts, endpoints: readonly Endpoint[]): Needs {
  const objectives = endpoints.flatMap(({ id }) =>
    facts.children('sloObjectives', 'endpointId', id).filter(({ kind }) => kind === 'latency-p99'),
  )
  const seconds = objectives.map(secondsOf)
  const gpus = endpoints.map(({ gpusPerReplica }) => gpusPerReplica)
  const loads = endpoints.map(({ loadSeconds }) => loadSeconds)
  return {
    gpu: gpus.some((one) => one !== null && one > 0) ? true : gpus.includes(null) ? null : false,
    load: loads.includes(null) ? null : Math.max(...(loads as number[])),
    p99: objectives.length === 0 ? 'none' : seconds.includes(null) ? null : Math.min(...(seconds as number[])),
    missing: {
      gpu: endpoints.flatMap((one) =>
        one.gpusPerReplica === null ? [lacking(one, 'gpus-per-replica', 'gpusPerReplica')] : [],
      ),
      load: endpoints.flatMap((one) => (one.loadSeconds === null ? [lacking(one, 'model-load', 'loadSeconds')] : [])),
      p99: objectives.flatMap((one) =>
        secondsOf(one) === null
          ? [missingInput('sloObjectives', 'p99-number', { target: one.target }, { field: 'value', recordId: one.id })]
          : [],
      ),
    },
  }
}

const secondsOf = ({ unit, value }: Row<'sloObjectives'>): number | null =>
  value === null || unit === null || SECONDS[unit] === undefined ? null : value * SECONDS[unit]

type Judged = Omit<PatternFit, 'patternId' | 'name'>
const known = (fit: Exclude<Fit, 'unknown'>, ...reasons: Sentence[]): Judged => ({ fit, reasons, missing: [] })
const open = (...missing: MissingInput[]): Judged => ({ fit: 'unknown', reasons: [], missing })

const seconds = (value: number): number => Math.round(value * 100) / 100

const RULES: Readonly<Record<string, (needs: Needs) => Judged>> = {
  /** Cold starts load the model again, and functions have no GPU: either rules them out. */
  functions({ gpu, load, missing, p99 }) {
    const slow = load !== null && typeof p99 === 'number' && load > p99
    const against = [
      ...(gpu ? [why('gpu-needed')] : []),
      ...(slow ? [why('load-above-p99', { load: seconds(load), p99: seconds(p99 as number) })] : []),
    ]
    if (against.length > 0) return known('does-not-fit', ...against)
    const inTime = p99 === 'none' || (load !== null && p99 !== null)
    if (gpu === null || !inTime) {
      return open(...(gpu === null ? missing.gpu : []), ...(inTime ? [] : [...missing.load, ...missing.p99]))
    }
    return known(
      'fits',
      why('no-gpu'),
      p99 === 'none' ? why('nobody-waits') : why('load-within-p99', { load: seconds(load!), p99: seconds(p99!) }),
    )
  },
  /** Events wait in a queue: where somebody waits for the answer within a p99, that is no place for it. */
  'event-driven': ({ missing, p99 }) =>
    p99 === 'none'
      ? known('fits', why('nobody-waits'))
      : p99 === null
        ? open(...missing.p99)
        : known('does-not-fit', why('somebody-waits', { p99: seconds(p99) })),
  kubernetes: ({ gpu, missing }) =>
    gpu === null
      ? open(...missing.gpu)
      : gpu
        ? known('fits', why('gpu-needed'))
        : known('possible', why('more-than-needed')),
  /** Services stay up: they fit where somebody waits, whatever a model takes to load. */
  microservices: ({ missing, p99 }) =>
    p99 === 'none'
      ? known('possible', why('nobody-waits'))
      : p99 === null
        ? open(...missing.p99)
        : known('fits', why('stays-up', { p99: seconds(p99) })),
}

/** Which architecture fits a use case, with the reasons; without an endpoint that serves it nothing is known. */
export function patternFit(facts: Facts, useCase: Row<'useCases'>): PatternFit[] {
  const endpoints = endpointsOf(facts, useCase.id)
  const nothing = open(missingInput('models', 'serving-endpoint', { name: useCase.title }, { recordId: useCase.id }))
  const needs = endpoints.length === 0 ? null : needsOf(facts, endpoints)
  return facts.content.architecturePatterns.map((pattern: ArchitecturePattern) => ({
    patternId: pattern.id,
    name: pattern.name,
    ...(needs === null ? nothing : (RULES[pattern.id]?.(needs) ?? nothing)),
  }))
}
