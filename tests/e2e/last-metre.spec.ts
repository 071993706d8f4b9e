import type { Page } from '@playwright/test'
import { base, felix, klara, rows } from './own-organization'
import { expect, expectNoSidewaysScroll, sample, samplePerson, test, valmere } from './people'

const lead = () => samplePerson('Ingrid Solheim')

/** Drawn and not inside of something closed. */
const shownItems = (page: Page) =>
  page
    .locator('[data-item]')
    .evaluateAll((all) => all.filter((one) => one.closest('details')?.open).map((one) => one.id))

test('a phase opens the group with the next item, and a link to an item opens its own', async ({ as }) => {
  const page = await as(lead())
  await page.goto(`/o/${sample}/phases/1`)
  const next = page.getByRole('region', { name: /^Do (this|these)/ })
  await expect(next.getByRole('link').first()).toContainText('P1-')
  const groups = page.locator('details.plate')
  await expect(groups).toHaveCount(3)
  await expect(page.locator('details.plate[open]')).toHaveCount(1)
  const before = await shownItems(page)
  expect(before.length).toBeGreaterThan(0)
  await page.goto(`/o/${sample}/phases/1#P1-B2`)
  await expect.poll(() => shownItems(page)).toContain('P1-B2')
  await page.goto(`/o/${sample}/phases/1?show=open`)
  await expect(page.locator('details.plate:not([open])')).toHaveCount(0)
})

test('the panel of an item says why, how and who', async ({ as }) => {
  const page = await as(lead())
  await page.goto(`/o/${sample}/phases/2?item=P2-A1`)
  const panel = page.getByRole('dialog')
  for (const part of ['Why', 'How', 'Who']) await expect(panel.getByText(part, { exact: true })).toBeVisible()
  await expect(panel.getByRole('link', { name: /^gate 2→3/ })).toBeVisible()
})

test('what stops a gate stands at its check, and the button counts what is left', async ({ as }) => {
  const page = await as(lead())
  await page.goto(`/o/${sample}/gates/1-2`)
  const checks = page.getByRole('region', { name: 'Checks' })
  const unmet = checks.getByRole('listitem').filter({ hasText: 'Not met' })
  await expect(unmet).not.toHaveCount(0)
  const count = await unmet.count()
  await expect(unmet.first().getByRole('link').nth(1)).toBeVisible()
  await expect(page.getByText('What still blocks')).toHaveCount(0)
  await expect(page.getByRole('button', { name: new RegExp(`Submit for approval · ${count} check`) })).toBeVisible()
})

test('a check of a gate says of which day it speaks: frozen, counted to the submission, or now', async ({ as }) => {
  const page = await as(klara())
  const panel = page.getByRole('dialog')
  const part = (title: RegExp) =>
    panel.locator('section').filter({ has: page.getByRole('heading', { level: 3, name: title }) })
  await page.goto(`${base}/gates/1-2?item=P1-C2`)
  // What happened since stands below the approval, not in it.
  await expect(part(/^As frozen when the gate was submitted on /)).toContainText('4 of 4, needs all.')
  await expect(part(/^As frozen/)).not.toContainText('Something was added')
  await expect(part(/^Now$/)).toContainText('Something was added after the security lead confirmed the inventory')
  await expect(
    part(/^Records behind it$/)
      .getByRole('link')
      .first(),
  ).toHaveText(/^\d+ \w+ 20\d\d$/)
  await page.goto(`${base}/gates/5-6?item=P5-D6`)
  await expect(part(/^Days counted to the submission on /)).toContainText(/The audit passed \d+ days ago/)
  await expect(part(/^Now$/)).toHaveCount(0)
  // A gate that was approved with three of three may have a check open today.
  await page.goto(`${base}/phases/1`)
  await expect(page.getByText('Its gate’s checks today')).toBeVisible()
  await page.goto(`${base}/phases/5`)
  await expect(page.getByText('Gate readiness')).toBeVisible()
})

