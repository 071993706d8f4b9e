// Load on one address, and what it answered.
import autocannon from 'autocannon'

export const clients = 16
const seconds = Number(process.env.BENCH_SECONDS ?? 8)

/** @typedef {{ name: string, perSecond: number, p50: number, p95: number, failed: number }} Measured */

/** @param {number[]} sorted @param {number} share @returns {number} */
const quantile = (sorted, share) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10

/**
 * Two seconds to get warm, then the measurement.
 * @param {string} name
 * @param {Omit<import('autocannon').Options, 'connections' | 'duration'>} options
 * @returns {Promise<Measured>}
 */
export async function measure(name, options) {
  await autocannon({ ...options, connections: clients, duration: 2 })
  /** @type {number[]} */
  const times = []
  const result = await new Promise((/** @type {(result: import('autocannon').Result) => void} */ resolve, reject) => {
    const instance = autocannon({ ...options, connections: clients, duration: seconds }, (error, measured) =>
      error ? reject(error) : resolve(measured),
    )
    instance.on('response', (_client, _status, _bytes, time) => times.push(time))
  })
  times.sort((a, b) => a - b)
  return {
    name,
    perSecond: Math.round(result.requests.average),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    failed: result.non2xx + result.errors,
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
  /** @type {import('autocannon').Request} */
  const save = {
    method: 'PUT',
    setupRequest: (request, context) => {
      const own = /** @type {{ question?: string }} */ (context)
      own.question ??= questions[next++ % questions.length]
      const question = own.question ?? ''
      const revision = revisions.get(question) ?? 0
      const body = JSON.stringify(bodyOf(question, revision, (revision % 5) + 1))
      return { ...request, path: pathOf(question), headers: { ...headers, 'content-type': 'application/json' }, body }
    },
    onResponse: (_status, body, context) => {
      const { question } = /** @type {{ question?: string }} */ (context)
      const { answer, current } = JSON.parse(body || '{}')
      if (question) revisions.set(question, answer?.revision ?? current?.revision ?? revisions.get(question) ?? 0)
    },
  }
  return measure(name, { url, requests: [save] })
}
