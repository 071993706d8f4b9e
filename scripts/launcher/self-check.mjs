import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

/**
 * Asks the portal what a load balancer would ask, so that "ready" is only said of a portal that answers with its
 * database. The first answer also loads what every request needs.
 * @param {import('node:net').AddressInfo} address
 * @param {number} [patience] ms
 */
export async function untilReady({ address, port }, patience = 60_000) {
  const host = address === '0.0.0.0' || address === '::' ? 'localhost' : address
  const deadline = Date.now() + patience
  while ((await statusOf(host, port)) !== 200) {
    if (Date.now() > deadline)
      throw new Refusal('Sextant started but cannot reach its database. The lines above may say why.')
    await sleep(100)
  }
}

/** @param {string} host @param {number} port @returns {Promise<number | undefined>} */
function statusOf(host, port) {
  return new Promise((resolve) => {
    http
      .get({ host, port, path: '/api/ready', headers: { host: 'localhost' }, agent: false }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      .once('error', () => resolve(undefined))
  })
}
