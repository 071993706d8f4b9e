import { dayIn } from '../support/days'
import { ownOrganization, zone } from './own-organization'
import { ada, call, expect, test } from './people'

test('a use case has its design document, which begins with what is missing and leads to it', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Documents Made')
  const add = (register: string, fields: Record<string, unknown>) =>
    call<{ id: string }>(page, 'POST', `/organizations/${slug}/registers/${register}`, fields)
  const useCase = await add('use-cases', { title: 'Letters' })
  const endpoint = await add('endpoints', { name: 'mail', environment: 'production', productionAt: '2025-01-01' })
  await add('models', { name: 'letters', version: '2', useCaseId: useCase.id, endpointId: endpoint.id })
  await page.goto(`/o/${slug}/portfolio/use-cases/${useCase.id}`)
  await page.getByRole('link', { name: 'Design document' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Letters' })).toBeVisible()
  const gaps = page.getByRole('region', { name: /^What is not known/ })
  await expect(gaps.getByText('The region of mail', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('letters 2').first()).toBeVisible()
  await expect(page.getByRole('img', { name: /endpoints by region/ })).toBeVisible()
  // An earlier day is asked for in the address; before anything was recorded it is refused in a sentence.
  await page.getByLabel('As of', { exact: true }).fill('2001-01-01')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/asOf=2001-01-01/)
  await expect(page.getByRole('heading', { name: 'This report cannot be made' })).toBeVisible()
  await page.goBack()
  await gaps.getByRole('link').filter({ hasText: 'The problem it solves' }).first().click()
  await expect(page).toHaveURL(new RegExp(`use-cases/${useCase.id}$`))
})

test('the sheet of a customer is pasted, and its questions are answered from the records', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Questions Asked')
  const control = await call<{ id: string }>(page, 'POST', `/organizations/${slug}/registers/controls`, {
    title: 'Rights follow roles',
    contentId: 'CT-AC-1',
    applies: 'yes',
  })
  await page.goto(`/o/${slug}/registers/questionnaire-items`)
  await page.getByRole('button', { name: 'Paste from a sheet' }).click()
  const dialog = page.getByRole('dialog', { name: /^Paste from a sheet/ })
  await dialog
    .getByLabel('Cells, with the column names in the first line')
    .fill('List\tQuestion\tRefers to\nNorthern Health\tWho may see our data?\tCC6.1\nNorthern Health\tWhy?\t')
  await dialog.getByRole('button', { name: 'Check' }).click()
  await dialog.getByRole('button', { name: 'Write 2 rows' }).click()
  await expect(dialog).toBeHidden()
  await page.goto(`/o/${slug}/reports`)
  await page.getByRole('link', { name: 'Northern Health' }).click()
  await expect(page.getByText(/0 of 2 questions are answered with evidence/)).toBeVisible()
  await call(page, 'POST', `/organizations/${slug}/registers/control-tests`, {
    controlId: control.id,
    at: dayIn(zone, -10),
    outcome: 'passed',
  })
  await page.reload()
  await expect(page.getByText(/1 of 2 questions is answered with evidence/)).toBeVisible()
})
