import { call, expect, sample, samplePerson, test } from './people'

// All journeys run under a name of an intranet over plain http (playwright.config.ts): pages are opened and the main
// writes are done there. Here stands what only that origin shows.

const admin = samplePerson

test('the journeys run where browsers give no secure context', async ({ page }) => {
  await page.goto('/sign-in')
  expect(await page.evaluate(() => [window.isSecureContext, location.protocol])).toEqual([false, 'http:'])
  expect(await page.evaluate(() => [typeof crypto.randomUUID, typeof navigator.clipboard])).toEqual([
    'undefined',
    'undefined',
  ])
  const cookies = await page.context().cookies()
  expect(cookies.filter(({ secure }) => secure)).toEqual([])
})

test('an invitation is made and its link copied; where the browser does not copy it is selected', async ({ as }) => {
  const page = await as(admin('Liv Aasen'))
  await page.goto(`/o/${sample}/settings/people`)
  await page.getByRole('button', { name: 'Link for anybody' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /link/i }).click()
  const link = page.getByLabel('Invitation link')
  await expect(link).toHaveValue(/\/invitations\//)
  const copy = page.getByRole('dialog').getByRole('button', { name: /copy/i })
  await copy.click()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Copied' })).toBeVisible()

  await page.evaluate(() => {
    document.execCommand = () => false
  })
  await page.getByRole('dialog').getByRole('button', { name: 'Copied' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Selected: press/ })).toBeVisible()
  await expect(link).toBeFocused()
  const selected = await link.evaluate((field: HTMLInputElement) =>
    field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
  )
  expect(selected).toBe(await link.inputValue())
})

test('the link of a page is copied, or shown to be copied', async ({ as }) => {
  const page = await as(admin('Ingrid Solheim'))
  await page.goto(`/o/${sample}/flags`)
  await page.getByRole('button', { name: 'Share link' }).click()
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
  await page.evaluate(() => {
    document.execCommand = () => false
  })
  await page.getByRole('button', { name: 'Link copied' }).click()
  await expect(page.getByRole('textbox', { name: /^Selected: press/ })).toHaveValue(page.url())
})

test('a missing record of every kind is answered with 404', async ({ as }) => {
  const page = await as(admin('Ingrid Solheim'))
  const base = `/o/${sample}`
  await page.goto(`${base}/radar`)
  for (const path of [
    '/radar/none',
    '/shadow-ai/none',
    '/platform/components/none',
    '/platform/gpu/none',
    '/platform/reliability/none',
    '/platform/runbooks/none',
    '/platform/templates/none',
    '/portfolio/experiments/none',
    '/portfolio/use-cases/none',
    '/governance/adrs/none',
    '/metrics/none',
    '/flags/none',
    '/phases/9',
    '/gates/9-9',
    '/gates/9-9/rollback',
    '/assess/none',
    '/assess/none/result',
    '/assess/history/none',
  ]) {
    const response = await page.goto(`${base}${path}`)
    expect.soft(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  }
  const { items } = await call<{ items: { id: string }[] }>(page, 'GET', `/organizations/${sample}/registers/adrs`)
  const there = await page.goto(`${base}/governance/adrs/${items[0]?.id}`)
  expect(there?.status()).toBe(200)
})
