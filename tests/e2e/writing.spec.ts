import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { dayIn } from '../support/days'
import { ada, far, farSpoken, ownOrganization } from './own-organization'
import { call, expect, test } from './people'

const zone = 'Europe/Vienna'
const today = dayIn(zone)

/** What a page sent with this method, until now. */
function sentBy(page: Page, method: string) {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === method && request.url().includes('/api/v1/')) sent.push(request.postData() ?? '')
  })
  return sent
}

/** Presses the open button until its dialog is there: the page's script may still be on its way. */
async function opens(page: Page, button: string, dialog: Locator) {
  await expect(async () => {
    await page.getByRole('button', { name: button }).first().click()
    await expect(dialog).toBeVisible({ timeout: 2000 })
  }).toPass()
}

async function workItem(page: Page, slug: string, text: string) {
  const made = { kind: 'improvement', text, owner: null, dueAt: far }
  const { id } = await call<{ id: string }>(page, 'POST', `/organizations/${slug}/work-items`, made)
  const stored = async () =>
    (
      await call<{ items: { id: string; dueAt: string | null; owner: string | null }[] }>(
        page,
        'GET',
        `/organizations/${slug}/work-items?limit=100`,
      )
    ).items.find((one) => one.id === id)
  return { id, stored }
}

test('a text that is selected beyond the edge of a dialog leaves it open', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Dragged')
  await page.goto(`/o/${slug}/platform/incidents`)
  const form = page.getByRole('dialog', { name: 'Add an incident' })
  await opens(page, 'Add incident', form)
  const inside = (await form.getByLabel('Incident').boundingBox())!
  await page.mouse.move(inside.x + 20, inside.y + 10)
  await page.mouse.down()
  await page.mouse.move(40, inside.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect(form).toBeVisible()
  await page.mouse.click(40, inside.y + 10)
  await expect(form).toBeHidden()
})

test('going back over a half-filled form asks first', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Going Back')
  await page.goto(`/o/${slug}`)
  await page.goto(`/o/${slug}/platform`)
  await page
    .getByRole('link', { name: /Incidents/ })
    .first()
    .click()
  const form = page.getByRole('dialog', { name: 'Add an incident' })
  await opens(page, 'Add incident', form)
  await form.getByLabel('Incident').fill('GPU pool drained')
  await page.goBack()
  const asked = page.getByRole('dialog', { name: 'Leave without saving?' })
  await asked.getByRole('button', { name: 'Stay here' }).click()
  await expect(form.getByLabel('Incident')).toHaveValue('GPU pool drained')
  await page.goBack()
  await asked.getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(/\/platform$/)
})

test('a pasted text that is too long is kept, and its excess is said', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Too Long')
  await page.goto(`/o/${slug}/gates/1-2`)
  const comment = page.getByLabel('Comment on this gate')
  await expect(comment).toBeEditable()
  await comment.focus()
  await page.keyboard.insertText('a'.repeat(4012))
  await expect(comment).toHaveValue('a'.repeat(4012))
  await expect(page.getByText('12 characters too many: at most 4,000 fit.')).toBeVisible()
  const sent = sentBy(page, 'POST')
  await page.getByRole('button', { name: 'Send comment' }).click()
  await expect(comment).toBeFocused()
  expect(sent).toEqual([])
  await comment.fill('Short enough.')
  await page.getByRole('button', { name: 'Send comment' }).click()
  await expect(comment).toHaveValue('')
  expect(sent).toHaveLength(1)
})

test('a year is typed with four digits, and half a date is no value', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Typed Year')
  await page.goto(`/o/${slug}/platform/incidents`)
  const form = page.getByRole('dialog', { name: 'Add an incident' })
  await opens(page, 'Add incident', form)
  await form.getByLabel('Incident').fill('GPU pool drained')
  const started = form.getByLabel(/^Started/)
  const [year, month, day] = today.split('-')
  await started.fill('')
  await started.press('Home')
  await started.focus()
  await started.pressSequentially(`${month}${day}`)
  const sent = sentBy(page, 'POST')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('This date is not complete.')).toBeVisible()
  await expect(started).toBeFocused()
  expect(sent).toEqual([])
  // Eight digits and a time, one after the other: the year ends after four of them.
  await started.fill('')
  await started.pressSequentially(`${month}${day}${year}1205AM`)
  await expect(started).toHaveValue(`${today}T00:05`)
})