test('a register that feeds all metrics names the first of them', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/metrics?view=targets`)
  await expect(page.getByText(/ feeds (?:[^,]+, ){3}[^,]+ and \d+ more$/)).toBeVisible()
})

test('an experiment takes the criteria of its use case, and is asked for results when it runs', async ({ as }) => {
  const page = await as(klara())
  await page.goto(`${base}/portfolio/experiments`)
  const told = (await rows(page, 'use-cases')).find((row) => typeof row.successCriteria === 'string')
  expect(told).toBeDefined()
  await page.getByRole('button', { name: 'Add experiment' }).click()
  const form = page.getByRole('dialog', { name: 'Add an experiment' })
  await expect(form.getByLabel('Accuracy criterion')).toHaveValue('')
  await expect(form.getByLabel('Model version')).toHaveCount(0)
  await form.getByLabel('Use case').selectOption(told!.id)
  await expect(form.getByLabel('Accuracy criterion')).toHaveValue(String(told!.successCriteria))
  const running = (await rows(page, 'experiments')).find((row) => row.state === 'running')
  await page.goto(`${base}/portfolio/experiments/${running?.id}`)
  await page.getByRole('button', { name: 'Record results' }).click()
  const results = page.getByRole('dialog')
  await expect(results.getByLabel('Model version')).toBeVisible()
  await expect(results.getByLabel('Accuracy criterion')).toHaveCount(0)
})

test('what opens below a question is seen whole, and a message leaves the side bar free', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/assess/security?q=SC-2`)
  const bar = page.locator('.sticky.bottom-0')
  for (const [key, panel, width, height] of [
    ['c', 'note', 1280, 720],
    ['e', 'evidence', 1280, 720],
    ['c', 'note', 360, 780],
    ['e', 'evidence', 360, 780],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect(async () => {
      await page.keyboard.press(key)
      await expect(page.locator(`[data-panel="${panel}"]`)).toBeVisible({ timeout: 2000 })
    }).toPass()
    await expect(async () => {
      const box = await page.locator(`[data-panel="${panel}"]`).boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((await bar.boundingBox())?.y ?? 0)
    }).toPass()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1 }).focus()
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  const message = page.getByRole('region', { name: 'Messages' })
  const left = await message.evaluate((one) => Number.parseFloat(getComputedStyle(one).left))
  const side = await page.locator('.side').evaluate((one) => one.getBoundingClientRect().right)
  expect(left).toBeGreaterThan(side)
})

test('a table that is wider than its place scrolls in itself, and the page does not', async ({ as }) => {
  const page = await as(felix())
  for (const width of [1100, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of ['/portfolio/experiments?view=list', '/platform/gpu', '/portfolio/models']) {
      await page.goto(`${base}${path}`)
      await expect(page.locator('tbody tr').first()).toBeVisible()
      await expectNoSidewaysScroll(page, path)
    }
  }
})

test('a task says where it comes from in words, and nobody is offered to close what is not theirs', async ({ as }) => {
  const lena = await as(samplePerson('Lena Fuchs', valmere))
  await lena.goto(base)
  const tasks = lena.getByRole('main')
  await expect(tasks.getByRole('link', { name: /^Objectives and runbooks of the second region/ })).toContainText(
    'Work list',
  )
  await expect(tasks.getByText(/[0-9a-f]{8}-[0-9a-f]{4}-/)).toHaveCount(0)

  const leftOver = 'Scan new repositories on the day they are made.'
  for (const [person, closes] of [
    [felix(), 1],
    [samplePerson('Viktor Lang', valmere), 0],
  ] as const) {
    const page = await as(person)
    // Another journey closes it and opens it again.
    await expect(async () => {
      await page.goto(`${base}/assess`)
      await expect(page.getByText(leftOver)).toBeVisible({ timeout: 5000 })
    }).toPass()
    const left = page.getByRole('listitem').filter({ hasText: leftOver })
    await expect(left.getByRole('button', { name: 'Close', exact: true })).toHaveCount(closes)
  }
})
