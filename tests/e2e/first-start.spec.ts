import { ada, expect, keepSamplePassword, organization, sample, test } from './people'

test('the sample is one click away, marked as such, and leaves set-up open', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL('/welcome')
  await page.getByRole('button', { name: 'Explore with sample data' }).click()
  await expect(page.getByRole('heading', { name: 'The samples are ready' })).toBeFocused()
  const accounts = page.getByRole('list', { name: 'Nordhavn Energi' })
  await expect(accounts.getByRole('listitem')).toHaveCount(10)
  await expect(accounts.getByRole('listitem').first()).toContainText('Runs the portal')
  await expect(page.getByRole('list', { name: 'Valmere Hospitals' }).getByRole('listitem')).toHaveCount(10)
  keepSamplePassword(await page.getByRole('code').innerText())

  await page.getByRole('button', { name: 'Sign in as Nora Lunde' }).click()
  await expect(page).toHaveURL(`/o/${sample}`)
  await expect(page.getByRole('complementary', { name: 'Sample organization' })).toContainText('DEMO')

  await page.getByRole('button', { name: 'Your account, Nora Lunde' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in')
  await page.goto('/welcome')
  await expect(page.getByRole('heading', { name: 'Set up your organization' })).toBeVisible()
})

test('the first administrator sets up an organization and sees where to begin', async ({ page }) => {
  await page.goto('/welcome')
  await page.getByLabel('Your name').fill(ada.name)
  await page.getByLabel('Work e-mail').fill(ada.email)
  const password = page.getByLabel('Password', { exact: true })
  await password.fill('short')
  await page.getByLabel('Name of the organization').fill(organization.name)
  await page.getByLabel('Main platform').selectOption('Azure')
  await page.getByLabel('Currency').selectOption('NOK')
  await page.getByLabel('Time zone').fill('Europe/Oslo')
  await page.getByRole('button', { name: 'Create organization' }).click()
  await expect(password).toBeFocused()
  await expect(password).toHaveAccessibleDescription(/At least 15 characters/)

  await password.fill(ada.password)
  await page.getByRole('button', { name: 'Create organization' }).click()
  await expect(page).toHaveURL(`/o/${organization.slug}/setup`)
  await expect(page.getByRole('heading', { level: 1, name: `Set up ${organization.name}` })).toBeVisible()
  await test.step('what the first form asked is told and not asked again', async () => {
    await expect(page.getByText('Azure · NOK · Europe/Oslo')).toBeVisible()
    await expect(page.getByRole('main').getByLabel('Currency')).toHaveCount(0)
    await expect(page.getByRole('main').getByLabel('Time zone')).toHaveCount(0)
  })

  await test.step('a seat of one’s own is taken in the table of people', async () => {
    const own = page.getByRole('listitem').filter({ hasText: ada.name })
    await own.getByLabel('Seat').selectOption('Infrastructure lead')
    await own.getByLabel('Team').fill('Platform')
    await page.getByRole('button', { name: 'Make links' }).click()
    await expect(page.getByRole('heading', { name: 'Seats and teams are given' })).toBeFocused()
    await expect(page.getByText('holds the seat now')).toBeVisible()
  })

  await test.step('phase 1 unless said otherwise, then the diagnostic', async () => {
    await page.getByRole('link', { name: 'Next' }).click()
    await expect(page.getByText('Without that you start in phase 1')).toBeVisible()
    await page.getByRole('link', { name: 'Start the diagnostic' }).click()
    await expect(page).toHaveURL(`/o/${organization.slug}/assess`)
    await expect(page.getByRole('heading', { level: 1, name: 'No scorecard yet' })).toBeVisible()
  })

  await test.step('the overview asks for exactly one thing', async () => {
    await page.goto('/')
    await expect(page).toHaveURL(`/o/${organization.slug}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Start the diagnostic' })).toBeVisible()
    await expect(page.getByText('No scorecard submitted yet')).toBeVisible()
    const next = page.getByRole('region', { name: 'Rate where you stand' })
    await expect(next.getByRole('button', { name: 'Start the scorecard' })).toBeEnabled()
  })

  await test.step('the first start is over: nobody else can set up', async () => {
    await page.context().clearCookies()
    await page.goto('/welcome')
    await expect(page).toHaveURL('/sign-in')
  })
})
