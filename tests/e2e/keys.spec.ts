import type { Page } from '@playwright/test'
import { dayIn } from '../support/days'
import { ada, ownOrganization, rows } from './own-organization'
import { call, expect, test } from './people'

const today = dayIn('Europe/Vienna')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })

test('the triage is worked by keyboard from the first moment', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Triage Keys')
  for (const title of ['First find', 'Second find', 'Third find'])
    await call(page, 'POST', `/organizations/${slug}/registers/shadow-ai-items`, { title, source: 'saas-tool' })
  const item = async (title: string) => (await rows(page, 'shadow-ai-items', slug)).find((row) => row.title === title)!
  await page.goto(`/o/${slug}/shadow-ai?view=triage`)
  const first = await page.getByRole('heading', { level: 2 }).first().innerText()
  const low = page.getByRole('radio', { name: /2$/ })
  await expect(async () => {
    await page.keyboard.press('2')
    await expect(low).toBeChecked({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${first}: saved`)).toBeVisible()
  expect((await item(first)).risk).not.toBe(null)
  // The next one has the focus and is in sight.
  await expect(heading(page, first)).toHaveCount(0)
  const next = page.getByRole('heading', { level: 2 }).first()
  await expect(next).toBeFocused()
  await expect(next).toBeInViewport()

  const second = await next.innerText()
  await page.keyboard.press('r')
  await expect(page.getByLabel('No longer in use since')).toHaveValue(today)
  // Typing decides nothing.
  await page.getByLabel('Decision in a sentence').fill('')
  await page.getByLabel('Decision in a sentence').pressSequentially('a mural, 1 of 2')
  await expect(page.getByRole('radio', { name: /^Retire/ })).toBeChecked()
  await page.getByRole('radio', { name: /^Retire/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${second}: saved`)).toBeVisible()
  await expect.poll(async () => item(second)).toMatchObject({ status: 'retired', closedAt: today })
  await expect(heading(page, second)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => item(second)).toMatchObject({ status: 'discovered', closedAt: null, decision: null })
})

test('on a question with a note C leads into the note, and what is typed there rates nothing', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Note Keys')
  await call(page, 'POST', `/organizations/${slug}/scorecards`, { copyFrom: null })
  await page.goto(`/o/${slug}/assess/networking?q=NW-2`)
  const rung = (level: number) => page.getByRole('radio', { name: new RegExp(`^${level} `) })
  await expect(async () => {
    await page.keyboard.press('2')
    await expect(rung(2)).toBeChecked({ timeout: 500 })
  }).toPass()
  const note = page.getByRole('textbox', { name: 'Note' })
  await page.keyboard.press('c')
  await page.keyboard.type('4 of 5 teams')
  await expect(note).toHaveValue('4 of 5 teams')
  await expect(rung(2)).toBeChecked()
  await page.getByRole('heading', { level: 1 }).focus()
  // The note stands open now.
  await page.keyboard.press('c')
  await page.keyboard.press('End')
  await page.keyboard.type(', 3 sites')
  await expect(note).toHaveValue('4 of 5 teams, 3 sites')
  await expect(rung(2)).toBeChecked()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Backspace')
  await expect(rung(2)).not.toBeChecked()
})

test('answers given without a network are told on the overview and sent from any page', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Kept Answers')
  await call(page, 'POST', `/organizations/${slug}/scorecards`, { copyFrom: null })
  await page.goto(`/o/${slug}/assess/networking?q=NW-2`)
  await page.route('**/answers/*', (route) => route.abort())
  const rung = page.getByRole('radio', { name: /^4 / })
  await expect(async () => {
    await page.keyboard.press('4')
    await expect(rung).toBeChecked({ timeout: 500 })
  }).toPass()
  await expect(page.getByText('Offline, kept on this device').first()).toBeVisible()
  await page.goto(`/o/${slug}`)
  await expect(page.getByText('An answer of yours waits on this device: NW-2')).toBeVisible()
  await page.goto(`/o/${slug}/assess`)
  await expect(page.getByText('An answer of yours waits on this device: NW-2')).toBeVisible()
  await page.unroute('**/answers/*')
  await page.goto(`/o/${slug}/work`)
  const saved = async () =>
    JSON.stringify(await call(page, 'GET', `/organizations/${slug}/scorecards/draft`)).includes('"rating":4')
  await expect.poll(saved).toBe(true)
  await page.goto(`/o/${slug}`)
  await expect(page.getByText(/waits? on this device/)).toHaveCount(0)
})
