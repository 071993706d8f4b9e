import { afterEach, describe, expect, test, vi } from 'vitest'
import { forwardedBy, plainAddress, readProxies } from '@/scripts/launcher/proxies.mjs'
import { thinServer } from './thin-server'

describe('an address', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['203.0.113.9:4711', '203.0.113.9'],
    [' 2001:DB8::7 ', '2001:db8::7'],
    ['2001:db8:0:0:0:0:0:7', '2001:db8::7'],
    ['[2001:db8::7]', '2001:db8::7'],
    ['"[2001:db8::7]:443"', '2001:db8::7'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['[::ffff:203.0.113.9]:80', '203.0.113.9'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('%s is %s', (text, address) => {
    expect(plainAddress(text)).toBe(address)
  })

  test.each([
    '',
    'unknown',
    '_hidden',
    '203.0.113',
    '203.0.113.9:x',
    '2001:db8::7:443:',
    '[203.0.113.9',
    'example.org',
  ])('"%s" is none', (text) => {
    expect(plainAddress(text)).toBeUndefined()
  })
})

describe('where a request came from', () => {
  const trusted = '10.0.0.0/8, 192.0.2.5:4000 [2001:db8::7]:443,2001:db8:1::/48'
  const of = (remoteAddress: string, noted?: string, setting = trusted) =>
    forwardedBy(
      { headers: noted === undefined ? {} : { 'x-forwarded-for': noted }, remoteAddress },
      readProxies(setting),
    )

  test.each([
    ['10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['::ffff:10.1.2.3', '203.0.113.9:55001', '203.0.113.9'],
    ['192.0.2.5', '[2001:db8:2::9]:55001', '2001:db8:2::9'],
    ['2001:db8::7', '198.51.100.4, 203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:ffff::1', '198.51.100.4, 203.0.113.9, 10.0.0.8', '203.0.113.9'],
    ['10.1.2.3', '10.9.9.9, 10.0.0.8', '10.9.9.9'],
    ['10.1.2.3', undefined, '10.1.2.3'],
    ['10.1.2.3', '198.51.100.4, unknown, 10.0.0.8', '10.0.0.8'],
  ])('%s noting %s: %s', (peer, noted, address) => {
    expect(of(peer, noted).address).toBe(address)
  })

  test('a peer that is no proxy is the visitor, whatever it writes', () => {
    expect(of('198.51.100.4', '203.0.113.9')).toEqual({ address: '198.51.100.4', ignored: 'x-forwarded-for' })
    expect(of('10.1.2.3', 'somebody').ignored).toBe('x-forwarded-for')
    expect(of('10.1.2.3', '203.0.113.9').ignored).toBeUndefined()
  })

  test('without a setting only this machine is a proxy', () => {
    expect(of('127.0.0.1', '203.0.113.9', '').address).toBe('203.0.113.9')
    expect(of('::1', '203.0.113.9', '').address).toBe('203.0.113.9')
    expect(of('10.1.2.3', '203.0.113.9', '').address).toBe('10.1.2.3')
    expect(of('127.0.0.1', '203.0.113.9', '10.0.0.1').address).toBe('127.0.0.1')
  })

  test.each(['10.0.0.0/33', '2001:db8::/129', 'proxy.example', '10.0.0', '10.0.0.1/x'])('%s is no setting', (entry) => {
    expect(() => readProxies(`192.0.2.1,${entry}`)).toThrow(entry)
  })
})

describe('behind a proxy', () => {
  let server: Awaited<ReturnType<typeof thinServer>>
  afterEach(async () => {
    vi.restoreAllMocks()
    await server.close()
  })
  const address = 'https://sextant.example.org'
  const says = { 'x-forwarded-host': 'sextant.example.org' }

  test('that asks under a name of its own, the name it was asked under counts', async () => {
    server = await thinServer({ SEXTANT_URL: address, SEXTANT_TRUSTED_PROXIES: '127.0.0.1' })
    expect((await server.ask('/', { headers: { host: 'backend.internal', ...says } })).status).toBe(200)
    expect((await server.ask('/', { headers: { host: 'backend.internal' } })).status).toBe(421)
    const behindTwo = { host: 'backend.internal', 'x-forwarded-host': 'sextant.example.org, other.example' }
    expect((await server.ask('/', { headers: behindTwo })).status).toBe(421)
  })

  test('on this machine nobody is a proxy for a page of a foreign name', async () => {
    server = await thinServer({ SEXTANT_URL: address })
    expect((await server.ask('/', { headers: { host: 'attacker.example', ...says } })).status).toBe(421)
    expect((await server.ask('/', { headers: { host: 'backend', ...says } })).status).toBe(200)
  })

  test('that is not known here, its header is named once', async () => {
    const lines: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      lines.push(String(text))
      return true
    })
    server = await thinServer({ SEXTANT_TRUSTED_PROXIES: '192.0.2.1' })
    for (let i = 0; i < 3; i += 1) await server.ask('/', { headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(server.seen.map(({ headers }) => headers['x-sextant-address'])).toEqual(Array(3).fill('127.0.0.1'))
    const warnings = lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 40)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatchObject({ event: 'forwarded_ignored', header: 'x-forwarded-for', peer: '127.0.0.1' })
    expect(warnings[0].msg).toContain('SEXTANT_TRUSTED_PROXIES')
  })
})
