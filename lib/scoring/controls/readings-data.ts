import type { ControlReading } from '../../content'
import type { Row, Section } from '../../document/schema'
import { earliest, links, need } from '../explain'
import type { Facts } from '../facts'
import { every } from '../gates/line'
import { isProduction } from '../gates/slo-streak'
import { productionModels, testCoverage } from '../models/required-tests'
import { exitReadiness } from '../providers/exits'
import { recovery } from '../reliability/recovery'
import { residency } from '../residency/residency'
import { known, unknown } from '../truth'
import { type Read, saying } from './records-say'

const missing = (section: Section, code: string) => unknown(need(section, null, `scoring.controls.missing.${code}`))

/** Recovery of every production endpoint was shown by a drill; one that missed its promise says otherwise. */
const recoveryShown: Read = (facts) => {
  const rows = facts.rows('endpoints').filter((row) => isProduction(row, facts.today))
  // A backup is as old as it was when the day began: what contradicts holds the whole day, and no backup of today is too old.
  const judged = rows.map((row) => ({ row, found: recovery(facts, row, `${facts.today}T00:00:00.000Z`) }))
  const missed = judged.filter(({ found }) => found.state === 'missed')
  return saying('recovery-shown', {
    judged:
      rows.length === 0
        ? missing('endpoints', 'productionEndpoint')
        : every(
            judged.map(({ found }) =>
              found.state === 'unknown' ? unknown(...found.missing) : known(found.state === 'shown'),
            ),
          ),
    records: links(
      'endpoints',
      missed.map(({ row }) => row),
      ({ name }) => name,
    ),
    params: { missed: missed.length, all: rows.length },
  })
}

/** Every model in production that has to be tested for this was, and passed; a test that nobody recorded is no failure. */
const modelsTested =
  (code: ControlReading, kind: Row<'modelTests'>['kind']): Read =>
  (facts) => {
    const found = productionModels(facts).flatMap((model) => {
      const coverage = testCoverage(facts, model)
      const standing = coverage.kinds.find((one) => one.kind === kind)
      if (!standing || standing.required === false) return []
      return [{ model, standing, missing: coverage.missing }]
    })
    const failed = found.filter(({ standing }) => standing.state === 'failed')
    return saying(code, {
      judged:
        found.length === 0
          ? missing('models', 'testedModel')
          : every(
              found.map(({ missing: lacks, standing }) =>
                standing.state === 'unrecorded' || standing.required === null
                  ? unknown(...lacks)
                  : known(standing.state === 'passed'),
              ),
            ),
      records: links(
        'models',
        failed.map(({ model }) => model),
        ({ name, version }) => `${name} ${version}`,
      ),
      params: { failed: failed.length, all: found.length },
    })
  }

/** The data of every use case in production stays where it may be. */
const residencyKept: Read = (facts) => {
  const { hits, open, state, useCases } = residency(facts)
  const sources = hits.flatMap(({ source }) => facts.find('dataSources', source.id) ?? [])
  const live = hits.flatMap((hit) => hit.useCases.map(({ id }) => facts.find('useCases', id)?.productionAt ?? null))
  return saying('residency-kept', {
    judged:
      state === 'not-applicable'
        ? missing('useCases', 'productionUseCase')
        : state === 'unknown'
          ? unknown(...open)
          : known(state === 'kept'),
    // Until a use case is live nothing is judged: it cannot be contradicted before that day.
    since: earliest(live),
    records: links('dataSources', [...new Set(sources)], ({ name }) => name),
    params: { hits: hits.length, all: useCases.length },
  })
}

/** Leaving was tried for every managed part; an old trial does not hold, one that never was leaves it open. */
const exitsTested: Read = (facts) => {
  const { all, exits, old, tested } = exitReadiness(facts)
  const late = exits.flatMap(({ id, state }) => (state === 'old' ? (facts.find('components', id) ?? []) : []))
  const never = exits.filter(({ state }) => state === 'unknown')
  return saying('exits-tested', {
    judged:
      all === 0
        ? missing('components', 'managedPart')
        : old > 0
          ? known(false)
          : never.length > 0
            ? unknown(
                ...never.map(({ id, name }) =>
                  need('components', 'exitTestedAt', 'readiness.missing.exit-test', { name }, id),
                ),
              )
            : known(true),
    records: links('components', late, ({ name }) => name),
    params: { old, tested, all, days: facts.threshold('exit.testedDays') },
  })
}

/** Every recorded source says it; one that does not is open, and without a source nothing is known. */
const everySource =
  (code: ControlReading, says: (row: Row<'dataSources'>) => boolean): Read =>
  (facts: Facts) => {
    const rows = facts.rows('dataSources')
    const open = rows.filter((row) => !says(row))
    return saying(code, {
      judged: rows.length === 0 ? missing('dataSources', 'dataSource') : known(open.length === 0),
      records: links('dataSources', open, ({ name }) => name),
      params: { open: open.length, all: rows.length },
    })
  }

/** What the records say about recovery, tests of models, data and providers. */
export const dataReadings = {
  'recovery-shown': recoveryShown,
  'bias-tested': modelsTested('bias-tested', 'bias'),
  'toxicity-tested': modelsTested('toxicity-tested', 'toxicity'),
  'hallucination-tested': modelsTested('hallucination-tested', 'hallucination'),
  'residency-kept': residencyKept,
  'exits-tested': exitsTested,
  'data-owned': everySource('data-owned', ({ dataClass, owner }) => dataClass !== null && owner !== null),
  'retention-set': everySource('retention-set', ({ retentionDays }) => retentionDays !== null),
} as const satisfies Partial<Record<ControlReading, Read>>

/** What they read beyond what the other readings do. */
export const dataSections: readonly Section[] = [
  'teams',
  'gpuQuotas',
  'quotaLinks',
  'modelTests',
  'components',
  'dataSources',
]
