import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { base, felix } from './own-organization'
import { expect, test } from './people'

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
  const paths = ['', '/assess/security', '/gates/5-6', '/phases/5', '/work', '/shadow-ai', '/platform/requests']
  // Charts come by themselves, where one is shown.
  const charts = ['/progress', '/platform/cost']
  for (const path of [...paths, ...charts]) {
    const { script } = await weigh(page, `${base}${path}`)
    expect.soft(script, `kB of script on ${path || 'the overview'}`).toBeLessThanOrEqual(165)
  }
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
