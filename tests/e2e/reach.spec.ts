import type { Page } from '@playwright/test'
import { ada } from './own-organization'
import { call, expect, samplePerson, test, valmere } from './people'

test('what is selected can be told without colours, and the focus returns', async ({ as }) => {
  const page = await as(ada)
  await page.goto('/me')
  const facts = { name: 'Forced Colours', provider: 'aws', currency: 'EUR', timezone: 'Europe/Vienna' }
  const { slug } = await call<{ slug: string }>(page, 'POST', '/organizations', facts)
  const api = `/organizations/${slug}/registers/shadow-ai-items`
  await call(page, 'POST', api, { title: 'Chat on a phone', source: 'saas-tool' })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`/o/${slug}/shadow-ai`)
  const tabs = page.getByRole('navigation', { name: 'Shadow AI' }).getByRole('link')
  const look = (name: RegExp) => tabs.filter({ hasText: name }).evaluate((tab) => getComputedStyle(tab).backgroundColor)
  expect(await look(/^Inventory/)).not.toBe(await look(/^Triage/))
  await page.emulateMedia({ forcedColors: 'none' })

  // A cell tells its value first, then what pressing it does.
  const cell = page.getByRole('button', { name: /^not known\W+Change Owner of Chat on a phone$/ })
  await expect(async () => {
    await cell.click()
    await expect(page.getByRole('combobox', { name: 'Change Owner of Chat on a phone' })).toBeFocused({ timeout: 2000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()

  const more = page.getByRole('button', { name: 'More for Chat on a phone' })
  await more.click()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(page.getByRole('dialog', { name: /^Edit/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
})

/** Whether something else lies over the middle of what has the focus, and what. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return null
    // A radio or a box that is drawn by its label is as large as the label.
    const { left, top, width, height } = (focused.closest('label') ?? focused).getBoundingClientRect()
    const [x, y] = [left + Math.min(width, 40) / 2, top + height / 2]
    if (width < 2 || height < 2 || x < 0 || x > innerWidth) return null
    const over = y < 0 || y > innerHeight ? null : document.elementFromPoint(x, y)
    const own = over !== null && (over.contains(focused) || (focused.closest('label') ?? focused).contains(over))
    return own ? null : `${focused.outerHTML.slice(0, 120)} under ${over?.outerHTML.slice(0, 120) ?? 'the edge'}`
  })

test('at 200 % no bar lies over what has the focus', async ({ as }) => {
  const page = await as(samplePerson('Felix Amann', valmere), { viewport: { width: 640, height: 360 } })
  const base = `/o/${valmere}`
  const found: Record<string, (string | null)[]> = {}
  for (const address of ['/assess', '/gates/5-6', '/shadow-ai', '/phases/2', '/settings/organization']) {
    await page.goto(`${base}${address}`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    for (let step = 0; step < 70; step += 1) {
      await page.keyboard.press('Tab')
      const over = await covered(page)
      if (over !== null) found[address] = [...(found[address] ?? []), over].slice(0, 3)
    }
  }
  expect(found).toEqual({})
})
