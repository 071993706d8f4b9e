import { isIP, isIPv4 } from 'node:net'

/** The eight numbers of an IPv6 address; Node's own parser has taken out zone and dotted parts. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1).split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  return [...left, ...Array(zeros).fill('0'), ...right].map((group) => Number.parseInt(group, 16))
}

/**
 * What counts as one place on the network: an IPv4 address (also written as `::ffff:…`), or the /64 of an IPv6 address,
 * because whoever has one address there has all of them.
 */
export function networkOf(address: string): string {
  if (isIPv4(address) || isIP(address.replace(/%.*$/, '')) === 0) return address
  const groups = groupsOf(address)
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}
