// The thin server around Next: headers on every response, rules on every request, and an orderly end.
import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { securityHeaders } from './headers.mjs'
import { errorCode, Refusal, sentence } from './refusal.mjs'
import { logRequest, quiet } from './request-log.mjs'
import { cleanHeaders, isApi, pageOf, pathOf, requestRefusal } from './request-rules.mjs'

/** @typedef {import('./request-rules.mjs').Answer} Answer */
/** @typedef {(req: http.IncomingMessage, res: http.ServerResponse) => Promise<unknown> | unknown} Handler */

/** @type {Answer} */
const starting = {
  status: 503,
  title: 'Starting',
  detail: 'Sextant is starting. Try again in a moment.',
  headers: { 'retry-after': '2', refresh: '2' },
}
/** @type {Answer} */
const stopping = {
  status: 503,
  title: 'Stopping',
  detail: 'Sextant is stopping. Try again in a moment.',
  headers: { 'retry-after': '5', connection: 'close' },
}
/** @type {Answer} */
const broken = { status: 500, title: 'Internal error', detail: 'Something went wrong here. It was noted in the log.' }

/**
 * Listens at once and answers 503 until `serve` is called, so a taken port is known before anything else is done.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<PortalServer>}
 */
export async function listen(settings) {
  const portal = new PortalServer(settings)
  await portal.open()
  return portal
}

export class PortalServer {
  /** @type {Handler | undefined} */
  #handler
  #draining = false
  #inFlight = 0

  /** @param {import('./settings.mjs').Settings} settings */
  constructor(settings) {
    this.settings = settings
    this.logs = !quiet.test(process.env.SEXTANT_LOG ?? '')
    this.https = settings.publicUrl?.protocol === 'https:'
    this.http = http.createServer((req, res) => this.#answer(req, res))
    // Above the idle time of common proxies: they, not we, end idle connections.
    this.http.keepAliveTimeout = 65_000
    this.http.on('clientError', (error, socket) => this.#answerUnreadable(error, socket))
  }

  /** @returns {Promise<void>} */
  open() {
    const { port, host } = this.settings
    return new Promise((resolve, reject) => {
      this.http.once('error', (error) => reject(listenProblem(error, port, host)))
      this.http.listen(port, host, resolve)
    })
  }

  get address() {
    return /** @type {import('node:net').AddressInfo} */ (this.http.address())
  }

  /** What to open in a browser. */
  get url() {
    const { publicUrl, host, loopback } = this.settings
    if (publicUrl) return publicUrl.origin
    const { port } = this.address
    if (loopback || host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  }

  /** @param {Handler} handler takes every request from now on */
  serve(handler) {
    this.#handler = handler
  }

  /**
   * From now on not ready and nothing new, while what has begun may finish.
   * @param {number} patience ms
   */
  async drain(patience) {
    this.#draining = true
    const deadline = Date.now() + patience
    while (this.#inFlight > 0 && Date.now() < deadline) await sleep(10)
    const closed = new Promise((resolve) => this.http.close(resolve))
    this.http.closeAllConnections()
    await closed
  }

  /** @param {http.IncomingMessage} req @param {http.ServerResponse} res */
  async #answer(req, res) {
    const headers = securityHeaders({ dev: this.settings.dev, https: this.https })
    for (const name in headers) res.setHeader(name, String(headers[name]))
    const id = randomUUID()
    const path = pathOf(req.url ?? '')
    if (this.logs && !isStatic(path)) {
      const begun = performance.now()
      res.once('close', () =>
        logRequest({ id, method: req.method, path: path ?? '', status: res.statusCode, ms: performance.now() - begun }),
      )
    }
    const refusal = requestRefusal(req, this.settings)
    if (refusal) return send(req, res, refusal)
    if (this.#draining) return send(req, res, stopping)
    if (!this.#handler) return send(req, res, starting)
    cleanHeaders(req.headers, { publicUrl: this.settings.publicUrl, remoteAddress: req.socket.remoteAddress })
    req.headers['content-security-policy'] = headers['content-security-policy']
    req.headers['x-sextant-request'] = id
    req.headers['x-sextant-path'] = pageOf(req.url ?? '/')
    if (isStatic(path)) res.removeHeader('cache-control')
    else keepUncached(res)
    this.#inFlight++
    res.once('close', () => this.#inFlight--)
    try {
      await this.#handler(req, res)
    } catch (error) {
      console.error(
        JSON.stringify({ level: 50, time: new Date().toISOString(), id, error: sentence(error), msg: 'bug' }),
      )
      if (res.headersSent) res.destroy()
      else send(req, res, broken)
    }
  }

  /** @param {Error} error @param {import('node:stream').Duplex} socket */
  #answerUnreadable(error, socket) {
    if (!socket.writable || errorCode(error) === 'ECONNRESET') return socket.destroy()
    const status =
      errorCode(error) === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
    const headers = {
      ...securityHeaders({ dev: this.settings.dev, https: this.https }),
      connection: 'close',
      'content-length': '0',
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    return socket.end(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n`)
  }
}

/** @param {string | undefined} pathname @returns {boolean} files named after their content */
const isStatic = (pathname) => pathname?.startsWith('/_next/static/') === true

/**
 * Next sets its own caching on the way; what people see signed in must be kept nowhere.
 * @param {http.ServerResponse} res
 */
function keepUncached(res) {
  const writeHead = res.writeHead
  /** @type {(...args: unknown[]) => http.ServerResponse} */
  const uncached = (...args) => {
    res.setHeader('cache-control', 'no-store')
    return Reflect.apply(writeHead, res, args)
  }
  res.writeHead = uncached
}

/** @param {http.IncomingMessage} req @param {http.ServerResponse} res @param {Answer} answer */
function send(req, res, { status, title, detail, headers = {} }) {
  const api = isApi(pathOf(req.url ?? '') ?? '')
  const body = api ? JSON.stringify({ type: 'about:blank', title, status, detail }) : `${detail}\n`
  res.writeHead(status, {
    ...headers,
    'content-type': api ? 'application/problem+json' : 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}

/** @param {Error} error @param {number} port @param {string} host */
function listenProblem(error, port, host) {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new Refusal(
        `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start.`,
      )
    case 'EACCES':
      return new Refusal(`This account may not open port ${port}. Choose one above 1023, such as PORT=3000.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Refusal(`HOST=${host} is not an address of this machine. Use 127.0.0.1, 0.0.0.0, or one of its own.`)
    default:
      return error
  }
}
