import type { Page } from '@playwright/test'
import { pageKeys, pages } from '@/lib/site/pages'
import { base, felix, ownOrganization, rows } from './own-organization'
import { ada, call, expect, expectNoSidewaysScroll, test, valmere } from './people'

/** The width of A4 between its margins, upright and turned, in CSS pixels. */
const paper = { upright: 680, turned: 1009 }

/** As a page lies on paper: print rules, in the width of the sheet it asks for. */
async function onPaper(page: Page, path: string) {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(path)
  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' })
  const turned = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page') === 'wide')
  await page.setViewportSize({ width: turned ? paper.turned : paper.upright, height: 900 })
}

/** What stands on the paper and could only be pressed; a word with an explanation is a word. */
const pressed = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, .btn, input[type=search], dialog')]
      .filter((one) => !one.matches('.print-text, .term, thead button') && one.checkVisibility())
      .map((one) => one.outerHTML.slice(0, 120)),
  )

const frames = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('select, textarea, input:not([type=checkbox], [type=radio])')]
      .filter((one) => one.checkVisibility() && getComputedStyle(one).borderTopWidth !== '0px')
      .map((one) => one.outerHTML.slice(0, 120)),
  )

test('no page puts buttons on paper, and none is wider than its sheet', async ({ as }) => {
  const page = await as(felix())
  // A page that only sends on is seen where it sends.
  const plain = pageKeys.filter((key) => !pages[key].path.includes('[') && !('sendsOn' in pages[key]))
  const more = [
    '/assess/networking',
    '/phases/2',
    '/gates/5-6',
    '/metrics/gpu-utilization',
    '/flags/shadow-ai',
    '/reports/executive',
  ]
  for (const path of [...plain.map((key) => pages[key].path), ...more]) {
    await onPaper(page, `${base}${path}`)
    expect.soft(await pressed(page), path).toEqual([])
    expect.soft(await frames(page), path).toEqual([])
    await expectNoSidewaysScroll(page, `${path} is cut at the right`)
  }
})

test('a printed page says organization, moment, source and address at its foot', async ({ as }) => {
  const page = await as(felix())
  // Polled: the page's script writes it, and has to be there.
  const foot = () =>
    expect.poll(() =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'))
        return document.documentElement.style.getPropertyValue('--print-mark')
      }),
    )
  await onPaper(page, `${base}/work`)
  await foot().toMatch(/^"Valmere Hospitals · \d+ \w+ 20\d\d, \d\d:\d\d · records as they are\\a http.*\/work"$/)
  await onPaper(page, `${base}/gates/5-6`)
  await foot().toMatch(/· snapshot G\d/)
  await onPaper(page, `${base}/flags?asOf=2026-01-01`)
  await foot().toContain('As of 1 Jan')
})

test('a scorecard prints its 35 answers, a gate the name of its reader', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  const { items } = await call<{ items: { id: string }[] }>(page, 'GET', `/organizations/${valmere}/scorecards`)
  await onPaper(page, `${base}/assess/history/${items.at(-1)?.id}`)
  // The page comes in parts: its answers have to be there before they are counted.
  await expect(page.getByText(/^Answers in /)).toHaveCount(6)
  const answers = page.getByRole('list', { name: 'Answers' }).locator('li:has(.id)')
  // Polled: the browser opens the folded parts for print with its next frame.
  await expect
    .poll(() =>
      answers.evaluateAll(
        (all) =>
          all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true })).length,
      ),
    )
    .toBe(35)
  await expect
    .poll(() => answers.evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().height))))
    .toBeGreaterThan(0)
  await onPaper(page, `${base}/gates/5-6`)
  const panel = page.locator('#decision')
  await expect(panel.getByText('You', { exact: true })).toBeHidden()
  await expect(panel.getByText('Felix Amann', { exact: true })).toBeVisible()
})

test('a register prints all its rows, by its link and by the keys of the browser', async ({ as }) => {
  const page = await as(felix())
  // The dialog of the browser belongs to nobody here.
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  // A register that no other journey writes to at the same moment.
  const path = '/platform/pipelines'
  await page.goto(`${base}${path}`)
  const all = (await rows(page, 'pipeline-runs')).length
  expect(all).toBeGreaterThan(50)
  await expect(page.getByRole('link', { name: `Print all ${all} rows` })).toBeVisible()
  // Before the page's script is there, the keys are the browser's own.
  await expect(async () => {
    await page.keyboard.press('Control+p')
    await page.waitForURL(`**${path}?rows=all`, { timeout: 3000 })
  }).toPass()
  await expect(page.locator('html[data-printed]')).toBeAttached()
  await expect(page.locator('tbody tr')).toHaveCount(all)
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await expect(page.locator('tbody tr')).toHaveCount(50)
})

