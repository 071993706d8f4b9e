import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { direct, expect, sample, samplePerson, test } from './people'

// A tab that is open while the portal is updated. From the update on every answer is another build's: its mark, the mark
// in what the router reads, and none of the files that only the old build has.

const question = `/o/${sample}/assess/team-skills`

async function updatable(page: Page) {
  const build = readFileSync('.next/BUILD_ID', 'utf8').trim()
  const state = { updated: false, documents: 0 }
  await page.route('**/*', async (route) => {
    const request = route.request()
    if (request.isNavigationRequest()) state.documents += 1
    if (!state.updated) return route.continue()
    if (/\/_next\/static\/.*\.js/.test(request.url())) return route.fulfill({ status: 404, body: '' })
    const { pathname, search } = new URL(request.url())
    const response = await route.fetch({ url: `${direct}${pathname}${search}`, headers: await request.allHeaders() })
    const headers: Record<string, string> = { ...response.headers(), 'x-sextant-build': 'the-next-one' }
    const body = headers['content-type']?.startsWith('text/x-component')
      ? (await response.text()).replaceAll(`"b":"${build}"`, '"b":"the-next-one"')
      : await response.body()
    return route.fulfill({ response, headers, body })
  })
  return state
}

/** Set in the page, gone when it is loaded anew. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { here: true }))
const isSamePage = (page: Page) => page.evaluate(() => 'here' in window)

test('a note is on the device with every key', async ({ as }) => {
  const page = await as(samplePerson('Ingrid Solheim'))
  await page.goto(question)
  await page.getByRole('button', { name: 'Note' }).click()
  // Nothing reaches the portal before the page is loaded anew.
  await page.route('**/answers/*', (route) => route.abort())
  const note = page.getByLabel('Note')
  await note.fill('')
  await note.pressSequentially('Twelve seconds of steady typ')
  await page.reload()
  await page.unroute('**/answers/*')
  await expect(note).toHaveValue('Twelve seconds of steady typ')
})

test('an update leaves a tab as it is until the person reloads', async ({ as }) => {
  const page = await as(samplePerson('Ingrid Solheim'))
  const portal = await updatable(page)
  // Parts that come ahead while the browser is idle would be there by then: here they are missed when somebody asks.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
  await page.goto(question)
  const heading = await page.getByRole('heading', { level: 1 }).innerText()
  const note = page.getByLabel('Note')
  if (!(await note.isVisible())) await page.getByRole('button', { name: 'Note' }).click()
  await mark(page)
  portal.updated = true
  const documents = portal.documents
  await note.fill('We are in the middle of')

  // The pause sends the note; what followed it used to load the page anew in the middle of the sentence.
  await expect(page.getByText('The portal was updated.')).toBeVisible()
  for (let moved = 0; moved < 12; moved += 1) await note.press('End', { delay: 300 })
  await note.pressSequentially(' a sentence 2 4')
  await expect(note).toBeFocused()
  await expect(note).toHaveValue('We are in the middle of a sentence 2 4')
  expect([portal.documents, await isSamePage(page)]).toEqual([documents, true])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)

  await page.keyboard.press('Control+k')
  await expect(page.getByText('This part of the page could not be loaded. Reload the page to use it.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  expect(await isSamePage(page)).toBe(true)

  portal.updated = false
  await page.getByRole('status').getByRole('button', { name: 'Reload' }).click()
  // The page that is left has the same sentence: the new one is waited for.
  await expect(async () => expect(await isSamePage(page)).toBe(false)).toPass()
  await expect(note).toHaveValue('We are in the middle of a sentence 2 4')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})
