import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode, Refusal } from './refusal.mjs'

// A database that is not there yet: nothing listens, its name is not known yet, or it says itself that it is starting.
const notYet = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|57P03|no answer)$/

/**
 * How long a start waits for its database: a minute, or SEXTANT_DATABASE_WAIT seconds. It says so once.
 * @param {string} url
 */
export function waitsFor(url) {
  const seconds = Number(process.env.SEXTANT_DATABASE_WAIT || 60)
  const deadline = Date.now() + seconds * 1_000
  let said = false
  return {
    /** @param {string | undefined} reason @returns {Promise<boolean>} after a moment: whether to try once more */
    async again(reason) {
      if (!notYet.test(reason ?? '') || Date.now() >= deadline) return false
      if (!said) console.log(`Waiting up to ${seconds} s for the database at ${placeOf(url)} (${reason}) …`)
      said = true
      await sleep(500)
      return true
    },
  }
}

/**
 * Looks whether something answers at a database's address. Needs nothing installed: nobody should wait for a build to
 * learn that nothing does.
 * @param {string} url
 * @param {number} [patience] ms
 */
export async function refuseUnreachable(url, patience = 5_000) {
  const { hostname, port } = new URL(url)
  // `?host=` names a socket folder or several servers: the driver's own answer has to do.
  if (!hostname || new URL(url).searchParams.has('host')) return
  const waiting = waitsFor(url)
  for (;;) {
    const reason = await problemAt(hostname.replace(/^\[|\]$/g, ''), Number(port || 5432), patience)
    if (!reason) return
    if (!(await waiting.again(reason))) throw unreachable(url, reason)
  }
}

/** @param {string} host @param {number} port @param {number} timeout @returns {Promise<string | undefined>} */
function problemAt(host, port, timeout) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout })
    socket.once('connect', () => resolve(undefined))
    socket.once('timeout', () => resolve('no answer'))
    socket.once('error', (error) => resolve(errorCode(error) ?? error.message))
    socket.once('connect', () => socket.destroy()).once('timeout', () => socket.destroy())
  })
}

/**
 * @param {string} url its password is never shown
 * @param {string} reason
 */
export function unreachable(url, reason) {
  return new Refusal(
    `The database at ${placeOf(url)} cannot be used (${reason}). Check DATABASE_URL and that PostgreSQL is running.`,
  )
}

/** @param {string} url */
function placeOf(url) {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
