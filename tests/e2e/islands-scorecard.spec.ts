import { ada, base, felix, ownOrganization } from './own-organization'
import { call, expect, test } from './people'
import { countPresses } from './presses'

/** What issue 9 asks for: the first scorecard in so many presses. */
const PRESSES = 8

test('the first scorecard takes eight presses, and ends at its shape, what it makes and the next step', async ({
  as,
}) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'First Scorecard')
  const presses = await countPresses(page)
  await page.goto(`/o/${slug}`)
  await page.getByRole('button', { name: 'Start the scorecard' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 of 6 areas confirmed')
  const groups = page.getByRole('group', { name: /^Rating of / })
  await expect(groups).toHaveCount(6)
  const names = await groups.evaluateAll((all) => all.map((one) => one.querySelector('legend')?.textContent ?? ''))
  for (const [i, name] of names.entries()) {
    // Shadow AI asks a second question above 3.
    const level = name.includes('Shadow') ? 3 : ([2, 4][i] ?? 3)
    const rung = page.getByRole('group', { name, exact: true }).getByRole('radio', { name: new RegExp(`^${level}`) })
    await rung.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      i === 5 ? 'Six of six areas confirmed' : `${i + 1} of 6 areas confirmed`,
    )
  }
  await page.getByRole('button', { name: 'Submit and freeze' }).click()
  await expect(page).toHaveURL(/assess\/history\/[0-9a-f-]+$/)
  const used = await presses()
  console.log(`first scorecard: ${used} presses`)
  expect(used).toBeGreaterThan(5)
  expect(used).toBeLessThanOrEqual(PRESSES)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Scorecard of .*: one area needs focus$/)
  await expect(page.getByText(/^Strongest: .* at 4, .*\. Weakest: .* at 2, .*\.$/)).toBeVisible()
  await expect(page.getByRole('img', { name: /^The six areas: / })).toBeVisible()
  await expect(page.getByRole('heading', { name: /from it$/ })).toBeVisible()
  await expect(page.getByText('Next step', { exact: true })).toBeVisible()
  const primaries = page.getByRole('main').locator('a.btn-primary, button.btn-primary')
  await expect.poll(() => primaries.count()).toBeLessThanOrEqual(1)
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Share link' })).toBeVisible()
})

test('an older scorecard is the same page with the one before, without a next step', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  const { items } = await call<{ items: { id: string; state: string }[] }>(
    page,
    'GET',
    `/organizations/${base.split('/').at(-1)}/scorecards`,
  )
  const submitted = items.filter(({ state }) => state === 'submitted')
  await page.goto(`${base}/assess/history/${submitted[1]?.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Scorecard of /)
  await expect(page.getByText('Next step', { exact: true })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'See the newest scorecard' })).toHaveAttribute(
    'href',
    new RegExp(`${submitted[0]?.id}$`),
  )
  await expect(page.getByRole('img', { name: /^The six areas: / })).toBeVisible()
  await page.getByText('Show as table').click()
  await expect(page.getByRole('columnheader', { name: /^The one before, / })).toBeVisible()
})
