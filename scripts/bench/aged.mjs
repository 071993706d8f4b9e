// Two organizations with the same last thirteen months: one is as old as that, the other ten years older.
import { readFileSync } from 'node:fs'
import { organizationDocument, sectionNames, sections } from '@/lib/document/schema'
import { newId } from '@/lib/server/ids'
import { write } from './writes.mjs'

const YOUNG = 395
const OLD = 3_830
const OBJECTIVES = ['availability', 'latency-p99', 'throughput', 'error-budget']

/** @param {string} today @param {number} back */
const dayBefore = (today, back) =>
  new Date(Date.parse(`${today}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10)

/** About sixty rows of series a day over so many days. @param {string} name @param {number} days @param {string} today */
function aged(name, days, today) {
  const base = JSON.parse(readFileSync('prisma/demo/nordhavn.json', 'utf8'))
  base.organization = { ...base.organization, name, isDemo: false }
  delete base.history
  const dates = Array.from({ length: days }, (_, n) => dayBefore(today, n + 1))
  const first = dayBefore(today, OLD + 1)
  const team = base.teams[0].id
  const add = (/** @type {string} */ section, /** @type {object[]} */ rows) => {
    base[section] = [...(base[section] ?? []), ...rows]
  }
  for (let n = 0; n < 30; n += 1) {
    const quotaId = newId()
    const capacity = { subscription: `sub-${n}`, region: 'westeurope', family: 'NC A100', gpus: 8 }
    add('gpuQuotas', [{ id: quotaId, ...capacity, status: 'approved', approvedAt: first, reserved: true }])
    const pct = (/** @type {number} */ back) => ((n * 7 + back) * 13) % 100
    add(
      'gpuUtilizationSamples',
      dates.map((date, back) => ({ id: newId(), quotaId, date, pct: pct(back), gpus: 8 })),
    )
  }
  for (let n = 0; n < 7; n += 1) {
    const endpointId = newId()
    add('endpoints', [{ id: endpointId, name: `Endpoint ${n}`, environment: 'production', productionAt: first }])
    for (const kind of OBJECTIVES) {
      const objectiveId = newId()
      add('sloObjectives', [{ id: objectiveId, endpointId, kind, target: '99.9 %' }])
      add(
        'sloDays',
        dates.map((date) => ({ id: newId(), objectiveId, date, met: true })),
      )
    }
  }
  const cost = { teamId: team, environment: 'production' }
  add(
    'costEntries',
    dates.map((date, n) => ({ id: newId(), ...cost, month: date.slice(0, 7), amount: `${n % 99}.25` })),
  )
  const run = { kind: 'model', environment: 'production', outcome: 'succeeded' }
  add(
    'pipelineRuns',
    dates.map((at) => ({ id: newId(), ...run, at })),
  )
  // Row by row: a document holds 100,000 rows of a section, a database more.
  const grown = /** @type {const} */ (['gpuUtilizationSamples', 'sloDays', 'costEntries', 'pipelineRuns'])
  const document = organizationDocument.parse({ ...base, ...Object.fromEntries(grown.map((name) => [name, []])) })
  const rows = grown.map((name) => [name, base[name].map((/** @type {object} */ row) => sections[name].row.parse(row))])
  return { ...document, ...Object.fromEntries(rows) }
}

/** @param {string} today */
export const agedOrganizations = (today) => [aged('Thirteen months', YOUNG, today), aged('Eleven years', OLD, today)]

/** @param {import('@/lib/document/schema').OrganizationDocument} document */
export const rowsIn = (document) => sectionNames.reduce((sum, name) => sum + document[name].length, 0)

/**
 * Time of the first evaluation after a write, in turns, so that what else the machine does falls on both.
 * @param {string} url @param {Record<string, string>} headers @param {{ slug: string, rows: number }[]} organizations
 */
export async function measureAges(url, headers, organizations) {
  /** @type {number[][]} */
  const times = organizations.map(() => [])
  for (let round = 0; round < 12; round += 1) {
    for (const [index, { slug }] of organizations.entries()) {
      await write(url, headers, slug, 'incidents', round)
      const began = performance.now()
      const answer = await fetch(`${url}/api/v1/organizations/${slug}/evaluation`, { headers })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`evaluation: ${answer.status}`)
      if (round > 1) times[index]?.push(performance.now() - began)
    }
  }
  const [young = 0, old = 0] = times.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0)
  const rows = organizations.map((one) => one.rows.toLocaleString('en')).join(' and ')
  console.log(
    `evaluation after a write at ${rows} rows: ${young.toFixed(0)} and ${old.toFixed(0)} ms, ratio ${(old / young).toFixed(2)} (aim 1.5)`,
  )
}
