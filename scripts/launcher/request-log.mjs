import { format } from 'node:util'

/**
 * One JSON line per answered request, in the form of the app's own log. Neither query nor token is in it, so nothing
 * that opens a door or that a person typed into a form.
 * @param {{ id: string, method?: string, path: string, status: number, ms: number }} request
 */
export function logRequest({ id, method, path, status, ms }) {
  const level = status >= 500 ? 50 : 30
  const line = {
    level,
    time: new Date().toISOString(),
    id,
    method,
    path: withoutToken(path),
    status,
    ms: Math.round(ms),
    msg: 'request',
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** @param {string} path an invitation's address is its key */
const withoutToken = (path) => path.replace(/(\/invitations\/)[^/]+/, '$1…').slice(0, 200)

/** The levels of SEXTANT_LOG that leave requests out. */
export const quiet = /^(warn|error|fatal|silent)$/

const levels = { warn: 40, error: 50 }
/** @type {Record<string, number>} */
const lowest = { error: 50, fatal: 60, silent: Number.POSITIVE_INFINITY }

/**
 * A line that is no request, in the same form.
 * @param {keyof typeof levels} level
 * @param {string} msg
 * @param {Record<string, unknown>} fields
 */
export function logEvent(level, msg, fields) {
  if (levels[level] < (lowest[process.env.SEXTANT_LOG ?? ''] ?? 0)) return
  process.stdout.write(`${JSON.stringify({ level: levels[level], time: new Date().toISOString(), ...fields, msg })}\n`)
}

/** From now on what a library writes to the console is a line of the log, on one line. */
export function logAsLines() {
  /** @param {keyof typeof levels} level @returns {(...args: unknown[]) => void} */
  const line =
    (level) =>
    (...args) =>
      logEvent(level, 'console', { text: format(...args) })
  console.error = line('error')
  console.warn = line('warn')
}

const peersNamed = 5
/** @type {Set<string>} */
const named = new Set()

/**
 * Says once per peer that what it wrote about a visitor's address was not believed: behind a proxy that is not known here
 * all visitors count as one. Strangers may write such headers too, so only the first few peers are named.
 * @param {string} header
 * @param {string} peer
 */
export function logIgnoredHeader(header, peer) {
  if (named.has(peer) || named.size >= peersNamed) return
  named.add(peer)
  logEvent(
    'warn',
    'A forwarded header was ignored. Is this peer your proxy? Then name it in SEXTANT_TRUSTED_PROXIES.',
    {
      event: 'forwarded_ignored',
      header,
      peer,
    },
  )
}
