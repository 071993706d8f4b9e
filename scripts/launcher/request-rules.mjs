// What a request must be before Next sees it (trust.md 3), as pure functions.
import net from 'node:net'
import { isLoopback } from './settings.mjs'

/** @typedef {import('node:http').IncomingHttpHeaders} Headers */
/** @typedef {{ status: number, title: string, detail: string, headers?: Record<string, string> }} Answer */
/** @typedef {{ publicUrl: URL | undefined, loopback: boolean }} Served */

// Headers that steer Next from inside, or reach a Server Action. `rsc` and `next-router-*` are the router's own and stay.
const forbidden =
  /^(next-action|x-action-|x-middleware-|x-nextjs-|x-invoke-|x-matched-path|x-now-|x-vercel-|x-forwarded-|x-sextant-|forwarded$|x-real-ip$)/

/**
 * The refusal of a request that Next must not see, or nothing.
 * @param {{ method?: string, url?: string, headers: Headers }} request
 * @param {Served} served
 * @returns {Answer | undefined}
 */
export function requestRefusal({ method, url = '', headers }, served) {
  const pathname = pathOf(url)
  if (pathname === undefined) {
    return { status: 400, title: 'Bad request', detail: 'The address of this request is not a path on this server.' }
  }
  if (!hostAllowed(headers.host, served)) {
    return {
      status: 421,
      title: 'Misdirected request',
      detail: served.publicUrl
        ? `This portal answers at ${served.publicUrl.origin} only.`
        : 'This portal does not answer to that name. Whoever runs it can set SEXTANT_URL to its address.',
    }
  }
  if (method !== 'GET' && method !== 'HEAD' && !isApi(pathname)) {
    return {
      status: 405,
      title: 'Method not allowed',
      detail: 'Pages can only be read: changes go through /api.',
      headers: { allow: 'GET, HEAD' },
    }
  }
  return undefined
}

/** @param {string} pathname as `pathOf` gives it */
export const isApi = (pathname) => pathname.startsWith('/api/')

/**
 * The path with its dot segments resolved, as Next will see it: `/api/../o` is not under /api.
 * @param {string} url
 * @returns {string | undefined} nothing for what is not a path of ours, such as `//other.example` or `*`
 */
export function pathOf(url) {
  if (!/^\/(?![/\\])/.test(url) || !URL.canParse(url, 'http://sextant')) return undefined
  return new URL(url, 'http://sextant').pathname
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
 * the portal is on loopback alone, plain IP addresses.
 * @param {string | undefined} host the header, with its port
 * @param {Served} served
 * @returns {boolean}
 */
function hostAllowed(host, { publicUrl, loopback }) {
  if (!host) return false
  const name = host.replace(/:\d+$/, '').toLowerCase()
  if (isLoopback(name)) return true
  if (publicUrl) return host.toLowerCase() === publicUrl.host
  return !loopback && net.isIP(name.replace(/^\[|\]$/g, '')) !== 0
}

/**
 * Takes out what a client may not say, and says what the server knows: the canonical address and the client's own.
 * @param {Headers} headers changed in place
 * @param {{ publicUrl: URL | undefined, remoteAddress: string | undefined }} known
 */
export function cleanHeaders(headers, { publicUrl, remoteAddress = '' }) {
  // With a public address, a proxy on this machine is the one that fronts us: the address it saw is the last it noted.
  const viaProxy = publicUrl && isLoopback(remoteAddress.replace(/^::ffff:/, ''))
  const noted = viaProxy ? headers['x-forwarded-for']?.toString().split(',').at(-1)?.trim() : undefined
  for (const name in headers) if (forbidden.test(name)) delete headers[name]
  headers['x-sextant-address'] = noted && net.isIP(noted) ? noted : remoteAddress
  if (!publicUrl) return
  headers.host = publicUrl.host
  headers['x-forwarded-host'] = publicUrl.host
  headers['x-forwarded-proto'] = publicUrl.protocol.slice(0, -1)
}
