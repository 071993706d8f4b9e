// Register rows that a signal reads beside rows that none reads, on the second demonstration.
import { measure } from './load.mjs'

const WRITERS = 10

/** @type {Record<string, (n: number) => object>} */
const rows = {
  'discovery-runs': (n) => ({ source: 'saas-tool', found: n % 9 }),
  incidents: (n) => ({ title: `Incident ${n}`, isAi: false, startedAt: '2026-01-05T09:00:00.000Z' }),
}

/** @param {string} register @param {number} n */
const bodyOf = (register, n) => JSON.stringify(rows[register]?.(n))

/** @param {Record<string, string>} headers */
const withKey = (headers) => ({
  ...headers,
  'content-type': 'application/json',
  'idempotency-key': crypto.randomUUID(),
})

/** Creates one row. @param {string} url @param {Record<string, string>} headers @param {string} slug @param {string} register @param {number} n */
export async function write(url, headers, slug, register, n) {
  const path = `${url}/api/v1/organizations/${slug}/registers/${register}`
  const answer = await fetch(path, { method: 'POST', headers: withKey(headers), body: bodyOf(register, n) })
  if (answer.status !== 201) throw new Error(`${register}: ${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
}

/** @param {string} name @param {string} url @param {Record<string, string>} headers @param {string} slug @param {string} register */
function many(name, url, headers, slug, register) {
  let n = 0
  return measure(name, {
    url,
    connections: WRITERS,
    requests: [
      {
        method: 'POST',
        path: `/api/v1/organizations/${slug}/registers/${register}`,
        setupRequest: (request) => ({ ...request, headers: withKey(headers), body: bodyOf(register, n++) }),
      },
    ],
  })
}

/** @param {string} url @param {Record<string, string>} headers @param {string} slug */
export async function measureWrites(url, headers, slug) {
  const names = /** @type {const} */ (['incidents', 'discovery-runs'])
  /** @type {Record<string, number[]>} */
  const alone = { incidents: [], 'discovery-runs': [] }
  for (let n = 0; n < 60; n += 1) {
    for (const register of names) {
      const began = performance.now()
      await write(url, headers, slug, register, n)
      if (n >= 10) alone[register]?.push(performance.now() - began)
    }
  }
  const [plain = 1, read = 0] = names.map((name) => alone[name]?.sort((a, b) => a - b)[25] ?? 0)
  console.log(
    `one person, a row that a signal reads ÷ one that none reads: ${(read / plain).toFixed(2)} (aim at most 1.5; ${read.toFixed(0)} and ${plain.toFixed(0)} ms)`,
  )
  const results = [
    await many('rows that no signal reads, 10 writers', url, headers, slug, 'incidents'),
    await many('rows that a signal reads, 10 writers', url, headers, slug, 'discovery-runs'),
  ]
  const [all, some] = results
  console.log(
    `10 writers, rows that a signal reads ÷ rows that none reads: ${((some?.perSecond ?? 0) / (all?.perSecond || 1)).toFixed(2)} (aim at least 0.5)`,
  )
  return results
}
