import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listen, type PortalServer } from '@/scripts/launcher/server.mjs'
import { readSettings } from '@/scripts/launcher/settings.mjs'

let portal: PortalServer
let release: () => void
const seen: http.IncomingHttpHeaders[] = []

async function open(env: Record<string, string> = {}) {
  portal = await listen(readSettings({ NODE_ENV: 'test', PORT: '0', ...env }, []))
}

function serve() {
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  portal.serve(async (req, res) => {
    seen.push(req.headers)
    if (req.url === '/broken') throw new Error('planted')
    if (req.url === '/slow') await held
    if (req.url === '/missing') res.statusCode = 404
    res.setHeader('Cache-Control', 'public, max-age=600')
    res.end('served')
  })
}

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string }

function ask(path: string, { method = 'GET', headers = {} } = {}): Promise<Answer> {
  const { port } = portal.http.address() as AddressInfo
  return new Promise((resolve, reject) => {
    // An agent of its own: each request opens its own connection, as separate clients do.
    const request = http.request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    request.once('error', reject)
    request.end()
  })
}

beforeEach(() => {
  seen.length = 0
})

afterEach(async () => {
  release?.()
  await portal.drain(0)
})

describe('every kind of response carries the security headers', () => {
  const kinds: [string, string, { method?: string; headers?: Record<string, string> }, number][] = [
    ['a page', '/', {}, 200],
    ['a missing page', '/missing', {}, 404],
    ['a form post to a page', '/', { method: 'POST' }, 405],
    ['a foreign name', '/', { headers: { host: 'attacker.example' } }, 421],
    ['an address that is no path', '//attacker.example/', {}, 400],
    ['an error in the app', '/broken', {}, 500],
  ]
  test.each(kinds)('%s', async (_, path, options, status) => {
    await open()
    serve()
    const { status: answered, headers } = await ask(path, options)
    expect(answered).toBe(status)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self' 'nonce-[^']+' 'strict-dynamic'; /,
    )
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  test('a request that cannot be read', async () => {
    await open()
    serve()
    const { port } = portal.http.address() as AddressInfo
    const text = await new Promise<string>((resolve) => {
      let received = ''
      const socket = net.connect(port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'))
      socket.on('data', (chunk) => {
        received += chunk
      })
      socket.on('close', () => resolve(received))
    })
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
    expect(text).toContain("content-security-policy: default-src 'none'")
  })

  test('before the app is there', async () => {
    await open()
    const { status, headers, body } = await ask('/api/ready')
    expect(status).toBe(503)
    expect(headers['content-security-policy']).toBeDefined()
    expect(JSON.parse(body)).toMatchObject({ status: 503, detail: 'Sextant is starting. Try again in a moment.' })
  })
})

test('each response has its own nonce, the one that the app sees', async () => {
  await open()
  serve()
  const [one, two] = [await ask('/'), await ask('/')]
  expect(one.headers['content-security-policy']).not.toBe(two.headers['content-security-policy'])
  expect(seen[0]?.['content-security-policy']).toBe(one.headers['content-security-policy'])
})

test('only files named after their content may be kept by a browser', async () => {
  await open()
  serve()
  expect((await ask('/_next/static/chunks/a1.js')).headers['cache-control']).toBe('public, max-age=600')
  expect((await ask('/_next/static/../../o/acme')).headers['cache-control']).toBe('no-store')
})

test('under plain http of another name nothing is asked that browsers keep for https', async () => {
  await open({ SEXTANT_URL: 'http://sextant.intranet' })
  serve()
  const { headers } = await ask('/', { headers: { host: 'sextant.intranet' } })
  expect(headers['strict-transport-security']).toBeUndefined()
  expect(headers['cross-origin-opener-policy']).toBeUndefined()
  expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
  expect(headers['cross-origin-resource-policy']).toBe('same-origin')
})

test('under https browsers are told to stay there', async () => {
  await open({ SEXTANT_URL: 'https://sextant.example.org' })
  serve()
  const { headers } = await ask('/', { headers: { host: 'sextant.example.org' } })
  expect(headers['strict-transport-security']).toBe('max-age=63072000')
})

describe('what a client may not say does not reach the app', () => {
  test('headers that steer Next or claim an address', async () => {
    await open()
    serve()
    await ask('/', {
      headers: {
        'Next-Action': 'a',
        'X-Middleware-Subrequest': 'b',
        'x-nextjs-data': '1',
        'x-forwarded-for': '192.0.2.7',
        'x-forwarded-host': 'attacker.example',
        'x-sextant-address': '192.0.2.7',
        rsc: '1',
        'next-router-prefetch': '1',
      },
    })
    expect(Object.keys(seen[0] ?? {}).sort()).toEqual([
      'connection',
      'content-security-policy',
      'host',
      'next-router-prefetch',
      'rsc',
      'x-sextant-address',
      'x-sextant-path',
      'x-sextant-request',
    ])
    // This machine is a trusted proxy unless told otherwise (decisions.md, Running).
    expect(seen[0]?.['x-sextant-address']).toBe('192.0.2.7')
    await ask('/o/acme/assess?q=TS-3&_rsc=1x2y3', {})
    expect(seen[1]?.['x-sextant-path']).toBe('/o/acme/assess?q=TS-3')
  })

  test('a name that is not the configured one, while the configured one is what the app sees', async () => {
    await open({ SEXTANT_URL: 'https://sextant.example.org' })
    serve()
    expect((await ask('/', { headers: { host: '192.0.2.7' } })).status).toBe(421)
    await ask('/', { headers: { host: '127.0.0.1:3000', 'x-forwarded-for': '203.0.113.9, 192.0.2.7' } })
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({
      host: 'sextant.example.org',
      'x-forwarded-host': 'sextant.example.org',
      'x-forwarded-proto': 'https',
      'x-sextant-address': '192.0.2.7',
    })
  })

  test('any name, where no address is configured and the network can reach the portal', async () => {
    await open({ HOST: '0.0.0.0' })
    serve()
    expect((await ask('/', { headers: { host: '192.0.2.7:3000' } })).status).toBe(200)
    expect((await ask('/', { headers: { host: 'intranet:3000' } })).status).toBe(421)
  })

  test.each([
    ['POST', '/'],
    ['PUT', '/o/acme'],
    ['DELETE', '/apiary'],
    ['POST', '/api/../o/acme'],
    ['POST', '/api/%2e%2e/o/acme'],
  ])('%s %s', async (method, path) => {
    await open()
    serve()
    const { status, headers } = await ask(path, { method })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    expect(seen).toEqual([])
  })
})

test('a write reaches the API, and a problem there is a problem document', async () => {
  await open()
  serve()
  expect((await ask('/api/v1/organizations', { method: 'POST' })).status).toBe(200)
  const refused = await ask('/api/v1/framework', { headers: { host: 'attacker.example' } })
  expect(refused.headers['content-type']).toBe('application/problem+json')
  expect(JSON.parse(refused.body)).toMatchObject({ status: 421, title: 'Misdirected request' })
})

test.each([
  ['127.0.0.1', 'http://localhost:'],
  ['0.0.0.0', 'http://localhost:'],
  ['::', 'http://localhost:'],
  ['::1', 'http://[::1]:'],
  ['127.0.0.2', 'http://127.0.0.2:'],
  ['localhost', 'http://localhost:'],
])('asked to listen on %s it says %s', async (HOST, url) => {
  await open({ HOST })
  expect(portal.url).toBe(`${url}${portal.address.port}`)
})

test('a portal that stops says first that it is not ready, and serves on meanwhile', async () => {
  await open()
  serve()
  const drained = portal.drain(25_000, 1_500)
  const [ready, page] = [await ask('/api/ready'), await ask('/')]
  expect([ready.status, page.status, page.headers.connection]).toEqual([503, 200, 'close'])
  await drained
  expect(portal.http.listening).toBe(false)
})

test('while it stops, what has begun is finished and nothing new is taken', async () => {
  await open()
  serve()
  const begun = ask('/slow')
  while (seen.length === 0) await new Promise((resolve) => setImmediate(resolve))
  const drained = portal.drain(25_000)
  expect((await ask('/api/ready')).status).toBe(503)
  release()
  expect((await begun).body).toBe('served')
  await drained
  expect(portal.http.listening).toBe(false)
})

test('a request that does not end is cut off when patience is over', async () => {
  await open()
  serve()
  const begun = expect(ask('/slow')).rejects.toThrow('socket hang up')
  while (seen.length === 0) await new Promise((resolve) => setImmediate(resolve))
  await portal.drain(50)
  await begun
})

describe('many requests of one session', () => {
  test('wait for each other, and not everybody for them', async () => {
    await open()
    serve()
    const cookie = 'sextant.session.0a=one'
    const slow = Array.from({ length: 30 }, () => ask('/slow', { headers: { cookie } }))
    while (seen.length < 8) await new Promise((resolve) => setImmediate(resolve))
    expect((await ask('/', { headers: { cookie: 'sextant.session.0a=two' } })).body).toBe('served')
    // Those of the first session that wait have not reached the app, and are no hindrance to probes and files either.
    expect((await ask('/api/ready')).body).toBe('served')
    expect((await ask('/_next/static/a.js', { headers: { cookie } })).body).toBe('served')
    expect(seen.filter((headers) => headers.cookie === cookie)).toHaveLength(9)
    release()
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 200))
  })
})
