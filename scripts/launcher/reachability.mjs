import net from 'node:net'
import { errorCode, Refusal } from './refusal.mjs'

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
  await new Promise((resolve, reject) => {
    const socket = net.connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || 5432),
      timeout: patience,
    })
    socket.once('connect', () => resolve(undefined))
    socket.once('timeout', () => reject(unreachable(url, 'no answer')))
    socket.once('error', (error) => reject(unreachable(url, errorCode(error) ?? error.message)))
    socket.once('connect', () => socket.destroy()).once('timeout', () => socket.destroy())
  })
}

/**
 * @param {string} url its password is never shown
 * @param {string} reason
 */
export function unreachable(url, reason) {
  const { host, pathname } = new URL(url)
  return new Refusal(
    `The database at ${host}${pathname} cannot be used (${reason}). Check DATABASE_URL and that PostgreSQL is running.`,
  )
}
