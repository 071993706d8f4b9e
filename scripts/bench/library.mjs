// How long the pure library takes for one organization, small and large, on one core.
import { framework } from '@/lib/content'
import { sectionNames, sections } from '@/lib/document/schema'
import { caseOf, programme } from '@/lib/scoring/business-case/programme'
import { compare } from '@/lib/scoring/comparison/comparison'
import { byReference, coverageOf, mappedNumbers } from '@/lib/scoring/controls/coverage'
import { controlStanding } from '@/lib/scoring/controls/states'
import { evaluate } from '@/lib/scoring/evaluate'
import { createFacts } from '@/lib/scoring/facts'
import { residency } from '@/lib/scoring/residency/residency'
import { largeOrganization } from './large-organization.mjs'
import { benchOrganization } from './organization.mjs'

/** Register rows of the organization the aim is about. */
const WANTED = 10_000
const AIM = 25

/** @param {number[]} times @returns {number} */
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Prints the time of the business case of 200 use cases over 60 months, with all that is shown of each. @param {string} today */
export function businessCases(today) {
  const month = today.slice(0, 7)
  const useCases = Array.from({ length: 200 }, (_, n) =>
    sections.useCases.row.parse({
      id: `case-${n}`,
      title: `Case ${n}`,
      status: 'experiment',
      caseStart: month,
      horizonMonths: 60,
      discountBp: 800,
      monthlyCost: `${1000 + n}.00`,
    }),
  )
  let lines = 0
  const line = (/** @type {number} */ n, /** @type {object} */ given) =>
    sections.caseLines.row.parse({
      id: `line-${lines++}`,
      useCaseId: `case-${n}`,
      rhythm: 'monthly',
      from: month,
      confidence: 'reported',
      basis: 'Measured.',
      ...given,
    })
  const caseLines = useCases.flatMap((_, n) => [
    line(n, { kind: 'investment', category: 'people', amount: '40000.00', rhythm: 'once' }),
    line(n, { kind: 'run-cost', category: 'licences', amount: '250.00', growthBpPerYear: 300 }),
    line(n, { kind: 'benefit', category: 'hours-saved', amount: `${2500 + n}.00`, growthBpPerYear: 250 }),
    line(n, { kind: 'benefit', category: 'revenue', amount: '700.00', confidence: 'guess' }),
  ])
  const made = largeOrganization('Cases', 1_000, today)
  const document = { ...made, useCases, caseLines }
  const took = time(() => {
    const facts = createFacts(framework, document, today)
    for (const useCase of facts.rows('useCases')) caseOf(facts, useCase)
    programme(facts)
  }, 40)
  console.log(`\nbusiness case of 200 use cases × 60 months: ${took.toFixed(1)} ms (aim 20 ms)`)
}

/** Prints the time of one comparison of 20 options by 12 criteria, with every flip. */
export function comparisons() {
  const options = Array.from({ length: 20 }, (_, n) => ({ id: `option-${n}`, out: false }))
  const criteria = Array.from({ length: 12 }, (_, k) => ({ id: `criterion-${k}`, weight: k === 0 ? 12 : 8 }))
  const scores = options.flatMap(({ id: option }, n) =>
    // The first is ahead nowhere by far, so that every weight is asked for a flip.
    criteria.map(({ id: criterion }, k) => ({ option, criterion, score: n === 0 ? 4 : 1 + ((n * 7 + k * 3) % 5) })),
  )
  let flips = 0
  const took = time(() => {
    flips = compare({ options, criteria, scores }).flips.length
  }, 40)
  console.log(`comparison of 20 options × 12 criteria, ${flips} flips: ${took.toFixed(2)} ms (aim 5 ms)`)
}

/** Prints the time of the states of 1,000 controls with 5 tests each and the coverage of 6 frameworks. @param {string} today */
export function coverages(today) {
  const mapped = mappedNumbers(framework.controls)
  const frameworks = framework.complianceFrameworks.slice(0, 6)
  const outcomes = /** @type {const} */ (['passed', 'passed', 'passed', 'partly', 'passed'])
  const controls = Array.from({ length: 1_000 }, (_, n) => {
    const catalogue = framework.controls[n % framework.controls.length]
    const control = sections.controls.row.parse({ id: `control-${n}`, title: `Control ${n}` })
    const tests = outcomes.map((outcome, k) => ({ id: `${n}-${k}`, at: `2026-0${1 + ((n + k) % 9)}-11`, outcome }))
    return { id: control.id, catalogue, control, tests, references: catalogue?.references ?? [] }
  })
  let covered = 0
  const took = time(() => {
    const standing = controls.map(({ catalogue, control, id, references, tests }) => ({
      id,
      references,
      state: controlStanding({ control, catalogue, tests, severe: [], says: null, today }).state,
    }))
    const index = byReference(standing)
    covered = frameworks.reduce((sum, one) => sum + coverageOf(one, mapped, index).covered, 0)
  }, 40)
  console.log(
    `coverage of 6 frameworks by 1,000 controls × 5 tests, ${covered} covered: ${took.toFixed(2)} ms (aim 10 ms)`,
  )
}

