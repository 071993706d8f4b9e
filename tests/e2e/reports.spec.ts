import { ada, ownOrganization } from './own-organization'
import { expect, test } from './people'

test('a report is chosen, says what is missing, is kept, and the quarter’s own is switched off', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Reported works')
  await page.goto(`/o/${slug}`)
  await page.getByRole('link', { name: 'Reports', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports')
  const gaps = page.getByRole('region', { name: 'What is missing today' })
  await expect(gaps.getByRole('link', { name: /^No scorecard was submitted/ }).first()).toBeVisible()
  await expect(page.getByText('No report was kept or downloaded yet.')).toBeVisible()

  await page.getByRole('radio', { name: /^Executive report/ }).check()
  await page.getByRole('button', { name: 'Open the report' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where the organization stands is not rated yet')
  const sheet = page.getByRole('article')
  await expect(sheet.getByText('No scorecard was submitted: the six areas are not rated').first()).toBeVisible()
  const money = sheet.getByRole('region', { name: 'Money' })
  await expect(money.getByText('Unknown').first()).toBeVisible()
  await expect(money.getByText(/[$€]0(\.00)?$/)).toHaveCount(0)
  // A sheet of paper is light, whatever the screen around it is.
  const paper = () => sheet.evaluate((one) => getComputedStyle(one).backgroundColor)
  const light = await paper()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper()).toBe(light)
  await page.emulateMedia({ colorScheme: 'light' })
  const fingerprint = await sheet.getByText(/^[0-9a-f]{64}$/).textContent()
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByText('Kept: it stands among the last made reports.')).toBeVisible()

  await page.goto(`/o/${slug}/reports`)
  const made = page.getByRole('row', { name: /^Executive report Live as of/ })
  await expect(made).toContainText(ada.name)
  await expect(made).toContainText(fingerprint!.slice(0, 16))
  await made.getByRole('link', { name: 'Executive report' }).click()
  await expect(page.getByRole('article').getByText(fingerprint!)).toBeVisible()

  for (const [address, sentence] of [
    ['executive?asOf=2999-01-01', 'This day is still to come.'],
    ['executive?asOf=1999-01-01', 'Nothing is known of this day'],
    ['executive?basis=gateRounds/none', 'This snapshot is not there'],
  ] as const) {
    await page.goto(`/o/${slug}/reports/${address}`)
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Choose another basis' })).toBeVisible()
  }

  await page.goto(`/o/${slug}/reports`)
  const quarter = page.getByRole('region', { name: 'Report of the quarter' })
  await quarter.getByRole('button', { name: 'Switch off' }).click()
  await expect(quarter.getByRole('button', { name: 'Switch on' })).toBeVisible()
  await quarter.getByRole('button', { name: 'Switch on' }).click()
  await expect(quarter.getByRole('button', { name: 'Switch off' })).toBeVisible()
})
