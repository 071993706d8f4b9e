import http from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { routes } from '@/app/api/v1/routes'
import { publishRoutes } from '@/lib/server/route-table'
import { thinServer } from './thin-server'

let server: Awaited<ReturnType<typeof thinServer>>

beforeEach(() => publishRoutes(routes))
afterEach(async () => {
  await server.close()
})

describe('health and readiness', () => {
  const probes = ['/api/health', '/api/ready', '/api/ready?full=1']

  test.each(probes.flatMap((path) => ['GET', 'HEAD'].map((method) => ({ path, method }))))(
    '$method $path answers under any name',
    async ({ path, method }) => {
      server = await thinServer({ SEXTANT_URL: 'https://sextant.example.org' })
      for (const host of ['10.42.0.7:3000', 'attacker.example', 'sextant.example.org']) {
        expect((await server.ask(path, { method, headers: { host } })).status).toBe(200)
      }
      expect(server.seen.map(({ headers }) => headers.host)).toEqual(Array(3).fill('sextant.example.org'))
    },
  )

  test.each(['1.1', '1.0'])('answer without a name over HTTP/%s, and nothing else does', async (version) => {
    server = await thinServer()
    for (const path of ['/api/health', '/api/ready']) {
      expect(await server.raw(`GET ${path} HTTP/${version}\r\n\r\n`)).toBe(200)
      expect(await server.raw(`HEAD ${path} HTTP/${version}\r\n\r\n`)).toBe(200)
    }
    expect(await server.raw(`GET / HTTP/${version}\r\n\r\n`)).toBe(421)
    expect(await server.raw(`GET /api/v1/framework HTTP/${version}\r\n\r\n`)).toBe(421)
  })

  test.each([
    '/',
    '/api/v1/framework',
    '/api/healthy',
    '/api/ready/',
    '/api/ready/../v1/setup',
    '/api/health/%2e%2e/v1/setup',
    '/api/health/..%2fv1/setup',
    '/api/./ready',
    '/api/v1/../ready',
    '/API/ready',
    '/api/ready;x=/../v1/setup',
  ])('%s under a foreign name stays refused', async (path) => {
    server = await thinServer()
    expect((await server.ask(path, { headers: { host: 'attacker.example' } })).status).toBe(421)
    expect(server.seen).toEqual([])
  })
})

describe('what is no route', () => {
  test.each(['/%FF', '/o/%C3%28/radar', '/api/v1/organizations/%FF/teams', '/api/%E0%A4%A', '/o/acme%00/radar'])(
    '%s cannot be read: 400',
    async (path) => {
      server = await thinServer()
      const { status, headers, body } = await server.ask(path)
      expect(status).toBe(400)
      if (path.startsWith('/api')) {
        expect(headers['content-type']).toBe('application/problem+json')
        expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'malformed', errors: [] })
      }
      expect(server.seen).toEqual([])
    },
  )

  test.each([
    ['TRACE', '/', 'GET, HEAD'],
    ['TRACE', '/api/v1/framework', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
    ['PROPFIND', '/api/v1/framework', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
    ['OPTIONS', '/', 'GET, HEAD'],
    ['POST', '/api/v1/framework', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/api/v1/organizations/acme/teams', 'GET, POST, HEAD, OPTIONS'],
    ['PUT', '/api/v1/organizations/acme/registers/adrs/1', 'GET, PATCH, DELETE, HEAD, OPTIONS'],
    ['PUT', '/api/health', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/auth/signout', 'POST, OPTIONS'],
  ])('%s %s: 405 that names what may be done', async (method, path, allow) => {
    server = await thinServer()
    const { status, headers, body } = await server.ask(path, { method })
    expect([status, headers.allow]).toEqual([405, allow])
    if (path.startsWith('/api')) expect(JSON.parse(body)).toMatchObject({ status: 405, code: 'method_not_allowed' })
    expect(server.seen).toEqual([])
  })

  test.each([
    '/api/v1/nothing',
    '/api/v1',
    '/api/',
    '/api/v2/framework',
    '/api/v1/organizations/a/b/c',
    '/api/auth/providers',
  ])('%s: 404 as a problem document', async (path) => {
    server = await thinServer()
    const { status, headers, body } = await server.ask(path)
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json'])
    expect(JSON.parse(body)).toMatchObject({ status: 404, code: 'not_found', reference: expect.any(String) })
  })

  test('every route of the table reaches the app by its method, and HEAD where there is GET', async () => {
    server = await thinServer()
    for (const { method, path } of routes) {
      const address = `/api/v1${path.replace(/\{\w+\}/g, 'x')}`
      expect([address, (await server.ask(address, { method })).status]).toEqual([address, 200])
      if (method === 'GET') expect((await server.ask(address, { method: 'HEAD' })).status).toBe(200)
    }
    expect(server.seen.length).toBeGreaterThan(routes.length)
  })
})

describe('the body of a request', () => {
  const kilobyte = 1024
  const auth = '/api/auth/callback/credentials'
  const teams = '/api/v1/organizations/acme/teams'
  const imports = '/api/v1/organizations/import'

  test.each([
    ['POST', auth, 16 * kilobyte],
    ['POST', '/api/auth/signout', 16 * kilobyte],
    ['POST', teams, 256 * kilobyte],
    ['GET', '/', 16 * kilobyte],
    ['GET', '/api/v1/framework', 16 * kilobyte],
  ])('%s %s is read up to its limit, told or in pieces', async (method, path, limit) => {
    server = await thinServer()
    const whole = (size: number) => ({ 'content-length': String(size) })
    const pieces = { 'transfer-encoding': 'chunked' }
    for (const headers of [whole(limit), pieces]) {
      expect((await server.ask(path, { method, headers, body: Buffer.alloc(limit, 65) })).status).toBe(200)
    }
    expect(server.seen.map(({ read, broken }) => [read, broken])).toEqual([
      [limit, false],
      [limit, false],
    ])
    for (const headers of [whole(limit + 1), pieces]) {
      const {
        status,
        body,
        headers: answered,
      } = await server.ask(path, {
        method,
        headers,
        body: Buffer.alloc(limit + 1, 65),
      })
      expect([status, answered['x-app']]).toEqual([413, undefined])
      if (path.startsWith('/api')) expect(JSON.parse(body)).toMatchObject({ status: 413, code: 'too_large' })
    }
  })

  test('of five megabytes never reaches a sign-in, and the connection gets its answer', async () => {
    server = await thinServer()
    for (const headers of [{ 'x-whole': '1' }, { 'transfer-encoding': 'chunked' }] as Record<string, string>[]) {
      const answer = await server.ask(auth, {
        method: 'POST',
        headers,
        body: Buffer.alloc(5 * kilobyte * kilobyte, 65),
      })
      expect(answer.status).toBe(413)
    }
    expect(server.seen.every(({ read, broken }) => read <= 16 * kilobyte && broken)).toBe(true)
  })

  test('may be large where a route says so', async () => {
    server = await thinServer()
    const answer = await server.ask(imports, { method: 'POST', body: Buffer.alloc(5 * kilobyte * kilobyte, 65) })
    expect(answer.status).toBe(200)
  })

  test('that is endless ends with its connection', async () => {
    server = await thinServer()
    const ended = new Promise<boolean>((resolve) => {
      const request = http.request({ port: server.port, path: auth, method: 'POST', agent: false })
      const send = () => request.write(Buffer.alloc(kilobyte * kilobyte, 65), (error) => error || setImmediate(send))
      request.on('response', (response) => response.resume()).on('error', () => undefined)
      request.once('close', () => resolve(true))
      send()
    })
    expect(await ended).toBe(true)
  })
})
