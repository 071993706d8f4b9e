import type { Page } from '@playwright/test'
import { ownOrganization, type Row, rows } from './own-organization'
import { ada, call, expect, test } from './people'

const adding = (page: Page, slug: string) => (register: string, fields: object) =>
  call<Row>(page, 'POST', `/organizations/${slug}/registers/${register}`, fields as Record<string, unknown>)

test('data that is used where it may not be is seen from its use case, and becomes a finding', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Letters That Leave')
  const add = adding(page, slug)
  const useCase = await add('use-cases', { title: 'Drafts of letters' })
  const endpoint = await add('endpoints', { name: 'letters-draft', environment: 'production', region: 'us-east-1' })
  const source = await add('data-sources', {
    name: 'Patient letters',
    regions: ['eu-central-1'],
    allowedRegions: ['EU'],
  })
  const model = { name: 'drafts', version: '1', useCaseId: useCase.id, endpointId: endpoint.id }
  await add('models', { ...model, dataSourceIds: [source.id] })

  await page.goto(`/o/${slug}/portfolio/use-cases/${useCase.id}`)
  const plate = page.getByRole('region', { name: 'Where its data stays' })
  await expect(plate).toContainText('Patient letters (may lie in EU) is used by letters-draft in us-east-1.')
  await plate.getByRole('button', { name: 'Open a finding about Patient letters in us-east-1' }).click()
  const finding = page.getByRole('dialog', { name: 'Add a finding' })
  await expect(finding.getByLabel('Severity')).toHaveValue('high')
  await finding.getByRole('button', { name: 'Save' }).click()
  await expect(finding).toBeHidden()
  expect(await rows(page, 'findings', slug)).toMatchObject([{ severity: 'high', dataSourceId: source.id }])
  await page.reload()
  await expect(plate.getByRole('link', { name: 'Its finding is open' })).toBeVisible()

  await call(page, 'PATCH', `/organizations/${slug}/registers/endpoints/${endpoint.id}`, {
    region: 'eu-west-1',
    revision: endpoint.revision,
  })
  await page.reload()
  await expect(plate).toContainText('Stays where it may')

  await page.goto(`/o/${slug}/governance/data/${source.id}`)
  await expect(page.getByRole('region', { name: 'Use cases that use it' })).toContainText('Drafts of letters')
  await page.goto(`/o/${slug}/governance/data`)
  await expect(page.getByRole('region', { name: 'Where data stays' })).toContainText('No use case is in production yet')
})

test('an exit that was tried is seen where the provider stands', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'A Way Out')
  const add = adding(page, slug)
  await add('components', { name: 'Model registry', kind: 'managed', provider: 'aws' })
  await add('endpoints', { name: 'beds', environment: 'production', provider: 'aws', productionAt: '2025-01-01' })
  await page.goto(`/o/${slug}/platform/components?view=providers`)
  const gone = page.getByRole('region', { name: 'If this provider is gone tomorrow' })
  await expect(gone).toContainText('If AWS is gone tomorrow: one of 1 production endpoints stops')
  const line = page.getByRole('row').filter({ hasText: 'Model registry' })
  await expect(line).toContainText('Never tried')

  await gone.getByRole('button', { name: 'Write down the risk of depending on AWS' }).click()
  const risk = page.getByRole('dialog', { name: 'Add a risk' })
  await expect(risk.getByLabel('Category')).toHaveValue('vendor')
  await risk.getByRole('button', { name: 'Save' }).click()
  await expect(risk).toBeHidden()
  await page.reload()
  await expect(gone.getByRole('button', { name: 'Write down the risk of depending on AWS' })).toHaveCount(0)

  await line.getByRole('button', { name: 'Record' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Exit plan').fill('https://example.org/exit')
  await form.getByLabel('Exit tested on').fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10))
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await page.reload()
  await expect(line).toContainText('Tried')
  await expect(line).not.toContainText('Never tried')
  await expect(gone).toContainText('1 of them with an exit that was tried')
})

test('a risk moves in the matrix', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Risks That Move')
  await adding(page, slug)('risk-entries', { title: 'One provider for everything', likelihood: 4, impact: 4 })
  await page.goto(`/o/${slug}/governance/risks`)
  const matrix = page.getByRole('table', { name: 'Open risks by likelihood and impact' })
  const field = (words: string) => matrix.getByRole('cell').filter({ hasText: words })
  await expect(field('Likelihood 4, impact 4: 16, high').getByRole('link')).toHaveAccessibleName(
    'Risk 1: One provider for everything',
  )
  await page.getByRole('button', { name: 'Move “One provider for everything” in the matrix' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Likelihood, 1 rare').selectOption('2')
  await dialog.getByLabel('Likelihood that is left').selectOption('3')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toContainText('Give both')
  await dialog.getByLabel('Impact that is left').selectOption('3')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toContainText('Use at most 2')
  await dialog.getByLabel('Likelihood that is left').selectOption('1')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(field('Likelihood 2, impact 4: 8, medium').getByRole('link')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Reduced from 8 to 3' })).toBeVisible()
  expect(await rows(page, 'risk-entries', slug)).toMatchObject([{ likelihood: 2, residualImpact: 3 }])

  await page.goto(`/o/${slug}/governance/risks/assessment`)
  await expect(page.getByRole('main')).toContainText('One open risk, 0 high, 1 medium')
  await expect(page.getByRole('main')).toContainText('Not recorded: the category, the treatment, what is done about it')
})
