import net, { type AddressInfo } from 'node:net'

/**
 * A network between the portal and its database that can be cut: `stall` swallows every packet without a word, as a
 * firewall does; `reset` breaks every connection.
 */
export async function tcpProxy(to: string) {
  const target = new URL(to)
  const pairs = new Set<[net.Socket, net.Socket]>()
  let stalled = false
  const server = net.createServer((near) => {
    const far = net.connect(Number(target.port), target.hostname)
    const pair: [net.Socket, net.Socket] = [near, far]
    pairs.add(pair)
    const swallowed = stalled
    const pass = (to: net.Socket) => (chunk: Buffer) => {
      if (!stalled && !swallowed) to.write(chunk)
    }
    near.on('data', pass(far)).on('error', () => undefined)
    far.on('data', pass(near)).on('error', () => undefined)
    const end = () => {
      pairs.delete(pair)
      far.destroy()
      if (!stalled) near.destroy()
    }
    near.on('close', end)
    far.on('close', end)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(to)
  url.port = String((server.address() as AddressInfo).port)
  const breakAll = () => {
    for (const sockets of pairs) for (const socket of sockets) socket.resetAndDestroy()
  }
  return {
    url: url.href,
    stall: () => {
      stalled = true
    },
    /** What was swallowed stays lost; those that still wait for it hear nothing more. */
    heal: () => {
      stalled = false
    },
    reset: breakAll,
    close: () => {
      breakAll()
      server.close()
    },
  }
}
