import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { listen, type PortalServer } from '@/scripts/launcher/server.mjs'
import { readSettings } from '@/scripts/launcher/settings.mjs'

export type Asked = { method?: string; headers?: Record<string, string>; body?: string | Buffer }
export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string }

/** The thin server with an app behind it that answers what it was asked; what reached the app is in `seen`. */
export async function thinServer(env: Record<string, string> = {}) {
  const portal: PortalServer = await listen(readSettings({ NODE_ENV: 'test', PORT: '0', ...env }, []))
  const seen: { url: string; headers: http.IncomingHttpHeaders; read: number; broken: boolean }[] = []
  portal.serve(async (req, res) => {
    const one = { url: req.url ?? '', headers: { ...req.headers }, read: 0, broken: false }
    seen.push(one)
    try {
      for await (const chunk of req) one.read += chunk.length
    } catch {
      one.broken = true
    }
    res.setHeader('x-app', 'yes')
    res.end('served')
  })
  const { port } = portal.http.address() as AddressInfo

  function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = http.request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      })
      request.once('error', reject)
      request.end(body)
    })
  }

  /** Sends these bytes and gives the status of the answer: for what no client library would send. */
  function raw(text: string): Promise<number> {
    return new Promise((resolve, reject) => {
      let received = ''
      const socket = net.connect(port, '127.0.0.1', () => socket.write(text))
      socket.on('data', (chunk) => {
        received += chunk
        const status = /^HTTP\/1\.1 (\d{3})/.exec(received)?.[1]
        if (!status) return
        socket.destroy()
        resolve(Number(status))
      })
      socket.on('error', reject)
    })
  }

  return { portal, seen, ask, raw, port, close: () => portal.drain(0) }
}
