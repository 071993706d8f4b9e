import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { api, base, felix, rows } from './own-organization'
import { isIdle } from './patient'
import { call, direct, expect, test } from './people'

/** What the HTML of a page makes the browser fetch as script, compressed, as `npm run bench` counts it; and the HTML itself. */
async function weigh(page: Page, path: string) {
  // Asked from a page of the portal: only the browser knows its name.
  if (!page.url().includes(base)) await page.goto(`${base}/inbox`)
  const read = (address: string) => page.evaluate(async (asked) => (await fetch(asked)).text(), address)
  const html = await read(path)
  const tags = [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag))
  let script = 0
  for (const source of new Set(tags.map(([, source]) => source ?? ''))) script += gzipSync(await read(source)).length
  return { script: script / 1024, html: Buffer.byteLength(html) / 1024 }
}

test('a page brings no more script than it needs before somebody presses', async ({ as }) => {
  const page = await as(felix())
  const paths = [
    '',
    '/assess/security',
    '/reports',
    '/reports/executive',
    '/gates/5-6',
    '/phases/5',
    '/work',
    '/shadow-ai',
    '/platform/requests',
  ]
  // Charts come by themselves, where one is shown.
  const charts = ['/progress', '/platform/cost']
  for (const path of [...paths, ...charts]) {
    const { script } = await weigh(page, `${base}${path}`)
    // The aim is 165: decision 034 says what the pages above it carry.
    expect.soft(script, `kB of script on ${path || 'the overview'}`).toBeLessThanOrEqual(167)
  }
})

test('the comparison of a decision is a light island on a light page', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/governance/adrs`)
  const made = { title: 'Platform that is weighed', kind: 'platform' }
  const { id } = await call<{ id: string }>(page, 'POST', `${api}/decisions`, made)
  const path = `${base}/governance/adrs/${id}`
  const { script } = await weigh(page, path)
  expect.soft(script, 'kB of script on a decision').toBeLessThanOrEqual(167)
  // The script that only this page has holds the grid, the comparison behind it and the buttons of the page.
  const own = await page.evaluate(async (asked) => (await fetch(asked)).text(), path)
  const chunks = [...new Set([...own.matchAll(/\/_next\/static\/chunks\/[\w.~-]+\.js/g)].map(([one]) => one))]
  let grid = 0
  for (const chunk of chunks) {
    const text = await page.evaluate(async (asked) => (await fetch(asked)).text(), chunk)
    if (text.includes('weightOf')) grid += gzipSync(text).length / 1024
  }
  expect(grid, 'kB of the comparison').toBeGreaterThan(1)
  expect(grid, 'kB of the comparison').toBeLessThanOrEqual(12)
})

test('the overview of two years of records is a light page', async ({ as }) => {
  const { html } = await weigh(await as(felix()), base)
  expect(html, 'kB of HTML').toBeLessThanOrEqual(72)
})

test('a chart is there without the library, and who points at it is told the value', async ({ as }) => {
  const page = await as(felix())
  for (const path of ['/progress', '/platform/cost']) {
    await page.goto(`${base}${path}`)
    const chart = page
      .getByRole('main')
      .getByRole('img')
      .filter({ has: page.locator('[title]') })
      .first()
    await expect(chart).toBeVisible()
    await expect(chart.locator('.recharts-surface')).toHaveCount(0)
    await chart.hover()
    const drawn = chart.locator('.recharts-wrapper')
    await expect(drawn).toBeVisible()
    // Off and on again: the library is told of what moves over it.
    await page.mouse.move(0, 0)
    await drawn.hover()
    await expect(drawn.locator('.recharts-tooltip-wrapper')).toContainText(/\d/)
  }
})

test('a press on a part whose script is still on its way is made when it listens', async ({ as }) => {
  const page = await as(felix())
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let held = 0
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const response = await route.fetch({
      url: route
        .request()
        .url()
        .replace(/^http:\/\/[^/]+/, direct),
    })
    // What only the board of use cases says.
    if ((await response.text()).includes('`column-')) {
      held += 1
      await released
    }
    await route.fulfill({ response })
  })
  await page.goto(`${base}/inbox`)
  const made = { title: 'Beds that call for help' }
  const { id } = await call<{ id: string }>(page, 'POST', `${api}/registers/use-cases`, made)
  await page.goto(`${base}/portfolio/use-cases`, { waitUntil: 'commit' })
  const isListening = () =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactProps$'))
  await page.waitForFunction(isListening)
  await expect.poll(() => held).toBe(1)
  await isIdle(page)
  await page.getByRole('button', { name: 'Move Beds that call for help to Shortlisted' }).click()
  expect(held).toBe(1)
  release()
  await expect(page.getByText('Beds that call for help moved to Shortlisted')).toBeVisible()
  const moved = (await rows(page, 'use-cases')).find((row) => row.id === id)
  expect(moved?.status).toBe('shortlisted')
})
