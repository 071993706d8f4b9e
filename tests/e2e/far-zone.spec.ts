import { expect, sample, samplePerson, test } from './people'

/** "10:42" of now and of the minute before, as the organization's clock shows them. */
function oslo(): RegExp {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' })
  return new RegExp([0, 1, 2].map((minutes) => clock.format(Date.now() - minutes * 60_000)).join('|'))
}

test('a reader on another continent is told moments by the clock of the organization', async ({ as }) => {
  const page = await as(samplePerson('Ingrid Solheim'), { timezoneId: 'America/Los_Angeles' })
  await page.goto(`/o/${sample}/assess/networking?q=NW-2`)
  const other = page.getByRole('radio', { checked: false }).first()
  await expect(async () => {
    await other.check({ force: true })
    await expect(page.getByText(/^Saved/).first()).toHaveText(oslo(), { timeout: 5000 })
  }).toPass()

  await page.getByRole('button', { name: 'History' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('listitem').first()).toContainText(oslo())
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo' }).click()
})
