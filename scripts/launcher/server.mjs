// The thin server around Next: headers on every response, rules on every request, and an orderly end.
import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { broken, starting, stopping, tooLarge, tooMany, withoutDatabase } from './answers.mjs'
import { bodyLimit, missingRoute } from './api-table.mjs'
import { capBody, throwAway } from './body-cap.mjs'
import { errorPage } from './error-page.mjs'
import { callerOf, FairShare } from './fair-share.mjs'
import { securityHeaders } from './headers.mjs'
import { holdDocument } from './held-document.mjs'
import { forwardedBy } from './proxies.mjs'
import { errorCode, Refusal, sentence } from './refusal.mjs'
import { logEvent, logIgnoredHeader, logRequest, quiet } from './request-log.mjs'
import { cleanHeaders, isApi, pageOf, pathOf, requestRefusal } from './request-rules.mjs'
import { isLoopback } from './settings.mjs'

/** @typedef {import('./request-rules.mjs').Answer} Answer */
/** @typedef {(req: http.IncomingMessage, res: http.ServerResponse) => Promise<unknown> | unknown} Handler */

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
  #leaving = false
  #draining = false
  #inFlight = 0
  #share = new FairShare()

  /** @param {import('./settings.mjs').Settings} settings */
  constructor(settings) {
    this.settings = settings
    this.logs = !quiet.test(process.env.SEXTANT_LOG ?? '')
    const { publicUrl } = settings
    this.https = publicUrl?.protocol === 'https:'
    this.trustworthy = this.https || (publicUrl ? isLoopback(publicUrl.hostname) : settings.loopback)
    // Node itself would refuse a request without Host; a probe may come without, and the rule of names refuses the rest.
    this.http = http.createServer({ requireHostHeader: false }, (req, res) => this.#answer(req, res))
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
    const everywhere = host === '0.0.0.0' || host === '::'
    // The usual loopback address by its name, any other as it was asked for: localhost may not lead to it.
    const name = everywhere || (loopback && host === '127.0.0.1') ? 'localhost' : host
    return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
  }

  /** @param {Handler} handler takes every request from now on */
  serve(handler) {
    this.#handler = handler
  }

  /**
   * Says first that it is not ready, and serves on, so that a balancer sends nobody here any more; then takes nothing new,
   * while what has begun may finish.
   * @param {number} patience ms for what has begun
   * @param {number} [notice] ms of serving on; none when it never served
   */
  async drain(patience, notice = 0) {
    this.#leaving = true
    if (this.#handler) await sleep(notice)
    this.#draining = true
    const deadline = Date.now() + patience
    while (this.#inFlight > 0 && Date.now() < deadline) await sleep(10)
    const closed = new Promise((resolve) => this.http.close(resolve))
    this.http.closeAllConnections()
    await closed
  }

  /** @param {http.IncomingMessage} req @param {http.ServerResponse} res */
  async #answer(req, res) {
    const { dev } = this.settings
    const headers = securityHeaders({ dev, https: this.https, trustworthy: this.trustworthy })
    for (const name in headers) res.setHeader(name, String(headers[name]))
    const { SEXTANT_BUILD: build } = process.env
    // By it a tab notices that the portal was updated.
    if (build) res.setHeader('x-sextant-build', build)
    const id = randomUUID()
    const path = pathOf(req.url ?? '')
    if (this.logs && !isStatic(path)) {
      const begun = performance.now()
      res.once('close', () =>
        logRequest({ id, method: req.method, path: path ?? '', status: res.statusCode, ms: performance.now() - begun }),
      )
    }
    const { method = '' } = req
    const forwarded = forwardedBy(
      { headers: req.headers, remoteAddress: req.socket.remoteAddress },
      this.settings.proxies,
    )
    if (forwarded.ignored) logIgnoredHeader(forwarded.ignored, req.socket.remoteAddress ?? '')
    const refusal = requestRefusal(req, this.settings, forwarded)
    if (refusal) return send(req, res, refusal, id)
    if (this.#draining || (this.#leaving && path === '/api/ready')) return send(req, res, stopping, id)
    // A connection that is kept would bring its next request to a server that is gone.
    if (this.#leaving) res.setHeader('connection', 'close')
    if (!this.#handler) return send(req, res, starting, id)
    const missing = isApi(path ?? '') ? missingRoute(method, path ?? '') : undefined
    if (missing) return send(req, res, missing, id)
    const limit = bodyLimit(method, path ?? '')
    if (Number(req.headers['content-length'] ?? 0) > limit) {
      throwAway(req)
      return send(req, res, tooLarge(limit), id)
    }
    capBody(req, limit, () => {
      send(req, res, tooLarge(limit), id)
      closeTo(res)
    })
    cleanHeaders(req.headers, this.settings, forwarded)
    req.headers['content-security-policy'] = headers['content-security-policy']
    req.headers['x-sextant-request'] = id
    req.headers['x-sextant-path'] = pageOf(req.url ?? '/')
    if (isStatic(path)) res.removeHeader('cache-control')
    else keepUncached(res)
    if (isDocument(req, path ?? '')) {
      holdDocument(res, id, () => {
        for (const name of ['content-encoding', 'etag', 'link', 'transfer-encoding']) res.removeHeader(name)
        send(req, res, withoutDatabase, id)
      })
    }
    this.#inFlight++
    res.once('close', () => this.#inFlight--)
    const turn = isStatic(path) ? () => {} : this.#share.enter(callerOf(req.headers), res)
    const release = turn instanceof Promise ? await turn : turn
    if (!release) return send(req, res, tooMany, id)
    res.once('close', release)
    // Refused while it waited: its body was too large.
    if (res.headersSent) return
    try {
      await this.#handler(req, res)
    } catch (error) {
      logEvent('error', 'bug', { id, error: sentence(error) })
      if (res.headersSent) res.destroy()
      else send(req, res, broken, id)
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
 * What a browser shows as a page; the router of a page that is open asks with `rsc` and reads a stream.
 * @param {http.IncomingMessage} req
 * @param {string} pathname
 */
const isDocument = ({ method, headers }, pathname) =>
  (method === 'GET' || method === 'HEAD') && !isApi(pathname) && !isStatic(pathname) && headers.rsc === undefined

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

/**
 * @param {http.IncomingMessage} req
 * @param {http.ServerResponse} res
 * @param {Answer} answer
 * @param {string} reference finds the line in the log
 */
function send(req, res, { status, title, detail, code, headers = {} }, reference) {
  if (res.headersSent) return
  const url = req.url ?? ''
  const api = isApi(pathOf(url) ?? url)
  const problem = { type: `about:blank#${code}`, title, status, code, detail, errors: [], reference }
  const html = !api && /\btext\/html\b/.test(req.headers.accept ?? '')
  const policy = String(res.getHeader('content-security-policy') ?? '')
  const body = api ? JSON.stringify(problem) : html ? errorPage({ title, detail }, policy) : `${detail}\n`
  res.writeHead(status, {
    ...headers,
    'content-type': api ? 'application/problem+json' : `text/${html ? 'html' : 'plain'}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
  })
  res.end(req.method === 'HEAD' || status === 204 ? undefined : body)
}

/**
 * The answer was given here while the app was still reading: what it says now goes nowhere.
 * @param {http.ServerResponse} res
 */
function closeTo(res) {
  const ignored = () => res
  const never = () => true
  Object.assign(res, {
    setHeader: ignored,
    appendHeader: ignored,
    removeHeader: ignored,
    writeHead: ignored,
    flushHeaders: ignored,
    end: ignored,
    write: never,
  })
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
