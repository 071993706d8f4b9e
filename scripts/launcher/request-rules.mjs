// What a request must be before Next sees it (trust.md 3), as pure functions.
import net from 'node:net'
import { isLoopback } from './settings.mjs'

/** @typedef {import('node:http').IncomingHttpHeaders} Headers */
/** @typedef {{ status: number, title: string, detail: string, code?: string, headers?: Record<string, string> }} Answer */
/** @typedef {{ publicUrl: URL | undefined, loopback: boolean, proxies: import('./proxies.mjs').Proxies }} Served */
/** @typedef {ReturnType<typeof import('./proxies.mjs').forwardedBy>} Forwarded */

// Headers that steer Next from inside, or reach a Server Action. `rsc` and `next-router-*` are the router's own and stay.
const forbidden =
  /^(next-action|x-action-|x-middleware-|x-nextjs-|x-invoke-|x-matched-path|x-now-|x-vercel-|x-forwarded-|x-sextant-|forwarded$|x-real-ip$)/

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * The refusal of a request that Next must not see, or nothing.
 * @param {{ method?: string, url?: string, headers: Headers }} request
 * @param {Served} served
 * @param {Forwarded} forwarded
 * @returns {Answer | undefined}
 */
export function requestRefusal({ method = '', url = '', headers }, served, forwarded) {
  const pathname = pathOf(url)
  if (pathname === undefined) {
    return {
      status: 400,
      title: 'Bad request',
      code: 'malformed',
      detail: 'The address of this request is not a path on this server.',
    }
  }
  if (!isProbe(url) && !hostAllowed(headers.host, served, forwarded)) {
    return {
      status: 421,
      title: 'Misdirected request',
      code: 'misdirected',
      detail: served.publicUrl
        ? `This portal answers at ${served.publicUrl.origin} only.`
        : 'This portal does not answer to that name. Whoever runs it can set SEXTANT_URL to its address.',
    }
  }
  if (!methods.has(method)) {
    return {
      status: 405,
      title: 'Method not allowed',
      code: 'method_not_allowed',
      detail: 'This server does not know that method.',
      headers: { allow: isApi(pathname) ? [...methods].join(', ') : 'GET, HEAD' },
    }
  }
  if (method !== 'GET' && method !== 'HEAD' && !isApi(pathname)) {
    return {
      status: 405,
      title: 'Method not allowed',
      code: 'method_not_allowed',
      detail: 'Pages can only be read: changes go through /api.',
      headers: { allow: 'GET, HEAD' },
    }
  }
  return undefined
}

/** @param {string} pathname as `pathOf` gives it */
export const isApi = (pathname) => pathname.startsWith('/api/')

/**
 * What orchestrators ask by the address of the machine or container, which is no name of ours. Read as it was sent, so
 * that no other spelling of a path gets past the rule of names.
 * @param {string} url
 */
const isProbe = (url) => /^\/api\/(health|ready)(\?|$)/.test(url)

/**
 * The path with its dot segments resolved, as Next will see it: `/api/../o` is not under /api.
 * @param {string} url
 * @returns {string | undefined} nothing for what is not a path of ours, such as `//other.example` or `*`, and for what
 *   stands for no text (`%FF`, NUL)
 */
export function pathOf(url) {
  if (!/^\/(?![/\\])/.test(url) || !URL.canParse(url, 'http://sextant')) return undefined
  const { pathname } = new URL(url, 'http://sextant')
  try {
    return decodeURIComponent(pathname).includes('\0') ? undefined : pathname
  } catch {
    return undefined
  }
}

/**
 * The page a person asked for, with its query, so that it can be opened after signing in. The router's own parameter
 * is not part of it.
 * @param {string} url a path of ours
 */
export function pageOf(url) {
  const { pathname, searchParams } = new URL(url, 'http://sextant')
  searchParams.delete('_rsc')
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

/**
 * Names resolve to where their owner likes, so a foreign page could make a browser talk to this server under its own
 * name. Answered are the configured address, names of this machine's loopback, and, unless an address is configured or
 * the portal is on loopback alone, plain IP addresses. A proxy may ask under a name of its own when it says that it was
 * asked under the configured address.
 * @param {string | undefined} host the header, with its port
 * @param {Served} served
 * @param {Forwarded} forwarded
 * @returns {boolean}
 */
function hostAllowed(host, { publicUrl, loopback, proxies }, forwarded) {
  if (!host) return false
  const name = host.replace(/:\d+$/, '').toLowerCase()
  if (isLoopback(name)) return true
  const isAddress = net.isIP(name.replace(/^\[|\]$/g, '')) !== 0
  if (!publicUrl) return !loopback && isAddress
  if (host.toLowerCase() === publicUrl.host) return true
  // On loopback the peer may also be a browser: a page of a foreign name can write the header, but not this Host.
  const ofProxy = proxies.explicit || isAddress || !name.includes('.')
  return ofProxy && forwarded.host === publicUrl.host
}

/**
 * Takes out what a client may not say, and says what the server knows: the canonical address and the client's own.
 * @param {Headers} headers changed in place
 * @param {Pick<Served, 'publicUrl' | 'proxies'>} served
 * @param {Forwarded} forwarded
 */
export function cleanHeaders(headers, { publicUrl, proxies }, forwarded) {
  for (const name in headers) if (forbidden.test(name)) delete headers[name]
  headers['x-sextant-address'] = forwarded.address
  if (publicUrl) {
    headers.host = publicUrl.host
    headers['x-forwarded-host'] = publicUrl.host
    headers['x-forwarded-proto'] = publicUrl.protocol.slice(0, -1)
    return
  }
  headers.host ??= 'localhost'
  if (!proxies.explicit) return
  if (forwarded.host) headers['x-forwarded-host'] = forwarded.host
  if (forwarded.proto) headers['x-forwarded-proto'] = forwarded.proto
}
