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
