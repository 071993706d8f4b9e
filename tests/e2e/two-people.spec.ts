import { ada, call, expect, test } from './people'

test('two people set up one organization at once', async ({ as }) => {
  const [one, two] = [await as(ada), await as(ada)]
  await one.goto('/me')
  const facts = { name: 'Tvillingnett', provider: 'azure', currency: 'NOK', timezone: 'Europe/Oslo' }
  const { slug } = await call<{ slug: string }>(one, 'POST', '/organizations', facts)
  const base = `/o/${slug}`
  const pages = [one, two]

  await test.step('different facts are both kept', async () => {
    for (const page of pages) await page.goto(`${base}/settings/organization`)
    await one.getByLabel('Currency').selectOption('EUR')
    await one.getByRole('dialog').getByRole('button', { name: /EUR/ }).click()
    await expect(one.getByText(/^Saved/)).toBeVisible()
    await two.getByLabel('Main platform').selectOption('AWS')
    await expect(two.getByText(/^Saved/)).toBeVisible()
    await expect(two.getByLabel('Currency')).toHaveValue('EUR')
  })

  await test.step('one fact changed by both is shown as it is stored, and asked for again', async () => {
    await one.getByLabel('Main platform').selectOption('Google Cloud')
    await expect(one.getByLabel('Main platform')).toHaveValue('aws')
    await expect(one.getByText('Somebody changed this in the meantime.')).toBeVisible()
    await one.getByLabel('Main platform').selectOption('Google Cloud')
    await expect(one.getByText(/^Saved/)).toBeVisible()
    await one.reload()
    await expect(one.getByLabel('Main platform')).toHaveValue('gcp')
  })

  await test.step('who starts the scorecard second arrives at it too', async () => {
    for (const page of pages) await page.goto(`${base}/assess`)
    for (const page of pages) {
      await page.getByRole('button', { name: 'Start the scorecard' }).click()
      await expect(page.getByRole('heading', { level: 1, name: '0 of 6 areas confirmed' })).toBeVisible()
    }
  })
})
