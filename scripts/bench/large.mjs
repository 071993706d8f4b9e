// One organization with 10,000 register rows and two years of daily samples, in front of the built portal.
import { registerNamed } from '@/lib/features/registers/catalogue'
import { measure } from './load.mjs'

/** People who look at the same organization at the same moment. */
export const PEOPLE = 10
const AIM = 200
const ROWS = 10_000
const REGISTER = 'gpu-utilization-samples'

/**
 * How fast its pages are, with ten people on them.
 * @param {string} url @param {Record<string, string>} headers
 */
export async function measureLarge(url, headers) {
  const options = { connections: PEOPLE, headers }
  return [
    await measure('overview of 10,000 register rows', { ...options, url }),
    await measure('a register page of 10,000 rows', { ...options, url: `${url}/platform/gpu?view=samples` }),
    await measure('the same on a page of one register', { ...options, url: `${url}/shadow-ai` }),
    await measure('its phases', { ...options, url: `${url}/phases` }),
  ]
}

/** @param {import('./load.mjs').Measured[]} results */
export function showLarge(results) {
  const [overview] = results
  console.log(`overview of 10,000 register rows, ${PEOPLE} clients: p95 ${overview?.p95} ms (aim ${AIM})`)
}

/**
 * Imports 10,000 rows through the API: once with a wrong cell at the end, which stores nothing, and once whole.
 * @param {string} api address of the organization's API @param {Record<string, string>} headers
 * @param {readonly string[]} allocations ids @param {string} today
 */
export async function importLarge(api, headers, allocations, today) {
  const send = async (/** @type {string} */ text) => {
    const began = performance.now()
    const body = JSON.stringify({ dryRun: false, text })
    const type = { ...headers, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
    const answer = await fetch(`${api}/registers/${REGISTER}/import`, { method: 'POST', headers: type, body })
    const said = await answer.json()
    return { status: answer.status, said, seconds: (performance.now() - began) / 1000 }
  }
  const lines = sheet(allocations, today)
  const before = await rowsOf(api, headers)
  const stall = longestWait(api)
  const refused = await send([...lines.slice(0, -1), lines.at(-1)?.replace(/[^,]*$/, '101')].join('\n'))
  const between = await rowsOf(api, headers)
  const taken = await send(lines.join('\n'))
  const longest = await stall()
  const after = await rowsOf(api, headers)
  if (taken.status >= 300) console.log(`import refused: ${taken.status} ${JSON.stringify(taken.said).slice(0, 300)}`)
  const nothing = refused.status >= 400 && between === before
  const all = taken.status < 300 && after === before + ROWS
  console.log(
    `import of 10,000 rows: ${taken.seconds.toFixed(1)} s, ${all ? 'all stored' : `stored ${after - before}`}`,
  )
  console.log(
    `the same with one wrong cell: ${refused.seconds.toFixed(1)} s, ${nothing ? 'nothing stored' : `stored ${between - before}`}`,
  )
  console.log(
    `the longest that anybody else waited meanwhile: ${longest.toFixed(0)} ms (aim 100 above what a probe takes)`,
  )
}

/** Asks for a probe again and again until it is called. @param {string} api @returns {() => Promise<number>} the longest answer, ms */
function longestWait(api) {
  let ended = false
  let longest = 0
  const asking = (async () => {
    while (!ended) {
      const began = performance.now()
      await (await fetch(new URL('/api/health', api))).arrayBuffer()
      longest = Math.max(longest, performance.now() - began)
    }
  })()
  return async () => {
    ended = true
    await asking
    return longest
  }
}

/** Days before the two years that are there already, one row for each allocation and day. @param {readonly string[]} allocations @param {string} today */
function sheet(allocations, today) {
  const { columns } = registerNamed(REGISTER)
  const named = (/** @type {string} */ field) => columns.find((column) => column.field === field)?.header ?? field
  const dayBefore = (/** @type {number} */ n) =>
    new Date(Date.parse(`${today}T00:00:00Z`) - n * 86_400_000).toISOString().slice(0, 10)
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const day = dayBefore(800 + Math.floor(n / allocations.length))
    return [allocations[n % allocations.length], day, n % 100].join(',')
  })
  return [['quotaId', 'date', 'pct'].map(named).join(','), ...rows]
}

/** @param {string} api @param {Record<string, string>} headers @returns {Promise<number>} */
async function rowsOf(api, headers) {
  const answer = await fetch(`${api}/registers/${REGISTER}?limit=1`, { headers })
  return (await answer.json()).total
}
