// Load on one address, and what it answered.
import autocannon from 'autocannon'

export const clients = 16
const seconds = Number(process.env.BENCH_SECONDS ?? 8)

/** @typedef {{ name: string, perSecond: number, p50: number, p95: number, failed: number }} Measured */

/** @param {number[]} sorted @param {number} share @returns {number} */
const quantile = (sorted, share) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10

/**
 * Two seconds to get warm, then the measurement, in one go: what is under way at the end of the warm-up is answered.
 * @param {string} name
 * @param {Omit<import('autocannon').Options, 'duration'>} options `connections` differs from the usual number where it is given
 * @returns {Promise<Measured>}
 */
export async function measure(name, options) {
  const warmUp = 2
  /** @type {number[]} */
  const times = []
  let failed = 0
  const began = performance.now()
  await new Promise((/** @type {(result: import('autocannon').Result) => void} */ resolve, reject) => {
    const wanted = { connections: clients, ...options, duration: warmUp + seconds }
    const instance = autocannon(wanted, (error, measured) => (error ? reject(error) : resolve(measured)))
    const warm = () => performance.now() - began > warmUp * 1000
    instance.on('response', (_client, status, _bytes, time) => {
      if (!warm()) return
      times.push(time)
      if (status < 200 || status > 299) failed += 1
    })
    instance.on('reqError', () => (failed += 1))
  })
  times.sort((a, b) => a - b)
  return {
    name,
    perSecond: Math.round((times.length / (performance.now() - began - warmUp * 1000)) * 1000),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    failed,
  }
}

/**
 * Every client saves answers of a question of its own, each with the revision that the answer before gave it.
 * @param {{ name: string, url: string, headers: Record<string, string>, questions: string[],
 *   pathOf: (question: string) => string, bodyOf: (question: string, revision: number, rating: number) => unknown,
 *   revisions: Map<string, number> }} wanted
 */
export function measureSaving({ name, url, headers, questions, pathOf, bodyOf, revisions }) {
  let next = 0
  /** @param {import('autocannon').Client} client */
  const setupClient = (client) => {
    const question = questions[next++ % questions.length] ?? ''
    client.setRequests([
      {
        method: 'PUT',
        setupRequest: (request) => {
          const revision = revisions.get(question) ?? 0
          const body = JSON.stringify(bodyOf(question, revision, (revision % 5) + 1))
          return {
            ...request,
            path: pathOf(question),
            headers: { ...headers, 'content-type': 'application/json' },
            body,
          }
        },
        onResponse: (_status, body) => {
          const { answer, current } = JSON.parse(body || '{}')
          revisions.set(question, answer?.revision ?? current?.revision ?? revisions.get(question) ?? 0)
        },
      },
    ])
  }
  return measure(name, { url, setupClient })
}
