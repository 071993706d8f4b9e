import { expect, sample, samplePerson, test } from './people'

test('a form that is half filled asks before it closes, however often Escape is pressed', async ({ as }) => {
  const page = await as(samplePerson('Ingrid Solheim'))
  await page.goto(`/o/${sample}/platform/incidents`)
  const form = page.getByRole('dialog', { name: 'Add an incident' })
  await expect(async () => {
    await page.getByRole('button', { name: 'Add incident' }).click()
    await expect(form).toBeVisible({ timeout: 2000 })
  }).toPass()
  await form.getByLabel('Incident').fill('GPU pool drained')
  // The repeated hour at the end of summer time.
  await form.getByLabel(/^Started/).fill('2026-10-25T02:30')
  await expect(form.getByLabel('The clock changes: which 02:30?')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(form.getByRole('button', { name: 'Keep editing' })).toBeVisible()
  await expect(form.getByRole('button', { name: 'Keep editing' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(form.getByLabel(/^Started/)).toBeFocused()
  await expect(form.getByLabel('Incident')).toHaveValue('GPU pool drained')

  for (let n = 0; n < 4; n += 1) await page.keyboard.press('Escape')
  await expect(form.getByLabel('Incident')).toHaveValue('GPU pool drained')
  await form.getByRole('button', { name: 'Discard' }).click()
  await expect(form).toBeHidden()
  await page.getByRole('button', { name: 'Add incident' }).click()
  await expect(form.getByLabel('Incident')).toHaveValue('')
})
