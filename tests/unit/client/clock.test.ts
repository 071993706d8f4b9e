import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { send } from '@/components/write/send'
import { portalNow } from '@/lib/client/clock'

const real = Date.parse('2026-11-20T10:42:00Z')
const hours = (count: number) => count * 3_600_000

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('window', { location: { hostname: 'sextant.intranet' } })
  const headers = { date: new Date(real).toUTCString() }
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 200, headers }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('the clock of a device that is hours off does not count once the portal has answered', async () => {
  for (const off of [hours(3), hours(-3), 60_000]) {
    vi.setSystemTime(real + off)
    await send('PATCH', '/a', { body: {} })
    expect(portalNow()).toBe(real)
    vi.advanceTimersByTime(90_000)
    expect(portalNow()).toBe(real + 90_000)
  }
})

it('a few seconds are the way of the answer', async () => {
  vi.setSystemTime(real + 3000)
  await send('PATCH', '/b', { body: {} })
  expect(portalNow()).toBe(real + 3000)
})
