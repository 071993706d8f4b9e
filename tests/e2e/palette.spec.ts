import { expect, sample, samplePerson, test } from './people'

const base = `/o/${sample}`

test('Ctrl K finds an id, a record and a person, and goes there with Enter', async ({ as }) => {
  const page = await as(samplePerson('Ingrid Solheim'))
  await page.goto(base)
  await page.getByRole('button', { name: 'Search: go to or do' }).waitFor()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox')
  await expect(field).toBeFocused()
  const palette = page.getByRole('dialog')
  await expect(page.getByRole('option', { name: 'Submit the gate for approval' })).toBeVisible()

  await field.fill('ts-3')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('q') === 'TS-3')

  await page.keyboard.press('Control+k')
  await field.fill('Jonas')
  await expect(page.getByRole('option', { name: /Jonas Lie/ })).toBeVisible()
  await expect(palette.getByText('Person', { exact: true })).toBeVisible()
  // What it fetches by itself has the words of its links, too.
  await expect(palette.getByText(/@\w+\./)).toHaveCount(0)
  await field.fill('zzzz')
  await expect(page.getByText('Nothing is called “zzzz”.', { exact: false })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
})

test('a reader is offered what a reader may do', async ({ as }) => {
  const page = await as(samplePerson('Nora Lunde'), { viewport: { width: 360, height: 780 } })
  await page.goto(base)
  await page.getByRole('button', { name: 'Search: go to or do' }).click()
  await expect(page.getByRole('option', { name: 'Report AI use' })).toBeVisible()
  await expect(page.getByRole('option', { name: 'Submit the gate for approval' })).toHaveCount(0)
})
