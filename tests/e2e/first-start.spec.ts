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
  await expect(page.getByLabel('Time zone', { exact: true })).toHaveValue('Europe/Oslo')

  await test.step('facts save themselves', async () => {
    await page.getByLabel('Currency').selectOption('EUR')
    await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  })

  await test.step('a seat can wait: it says which gate needs it', async () => {
    await page.getByRole('link', { name: 'Next' }).click()
    const security = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Security lead' }) })
    await expect(security).toContainText('Needed by gate 1→2')
    await page.getByRole('button', { name: 'Assign: Infrastructure lead' }).click()
    const dialog = page.getByRole('dialog', { name: 'Who holds the seat Infrastructure lead?' })
    await dialog.getByLabel('Person').selectOption(ada.name)
    await dialog.getByRole('button', { name: 'Assign seat' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: `End: ${ada.name}, Infrastructure lead` })).toBeVisible()
  })

  await test.step('teams, one after the other', async () => {
    await page.getByRole('link', { name: 'Next' }).click()
    for (const team of ['Platform', 'Grid analytics']) {
      await page.getByLabel('Name of the team').fill(team)
      await page.getByRole('button', { name: 'Add team' }).click()
      await expect(page.getByRole('rowheader', { name: team })).toBeVisible()
    }
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
    await expect(next.getByRole('link', { name: 'Start the scorecard' })).toHaveAttribute('href', /\/assess$/)
  })

  await test.step('the first start is over: nobody else can set up', async () => {
    await page.context().clearCookies()
    await page.goto('/welcome')
    await expect(page).toHaveURL('/sign-in')
  })
})
