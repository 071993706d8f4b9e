import { ownOrganization } from './own-organization'
import { ada, expect, test, valmere } from './people'

test('an empty page leads to the example, as somebody of the sample', async ({ as, browser }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Example Wanted')
  await page.goto(`/o/${slug}/platform/gpu`)
  const link = page.getByRole('link', { name: 'See an example' })
  await expect(link).toHaveAttribute('href', '/sample?at=%2Fplatform%2Fgpu')
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look at the example')
  await expect(page.getByRole('button', { name: 'Sign out and look' })).toBeVisible()

  // Whoever is signed in nowhere is asked whom to be, and lands on the page.
  const guest = await browser.newContext()
  const looking = await guest.newPage()
  await looking.goto('/sample?at=%2Fplatform%2Fgpu')
  await expect(looking).toHaveURL(`/sign-in?next=${encodeURIComponent(`/o/${valmere}/platform/gpu`)}`)
  await guest.close()
})

test('an operator finds the samples in the switcher, and the note of an own account', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Samples Wanted')
  await page.goto(`/o/${slug}`)
  await page.getByRole('button', { name: /Switch organization/ }).click()
  await page.getByRole('link', { name: 'Sample organizations' }).locator('visible=true').click()
  await expect(page).toHaveURL(/\/welcome#samples$/)
  const samples = page.getByRole('region', { name: 'Sample organizations' })
  await expect(samples.getByRole('button', { name: 'Give the sample accounts a new password' })).toBeVisible()
})
