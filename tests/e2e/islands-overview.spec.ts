import { ada, ownOrganization } from './own-organization'
import { call, expect, sample, samplePerson, test } from './people'

test('somebody asks those who can take the next step, once a day', async ({ as }) => {
  const page = await as(samplePerson('Nora Lunde'))
  await page.goto(`/o/${sample}`)
  await expect(page.getByRole('heading', { name: 'Waiting for Amira Haddad' })).toBeVisible()
  const ask = page.getByRole('button', { name: 'Ask for it: Amira Haddad' })
  await ask.click()
  await expect(page.getByText('Asked: Amira Haddad. They find it in their inbox.')).toBeVisible()
  await ask.click()
  await expect(page.getByText('They were asked today already. Try again tomorrow.')).toBeVisible()
})

test('the one who can take it has the button itself', async ({ as }) => {
  const page = await as(samplePerson('Amira Haddad'))
  await page.goto(`/o/${sample}`)
  const step = page.getByRole('region', { name: 'Confirm the shadow AI inventory' })
  await expect(step.getByRole('link', { name: 'Confirm the inventory' })).toHaveAttribute('href', /\/shadow-ai$/)
})

test('a link to a question is read in the newest scorecard while no draft is open, and begins a new one there', async ({
  as,
}) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Scorecards Read')
  const draft = `/organizations/${slug}/scorecards/draft`
  await call(page, 'POST', `/organizations/${slug}/scorecards`, { copyFrom: null })
  const areas = ['team-skills', 'gpu-readiness', 'networking', 'security', 'automation', 'shadow-ai']
  await call(page, 'PUT', `${draft}/answers/NW-3`, { rating: 2, revision: 0 })
  for (const area of areas) {
    await call(page, 'PUT', `${draft}/areas/${area}/quick-rating`, { rating: 2, revision: 1 })
  }
  const { revision } = await call<{ revision: number }>(page, 'GET', draft)
  await call(page, 'POST', `${draft}/submission`, { note: null, revision })

  await page.goto(`/o/${slug}/assess/networking?q=NW-3`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Networking: 2, Emerging')
  await expect(page.getByText(/^As submitted on /)).toBeVisible()
  const asked = page.getByRole('region', { name: /measured and sufficient/ })
  await expect(asked.getByRole('listitem')).toHaveCount(5)
  await expect(asked.getByRole('listitem').filter({ hasText: 'answered' })).toContainText('Emerging')
  await page.getByRole('button', { name: 'Start new from this' }).click()
  await expect(page).toHaveURL(`/o/${slug}/assess/networking?q=NW-3`)
  await expect(page.getByRole('radio', { name: /^2 Emerging/ })).toBeChecked()
})

test('a search of all four sources is logged at once', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Sources Searched')
  await page.goto(`/o/${slug}/shadow-ai`)
  const tiles = page.getByRole('region', { name: 'Where shadow AI hides' }).getByRole('article')
  await expect(tiles.getByText('Never searched')).toHaveCount(4)
  await page.getByRole('button', { name: 'Log all four' }).click()
  const dialog = page.getByRole('dialog', { name: 'Log a search of all four sources' })
  await dialog.getByLabel('SaaS AI tools without review').fill('3')
  await dialog.getByRole('button', { name: 'Log the searches' }).click()
  await expect(dialog).toBeHidden()
  await expect(tiles.getByText('Searched today')).toHaveCount(4)
})

test('on a slow network what was pressed says so at once, and a line says that the page is on its way', async ({
  as,
}) => {
  const page = await as(samplePerson('Nora Lunde'))
  await page.goto(`/o/${sample}`)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/_rsc=/, async (route) => {
    await held
    await route.continue()
  })
  const entry = page.getByRole('navigation', { name: 'Main' }).first().getByRole('link', { name: 'Progress' })
  await entry.click()
  await expect(entry).toHaveAttribute('data-pending', '')
  await expect(page.locator('.on-its-way')).toHaveCSS('opacity', '1')
  release()
  await expect(page).toHaveURL(`/o/${sample}/progress`)
  await expect(page.locator('.on-its-way')).toHaveCount(0)
  await expect(entry).not.toHaveAttribute('data-pending', '')
})