test('a blank scorecard prints all questions with boxes, the draft its answers, the worksheet four rows', async ({
  as,
}) => {
  const page = await as(felix())
  await onPaper(page, `${base}/assess/paper?view=blank`)
  await expect(page.getByRole('article')).toHaveCount(35)
  await expect(page.getByRole('article').first().locator('ol > li')).toHaveCount(5)
  await expect(page.getByText('Area rating: not confirmed')).toHaveCount(6)
  expect(await pressed(page)).toEqual([])
  await onPaper(page, `${base}/assess/paper?view=worksheet`)
  await expect(page.locator('tbody tr')).toHaveCount(4)
  await expect(page.getByRole('row', { name: /^Automation level/ })).toContainText('Automation:')

  const admin = await as(ada)
  const slug = await ownOrganization(admin, 'Paper draft')
  const { id } = await call<{ id: string }>(admin, 'POST', `/organizations/${slug}/scorecards`, { copyFrom: null })
  expect(id).toBeTruthy()
  await call(admin, 'PUT', `/organizations/${slug}/scorecards/draft/answers/TS-1`, {
    revision: 0,
    rating: 3,
    note: 'Two people did it in May.',
  })
  await onPaper(admin, `/o/${slug}/assess/paper`)
  const first = admin.getByRole('article').first()
  await expect(first).toContainText('Two people did it in May.')
  await expect(admin.getByText('Not answered yet.')).toHaveCount(34)
  await expect(first.locator('ol > li').nth(2)).toContainText('×')
})

/** How many sheets the browser makes of a page. */
async function sheets(page: Page, path: string) {
  await page.emulateMedia({ media: null })
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const file = await page.pdf({ preferCSSPageSize: true })
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
}

test('the overview is one sheet, and a draft begins on its first', async ({ as }) => {
  const page = await as(felix())
  expect(await sheets(page, base)).toBe(1)
  await onPaper(page, `${base}/assess/paper?view=blank`)
  const heading = page.getByRole('heading', { level: 2 })
  const breaks = await heading.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one.closest('section')!).breakBefore),
  )
  expect(breaks).toEqual(['auto', 'page', 'page', 'page', 'page', 'page'])
})

test('an area of the draft prints all its questions, not the one that is open', async ({ as }) => {
  const admin = await as(ada)
  const slug = await ownOrganization(admin, 'Paper area')
  await call(admin, 'POST', `/organizations/${slug}/scorecards`, { copyFrom: null })
  await call(admin, 'PUT', `/organizations/${slug}/scorecards/draft/answers/NW-3`, {
    revision: 0,
    rating: 4,
    note: 'Measured in May.',
  })
  await onPaper(admin, `/o/${slug}/assess/networking?q=NW-1`)
  await expect(admin.getByRole('article')).toHaveCount(5)
  await expect(admin.getByRole('article').nth(2)).toContainText('Measured in May.')
  await expect(admin.getByRole('radio').first()).toBeHidden()
  expect(await pressed(admin)).toEqual([])
})

test('the work list and the inbox print whole', async ({ as }) => {
  const page = await as(felix())
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  const admin = await as(ada)
  const slug = await ownOrganization(admin, 'Paper list')
  for (let n = 1; n <= 52; n++) {
    await call(admin, 'POST', `/organizations/${slug}/work-items`, { kind: 'improvement', text: `Action ${n}` })
  }
  await admin.goto(`/o/${slug}/work`)
  const rows = admin.getByRole('region', { name: 'Work list' }).getByRole('listitem')
  await expect(rows).toHaveCount(50)
  await expect(admin.getByRole('link', { name: 'Print all 52' })).toHaveAttribute('href', /rows=all$/)
  await onPaper(admin, `/o/${slug}/work?rows=all`)
  await expect(rows).toHaveCount(52)
  await page.goto(`${base}/inbox?rows=all`)
  await expect(page.locator('html[data-printed]')).toBeAttached()
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await page.waitForURL(`**${base}/inbox`)
})
