import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { setOutcome } from '@/lib/server/outcomes'
import { listen, type PortalServer } from '@/scripts/launcher/server.mjs'
import { readSettings } from '@/scripts/launcher/settings.mjs'

let portal: PortalServer
afterEach(() => portal?.drain(0))

type Told = { status: number; headers: http.IncomingHttpHeaders; body: string }

/** An app that sends the frame of a page first and learns only then what becomes of it, as Next does. */
async function asked(path: string, outcome: number | undefined, headers: Record<string, string> = {}): Promise<Told> {
  portal = await listen(readSettings({ NODE_ENV: 'test', PORT: '0' }, []))
  portal.serve(async (req, res) => {
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.setHeader('content-encoding', 'identity')
    res.write('<main>frame ')
    await new Promise((resolve) => setImmediate(resolve))
    if (outcome) setOutcome(req.headers['x-sextant-request']?.toString(), outcome)
    res.write(Buffer.from('and page'))
    res.end('</main>')
  })
  const { port } = portal.http.address() as AddressInfo
  return new Promise((resolve, reject) => {
    http
      .get(
        { port, host: '127.0.0.1', path, headers: { accept: 'text/html', ...headers }, agent: false },
        (response) => {
          let body = ''
          response.on('data', (chunk) => {
            body += chunk
          })
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
        },
      )
      .once('error', reject)
  })
}

const whole = '<main>frame and page</main>'

test('a page that is there is sent whole', async () => {
  const { status, body, headers } = await asked('/o/acme', undefined)
  expect([status, body, headers['cache-control']]).toEqual([200, whole, 'no-store'])
})

test.each([404, 500])('a page that turns out to be %i has that status and its own words', async (outcome) => {
  const { status, body } = await asked('/o/acme/radar/none', outcome)
  expect([status, body]).toEqual([outcome, whole])
})

test('a page that could not reach the database is one of ours that tries again', async () => {
  const { status, body, headers } = await asked('/o/acme', 503)
  expect([status, headers['retry-after'], headers.refresh]).toEqual([503, '5', '5'])
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['content-encoding']).toBeUndefined()
  expect(body).toContain('<h1>Not available for the moment</h1>')
  expect(body).not.toContain('frame')
  const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy']?.toString() ?? '')?.[1]
  expect(body).toContain(`<style nonce="${nonce}">`)
})

test('a very long page is let through as it comes', async () => {
  portal = await listen(readSettings({ NODE_ENV: 'test', PORT: '0' }, []))
  const part = Buffer.alloc(1_048_576, 65)
  portal.serve(async (_, res) => {
    for (let i = 0; i < 12; i += 1) if (!res.write(part)) await new Promise((resolve) => res.once('drain', resolve))
    res.end('end')
  })
  const { port } = portal.http.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/o/acme`)
  expect((await response.arrayBuffer()).byteLength).toBe(12 * part.length + 3)
})

test('what the router of an open page asks for is a stream and keeps its status', async () => {
  const { status, body } = await asked('/o/acme', 404, { rsc: '1' })
  expect([status, body]).toEqual([200, whole])
})

test('a page that nobody holds any more says nothing', () => {
  expect(() => setOutcome('no such request', 404)).not.toThrow()
  expect(() => setOutcome(null, 404)).not.toThrow()
})