test('a half-typed date clears nothing', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Half Date')
  const { stored } = await workItem(page, slug, 'Ask two teams')
  await page.goto(`/o/${slug}/work`)
  const chip = page.getByRole('button', { name: /Change the due date of: Ask two teams$/ })
  const due = page.locator('input[type="date"]')
  const sent = sentBy(page, 'PATCH')
  await expect(async () => {
    // A press before the page's script is there opens nothing.
    if (await chip.isVisible()) await chip.click()
    await due.press('Backspace', { timeout: 1000 })
    await due.press('Enter')
    await expect(page.getByText('This date is not complete.')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByRole('heading', { level: 1 }).click()
  expect(sent).toEqual([])
  expect((await stored())?.dueAt).toBe(far)
  await due.press('Escape')
  await expect(chip).toBeFocused()
  await expect(chip).toHaveText(`due ${farSpoken}`)
  await chip.click()
  await expect(due).toHaveValue(far)
  await due.fill('')
  await due.press('Enter')
  await expect.poll(async () => (await stored())?.dueAt).toBe(null)
})

test('clearing a date that a gate line reads asks first', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Asked First')
  const path = `/organizations/${slug}/registers/findings`
  const made = { title: 'Open port', severity: 'high', openedAt: today, closedAt: today }
  const { id } = await call<{ id: string }>(page, 'POST', path, made)
  const stored = async () => (await call<{ closedAt: string | null }>(page, 'GET', `${path}/${id}`)).closedAt
  await page.goto(`/o/${slug}/compliance?view=findings`)
  const cell = page.getByRole('button', { name: /Change Closed on of Open port/ })
  const asked = page.getByRole('dialog', { name: 'Take “Closed on” away?' })
  const clear = async () => {
    await expect(async () => {
      await cell.click()
      await page.locator('input[type="date"]').fill('', { timeout: 2000 })
    }).toPass()
    await page.keyboard.press('Enter')
  }
  await clear()
  await asked.getByRole('button', { name: 'Cancel' }).click()
  expect(await stored()).toBe(today)

  // In the form as well.
  await page.getByRole('button', { name: 'More for Open port' }).click()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const form = page.getByRole('dialog', { name: /^Edit/ })
  await form.getByLabel('Closed on').fill('')
  await form.getByRole('button', { name: 'Save' }).click()
  await asked.getByRole('button', { name: 'Cancel' }).click()
  await form.getByRole('button', { name: 'Cancel' }).click()
  await form.getByRole('button', { name: 'Discard' }).click()
  expect(await stored()).toBe(today)
  await clear()
  await asked.getByRole('button', { name: 'Take away' }).click()
  await expect.poll(stored).toBe(null)
})

test('an arrow key in a select stores nothing before Enter or leaving', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Arrow Key')
  const { stored } = await workItem(page, slug, 'Ask two teams')
  await page.goto(`/o/${slug}/work`)
  const chip = page.getByRole('button', { name: /Change the owner of: Ask two teams$/ })
  const owner = page.getByRole('combobox', { name: 'Owner of: Ask two teams' })
  const sent = sentBy(page, 'PATCH')
  // Until the page's script is there, a press opens nothing.
  await expect(async () => {
    if (await chip.isVisible()) await chip.click()
    await owner.press('ArrowDown', { timeout: 1000 })
    await expect(owner).not.toHaveValue('', { timeout: 1000 })
    await owner.press('Escape')
    await expect(chip).toBeFocused({ timeout: 1000 })
    expect(sent).toEqual([])
    await chip.click()
    await owner.press('ArrowDown')
    await expect(owner).not.toHaveValue('', { timeout: 1000 })
    expect(sent).toEqual([])
    await owner.press('Enter')
    await expect.poll(() => sent.length, { timeout: 5000 }).toBe(1)
  }).toPass()
  await expect.poll(async () => (await stored())?.owner).not.toBe(null)
  expect(sent).toHaveLength(1)
})

test('a file is read when it is sent', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Mended File')
  const document = await call<Record<string, unknown>>(page, 'GET', `/organizations/${slug}/export`)
  const folder = mkdtempSync(join(tmpdir(), 'sextant-file-'))
  const file = join(folder, 'document.json')
  writeFileSync(file, '{ "broken": ')
  await page.goto(`/o/${slug}/settings/data`)
  const chooser = page.getByLabel('Document (.json or .json.gz)')
  const send = page.getByRole('button', { name: 'Import as a new organization' })
  await chooser.setInputFiles(file)
  await send.click()
  await expect(page.getByText('The document ends in the middle.')).toBeVisible()
  writeFileSync(file, JSON.stringify(document))
  await send.click()
  await expect(page.getByText('This file was changed after it was chosen. Choose it again.')).toBeVisible()
  await chooser.setInputFiles(file)
  await send.click()
  await expect(page).toHaveURL(/\/o\/mended-file-\w+$/)

  const sheet = join(folder, 'people.csv')
  writeFileSync(sheet, 'Name\nUnni')
  await page.goto(`/o/${slug}/settings/people`)
  const dialog = page.getByRole('dialog', { name: /^Paste from a sheet/ })
  await opens(page, 'Paste from a sheet', dialog)
  await dialog.getByLabel('Choose a CSV file').setInputFiles(sheet)
  await expect(dialog.getByRole('textbox')).toHaveValue('Name\nUnni')
  await expect(dialog.getByLabel('Choose a CSV file')).toHaveValue('')
  rmSync(folder, { recursive: true })
})