/** Prints the time of the residency of 500 use cases in production with 10 data sources each. @param {string} today */
export function residencies(today) {
  const places = ['eu-central-1', 'eu-west-1', 'westeurope', 'us-east-1', 'Oslo data centre, Norway', 'cellar']
  const at = (/** @type {number} */ n) => places[n % places.length]
  const dataSources = Array.from({ length: 200 }, (_, n) =>
    sections.dataSources.row.parse({
      id: `source-${n}`,
      name: `Source ${n}`,
      regions: [at(n)],
      allowedRegions: n % 7 === 0 ? ['EEA', 'US'] : ['EU', 'Norway'],
      fromIds: n < 20 ? [] : [`source-${n % 20}`],
    }),
  )
  const endpoints = Array.from({ length: 500 }, (_, n) =>
    sections.endpoints.row.parse({
      id: `endpoint-${n}`,
      name: `Endpoint ${n}`,
      environment: 'production',
      region: at(n),
    }),
  )
  const useCases = Array.from({ length: 500 }, (_, n) =>
    sections.useCases.row.parse({ id: `case-${n}`, title: `Case ${n}`, status: 'production' }),
  )
  const models = useCases.map(({ id }, n) =>
    sections.models.row.parse({
      id: `model-${n}`,
      name: `Model ${n}`,
      version: '1',
      status: 'production',
      useCaseId: id,
      endpointId: `endpoint-${n}`,
      dataSourceIds: Array.from({ length: 10 }, (_, k) => `source-${(n * 7 + k * 13) % 200}`),
    }),
  )
  const document = { ...largeOrganization('Places', 1_000, today), dataSources, endpoints, useCases, models }
  let hits = 0
  const took = time(() => {
    hits = residency(createFacts(framework, document, today)).hits.length
  }, 40)
  console.log(
    `residency of 500 use cases × 10 data sources, ${hits} places where data may not be: ${took.toFixed(1)} ms (aim 20 ms)`,
  )
}

/** Prints the time of one evaluation at 1,000, 10,000 and 100,000 register rows, and how it grows. @param {string} today */
export function libraryGrowth(today) {
  console.log('\none evaluation of the library\n')
  console.log('register rows    all rows   median ms   µs a row')
  /** @type {number | null} */
  let before = null
  for (const rows of [1_000, WANTED, 100_000]) {
    const document = largeOrganization('Large', rows, today)
    const all = sectionNames.reduce((sum, name) => sum + document[name].length, 0)
    const took = time(() => evaluate(framework, document, today), rows > WANTED ? 10 : 40)
    const perRow = (took * 1000) / all
    const cells = [rows, all, took.toFixed(1), perRow.toFixed(2)]
    const growth = before === null ? '' : `   ${(perRow / before).toFixed(2)} of the row before`
    const aim = rows === WANTED ? `   (aim ${AIM} ms)` : ''
    console.log(`${cells.map((cell) => String(cell).padStart(12)).join('')}${growth}${aim}`)
    before = perRow
  }
}

/** @param {() => unknown} work @param {number} repeats */
function time(work, repeats) {
  for (let n = 0; n < Math.ceil(repeats / 4); n += 1) work()
  const times = Array.from({ length: repeats }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
  return median(times)
}

/** Full evaluations of the pure library on one core. */
export function evaluations() {
  const document = benchOrganization('Library')
  for (let n = 0; n < 200; n += 1) evaluate(framework, document, '2026-11-20')
  const until = performance.now() + 3_000
  const began = performance.now()
  let count = 0
  for (; performance.now() < until; count += 1) evaluate(framework, document, '2026-11-20')
  const perSecond = Math.round(count / ((performance.now() - began) / 1000))
  console.log(`evaluations of the library: ${perSecond} per second and core (aim 2000)`)
}
