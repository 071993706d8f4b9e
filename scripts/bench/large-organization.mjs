// An organization with many register rows and two years of daily measurements, made from the demonstration.
import { readFileSync } from 'node:fs'
import { organizationDocument } from '@/lib/document/schema'
import { newId } from '@/lib/server/ids'

const DAYS = 730
const OBJECTIVES = ['availability', 'latency-p99', 'throughput', 'error-budget']
const SOURCES = ['personal-subscription', 'repo-api-key', 'gpu-vm-outside-iac', 'saas-tool']

/** @param {string} today @param {number} back @returns {string} */
const dayBefore = (today, back) =>
  new Date(Date.parse(`${today}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10)

/** @template T @param {readonly T[]} list @param {number} n @returns {T} */
const at = (list, n) => /** @type {T} */ (list[n % list.length])

/**
 * `rows` register rows spread over the registers that grow, and beside them two years of daily samples of one allocation
 * per 1,000 rows (at least two) and two years of results of one endpoint per 5,000 rows (at least one).
 * @param {string} name @param {number} rows @param {string} today
 * @returns {import('@/lib/document/schema').OrganizationDocument}
 */
export function largeOrganization(name, rows, today) {
  const base = JSON.parse(readFileSync('prisma/demo/nordhavn.json', 'utf8'))
  base.organization = { ...base.organization, name, isDemo: false }
  delete base.history
  const teams = base.teams.map((/** @type {{ id: string }} */ { id }) => id)
  const courses = base.courses.map((/** @type {{ id: string }} */ { id }) => id)
  const people = Array.from({ length: Math.ceil(rows / 100) }, (_, n) => ({ id: newId(), name: `Person ${n}` }))
  base.persons.push(...people)
  const ago = (/** @type {number} */ n) => dayBefore(today, (n % (DAYS - 1)) + 1)
  const instant = (/** @type {number} */ n) => `${ago(n)}T09:00:00.000Z`

  /** @type {[string, (n: number) => object][]} */
  const growing = [
    [
      'shadowAiItems',
      (n) => ({
        source: at(SOURCES, n),
        title: `Tool ${n}`,
        inUse: at(['yes', 'no', 'unknown'], n),
        discoveredAt: ago(n),
        inUseSince: ago(n + 20),
        risk: at(['low', 'medium', 'high'], n),
        status: at(['discovered', 'adopted', 'retired'], n),
        securityReviewedAt: n % 3 ? ago(n) : null,
        owner: at(people, n).id,
      }),
    ],
    ['discoveryRuns', (n) => ({ source: at(SOURCES, n), at: ago(n), found: n % 9 })],
    [
      'trainingAssignments',
      (n) => ({
        personId: at(people, n).id,
        courseId: at(courses, Math.floor(n / people.length)),
        completedAt: n % 5 ? ago(n) : null,
      }),
    ],
    [
      'useCases',
      (n) => ({
        title: `Use case ${n}`,
        status: at(['idea', 'shortlisted', 'experiment', 'retired'], n),
        teamId: at(teams, n),
        ideaAt: ago(n),
      }),
    ],
    [
      'experiments',
      (n) => ({
        name: `Experiment ${n}`,
        teamId: at(teams, n),
        state: 'finished',
        start: ago(n + 20),
        end: ago(n),
        finishedAt: ago(n),
        costTag: `tag-${n}`,
        cap: '500.00',
        actualCost: `${n % 499}.50`,
      }),
    ],
    [
      'components',
      (n) => ({
        name: `Component ${n}`,
        category: at(['serving', 'training', 'gateway'], n),
        kind: at(['managed', 'managed', 'custom'], n),
        managedEquivalent: at(['yes', 'no'], n),
        owner: at(people, n).id,
      }),
    ],
    [
      'templates',
      (n) => ({
        name: `Template ${n}`,
        kind: 'aks',
        approval: at(['draft', 'approved'], n),
        changedAt: ago(n),
        managedIdentity: true,
        privateEndpoint: true,
      }),
    ],
    [
      'provisioningRequests',
      (n) => ({
        teamId: at(teams, n),
        type: at(['standard', 'custom'], n),
        requestedAt: instant(n + 3),
        readyAt: instant(n),
        manualSteps: n % 3,
      }),
    ],
    [
      'costEntries',
      (n) => ({
        teamId: at(teams, n),
        environment: at(['experiment', 'production'], n),
        costTag: `tag-${n}`,
        month: ago(n).slice(0, 7),
        amount: `${n}.25`,
      }),
    ],
    [
      'pipelineRuns',
      (n) => ({
        kind: at(['infrastructure', 'model'], n),
        environment: 'production',
        outcome: at(['succeeded', 'failed'], n),
        at: ago(n),
      }),
    ],
    [
      'incidents',
      (n) => ({ title: `Incident ${n}`, isAi: n % 2 === 0, startedAt: instant(n + 1), restoredAt: instant(n) }),
    ],
    ['models', (n) => ({ name: `Model ${n}`, version: '1', status: at(['candidate', 'approved', 'retired'], n) })],
  ]
  const each = Math.ceil((rows - people.length) / growing.length)
  for (const [section, row] of growing) {
    base[section] = [...(base[section] ?? []), ...Array.from({ length: each }, (_, n) => ({ id: newId(), ...row(n) }))]
  }
  daily(base, Math.max(2, Math.round(rows / 1_000)), Math.max(1, Math.round(rows / 5_000)), today)
  return organizationDocument.parse(base)
}

/** @param {Record<string, object[]>} base @param {number} allocations @param {number} endpoints @param {string} today */
function daily(base, allocations, endpoints, today) {
  const dates = Array.from({ length: DAYS }, (_, n) => dayBefore(today, n + 1))
  const add = (/** @type {string} */ section, /** @type {object[]} */ rows) => {
    base[section] = [...(base[section] ?? []), ...rows]
  }
  for (let n = 0; n < allocations; n += 1) {
    const quotaId = newId()
    const capacity = { subscription: `sub-${n}`, region: 'westeurope', family: 'NC A100', gpus: 4 + (n % 8) }
    const held = { status: 'approved', approvedAt: dates.at(-1), reserved: n % 2 === 0 }
    const pctOf = (/** @type {number} */ back) => ((n * 7 + back) * 13) % 100
    add('gpuQuotas', [{ id: quotaId, ...capacity, ...held }])
    add(
      'gpuUtilizationSamples',
      dates.map((date, back) => ({ id: newId(), quotaId, date, pct: pctOf(back), gpus: 4 })),
    )
  }
  for (let n = 0; n < endpoints; n += 1) {
    const endpointId = newId()
    add('endpoints', [{ id: endpointId, name: `Endpoint ${n}`, environment: 'production', productionAt: dates.at(-1) }])
    for (const kind of OBJECTIVES) {
      const objectiveId = newId()
      add('sloObjectives', [{ id: objectiveId, endpointId, kind, target: '99.9 %' }])
      add(
        'sloDays',
        dates.map((date) => ({ id: newId(), objectiveId, date, met: true })),
      )
    }
  }
}
