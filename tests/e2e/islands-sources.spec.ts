import { base, felix, ownOrganization } from './own-organization'
import { ada, call, expect, test } from './people'

test('a metric without data says where its values are had: query, rows, call', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Where From')
  await page.goto(`/o/${slug}/metrics`)
  const row = page.getByRole('row', { name: /^Inference success rate/ })
  await row.getByRole('link', { name: 'Where do I get this?' }).click()
  await expect(page).toHaveURL(/inference-success-rate#source$/)
  await page.getByText('Where do I get this?').click()
  await expect(page.getByRole('heading', { name: 'AWS: AWS CLI, Amazon Bedrock' })).toBeVisible()
  await expect(page.getByText('InvocationClientErrors').first()).toBeVisible()
  await expect(page.getByText('Azure: KQL, Log Analytics')).toBeHidden()
  await page.getByText('Other providers').click()
  await expect(page.getByText('Azure: KQL, Log Analytics')).toBeVisible()
  await expect(page.getByText(`/api/v1/organizations/${slug}/registers/metric-values/import`)).toBeVisible()
})

test('the mean of a month is entered as used and allocated, and its share follows', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Month Of Use')
  const quota = { subscription: 'ml', region: 'westeurope', family: 'A100', gpus: 8, status: 'approved' }
  await call(page, 'POST', `/organizations/${slug}/registers/gpu-quotas`, quota)
  await page.goto(`/o/${slug}/platform/gpu?view=samples`)
  await page.getByText('Where do I get this?').click()
  await expect(page.getByText('ml · westeurope · A100').first()).toBeVisible()
  await page.getByRole('button', { name: 'Add sample' }).first().click()
  const form = page.getByRole('dialog', { name: 'Add a sample' })
  await form.getByLabel('Day', { exact: true }).fill('2026-02-10')
  await form.getByLabel('Allocation', { exact: true }).selectOption('ml · westeurope · A100')
  await form.getByLabel('Mean of').selectOption('Month')
  await form.getByLabel('Used').fill('5.5')
  await form.getByLabel('Allocated').fill('8')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await page.reload()
  const table = page.getByRole('table')
  await expect(table.getByText('28 Feb', { exact: false }).first()).toBeVisible()
  await expect(table.getByText('68.75', { exact: false }).first()).toBeVisible()
})

test('the tags of origin are explained under the lists that have them', async ({ as }) => {
  const page = await as(felix())
  for (const [path, tags] of [
    ['/flags', 3],
    ['/metrics', 3],
    ['/gates/5-6', 2],
  ] as const) {
    await page.goto(`${base}${path}`)
    const legend = page.getByLabel('Where a number comes from')
    await expect(legend.getByRole('term')).toHaveCount(tags)
    await expect(legend).toContainText('It stands in the framework')
  }
})

test('help is a picture, the reader’s own first hour, the keys and the words', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  await page.getByRole('link', { name: 'Help' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help')
  await expect(page.getByRole('region', { name: 'How it works' }).getByRole('listitem')).toHaveCount(6)
  const hour = page.getByRole('region', { name: 'Your first hour' })
  await expect(hour.getByRole('img', { name: 'Done' }).first()).toBeVisible()
  await expect(hour.getByRole('link', { name: 'You hold a seat: Infrastructure lead' })).toBeVisible()
  await expect(hour.getByText('Invite people')).toHaveCount(0)
  for (const word of ['Gate', 'Seat', 'Flag', 'Signal', 'Exit', 'Snapshot', 'Condition', 'Framework', 'Our default']) {
    await expect(
      page
        .getByRole('region', { name: 'The words of this portal' })
        .getByRole('term')
        .filter({ hasText: new RegExp(`^${word}$`) }),
    ).toHaveCount(1)
  }
})
