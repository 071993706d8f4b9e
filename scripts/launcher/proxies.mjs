// Who may say where a request came from: the proxies of SEXTANT_TRUSTED_PROXIES, loopback unless told otherwise.
import net from 'node:net'

/**
 * @typedef {object} Proxies
 * @property {net.BlockList} trusted
 * @property {boolean} explicit set by whoever runs the portal, so a peer in it is a proxy and no browser
 */
/** @typedef {import('node:http').IncomingHttpHeaders} Headers */

/**
 * @param {string} setting addresses or networks, separated by commas or blanks; a port behind one says nothing, because
 *   connections of a proxy come from any
 * @returns {Proxies}
 * @throws {RangeError} with the entry that is none
 */
export function readProxies(setting) {
  const trusted = new net.BlockList()
  const entries = setting.split(/[\s,]+/).filter(Boolean)
  if (entries.length === 0) {
    trusted.addSubnet('127.0.0.0', 8, 'ipv4')
    trusted.addAddress('::1', 'ipv6')
  }
  for (const entry of entries) {
    const [, host = '', length] = /^([^/]*?)(?:\/(\d{1,3}))?$/.exec(entry) ?? []
    const address = plainAddress(host)
    const bits = length === undefined ? undefined : Number(length)
    if (!address || (bits !== undefined && bits > (net.isIPv6(address) ? 128 : 32))) throw new RangeError(entry)
    const family = net.isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, bits, family)
  }
  return { trusted, explicit: entries.length > 0 }
}

/**
 * An address in one spelling: without port, brackets and zone, an IPv4 address inside IPv6 as IPv4.
 * @param {string} text such as `203.0.113.5:4000`, `[2001:db8::7]:443`, `::ffff:10.0.0.2`
 * @returns {string | undefined} nothing for what is no address
 */
export function plainAddress(text) {
  const bare = text.trim().replace(/^"(.*)"$/, '$1')
  const bracketed = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(bare)?.[1]
  const withoutPort = bracketed ?? (/^[^:]+:\d{1,5}$/.test(bare) ? bare.slice(0, bare.indexOf(':')) : bare)
  const address = withoutPort.replace(/%.*$/, '').toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (mapped && net.isIPv4(mapped)) return mapped
  if (net.isIPv4(address)) return address
  // The host of an address in brackets is IPv6 in its shortest form.
  return net.isIPv6(address) ? new URL(`http://[${address}]`).hostname.slice(1, -1) : undefined
}

/** @param {string | undefined} address a plain one @param {Proxies} proxies */
export const isTrusted = (address, { trusted }) =>
  address !== undefined && trusted.check(address, net.isIPv6(address) ? 'ipv6' : 'ipv4')

/** @param {string | string[] | undefined} header @returns {string[]} */
const listed = (header) =>
  (header?.toString() ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

/**
 * Where a request came from. Each proxy adds the address that it saw at the end, so from the right the first address that
 * is no trusted proxy is the visitor's; further left stands what the visitor said. What cannot be read ends the walk at
 * the last address that was.
 * @param {{ headers: Headers, remoteAddress: string | undefined }} request
 * @param {Proxies} proxies
 * @returns {{ address: string, host?: string, proto?: string, ignored?: string }} host and proto as the nearest trusted
 *   proxy says them; ignored: the header that was not believed or not understood
 */
export function forwardedBy({ headers, remoteAddress = '' }, proxies) {
  const peer = plainAddress(remoteAddress)
  if (!isTrusted(peer, proxies)) {
    const ignored = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'].find((name) => headers[name])
    return { address: peer ?? remoteAddress, ...(ignored ? { ignored } : {}) }
  }
  let address = peer ?? remoteAddress
  let ignored
  for (const entry of listed(headers['x-forwarded-for']).reverse()) {
    const noted = plainAddress(entry)
    if (!noted) ignored = 'x-forwarded-for'
    else address = noted
    if (!isTrusted(noted, proxies)) break
  }
  const host = listed(headers['x-forwarded-host']).at(-1)?.toLowerCase()
  const proto = listed(headers['x-forwarded-proto']).at(-1)?.toLowerCase()
  return {
    address,
    ...(host ? { host } : {}),
    ...(proto === 'http' || proto === 'https' ? { proto } : {}),
    ...(ignored ? { ignored } : {}),
  }
}
