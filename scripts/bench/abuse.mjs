// What one person's many costly calls do to the pages of another organization.
import { measure } from './load.mjs'

/** @param {string} today @param {number} back */
const dayBefore = (today, back) =>
  new Date(Date.parse(`${today}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10)

/**
 * @param {string} url @param {Record<string, string>} headers of the one who asks much
 * @param {string} slug whose organization is asked about @param {string} other the organization that suffers or not
 * @param {Record<string, string>} quiet headers of its reader @param {string} today
 */
export async function measureAbuse(url, headers, slug, other, quiet, today) {
  const api = `${url}/api/v1/organizations/${slug}`
  const page = () => measure('', { url: `${url}/o/${other}`, headers: quiet, connections: 2 })
  const json = () => ({ ...headers, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() })
  const item = await (await fetch(`${api}/registers/shadow-ai-items?limit=1`, { headers })).json()
  /** @type {[string, number, (n: number) => Promise<Response>][]} */
  const kinds = [
    ['20 earlier days', 20, (n) => fetch(`${api}/evaluation?asOf=${dayBefore(today, 30 + (n % 300))}`, { headers })],
    [
      '60 refused commands',
      60,
      () =>
        fetch(`${api}/gates/gate-1-2/rollback-facts`, {
          method: 'POST',
          headers: json(),
          body: JSON.stringify({ observed: 'short' }),
        }),
    ],
    ['60 exports', 60, () => fetch(`${api}/export`, { headers })],
    ['100 searches', 100, (n) => fetch(`${api}/search?q=${'abcdefghij'[n % 10]}${n % 7}`, { headers })],
    ['8 histories', 8, () => fetch(`${api}/registers/shadow-ai-items/${item.items[0]?.id}/versions`, { headers })],
  ]
  const alone = await page()
  for (const [name, parallel, ask] of kinds) {
    let ended = false
    /** @type {Map<number, number>} */
    const answers = new Map()
    const callers = Array.from({ length: parallel }, async (_, caller) => {
      for (let n = caller; !ended; n += parallel) {
        const answer = await ask(n)
        await answer.arrayBuffer()
        answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1)
        const seconds = Number(answer.headers.get('retry-after') ?? 0)
        if (seconds > 0) await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
      }
    })
    const under = await page()
    const ready = await fetch(`${url}/api/ready`)
    ended = true
    await Promise.all(callers)
    const said = [...answers].map(([status, count]) => `${status}: ${count}`).join(', ')
    console.log(
      `another organization's p95 under ${name} ÷ alone: ${(under.p95 / alone.p95).toFixed(2)} (aim at most 2; ${under.p95} and ${alone.p95} ms, ${under.failed} failed, ready ${ready.status}; answers ${said})`,
    )
  }
}
