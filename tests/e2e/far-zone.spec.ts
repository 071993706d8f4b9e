import { expect, sample, samplePerson, test } from './people'

/** "10:42" of now and of the minute before, as the organization's clock shows them. */
function oslo(): RegExp {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' })
  return new RegExp([0, 1, 2].map((minutes) => clock.format(Date.now() - minutes * 60_000)).join('|'))
}

test('a device whose clock is three hours off is told the time of the portal', async ({ as }) => {
  const page = await as(samplePerson('Ingrid Solheim'))
  await page.clock.install({ time: Date.now() + 3 * 3_600_000 })
  await page.goto(`/o/${sample}/assess/networking?q=NW-3`)
  const mark = page.getByRole('button', { name: /^(Review later|Marked for review)/ })
  await expect(async () => {
    await mark.click()
    await expect(page.getByText(/^Saved/).first()).toHaveText(oslo(), { timeout: 5000 })
  }).toPass()
})

test('a reader on another continent is told moments by the clock of the organization', async ({ as }) => {
  const page = await as(samplePerson('Ingrid Solheim'), { timezoneId: 'America/Los_Angeles' })
  await page.goto(`/o/${sample}/assess/networking?q=NW-2`)
  const before = await page.getByRole('radio', { checked: true }).getAttribute('value')
  const other = page.getByRole('radio', { checked: false }).first()
  await expect(async () => {
    await other.check({ force: true })
    await expect(page.getByText(/^Saved/).first()).toHaveText(oslo(), { timeout: 5000 })
  }).toPass()

  await page.getByRole('button', { name: 'History' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('listitem').first()).toContainText(oslo())
  await page.keyboard.press('Escape')
  await page.keyboard.press(String(before))
  await expect(page.getByRole('radio', { checked: true })).toHaveValue(String(before))
})
