import type { Page } from '@playwright/test'
import { dayIn } from '../support/days'
import { ownOrganization, type Row, rows, zone } from './own-organization'
import { ada, call, expect, test } from './people'

/** An organization with one critical endpoint, its runbook for recovery, and an audit that passed. */
async function withEndpoint(page: Page, name: string, more: object = {}) {
  const slug = await ownOrganization(page, name)
  const add = (register: string, fields: object) =>
    call<Row>(page, 'POST', `/organizations/${slug}/registers/${register}`, fields as Record<string, unknown>)
  const today = dayIn(zone)
  const endpoint = await add('endpoints', {
    name: 'beds',
    environment: 'production',
    tier: 'critical',
    productionAt: '2025-01-01',
    ...more,
  })
  const runbook = await add('runbooks', { kind: 'recovery', title: 'A zone is gone' })
  await add('compliance-audits', { scope: 'AI platform', at: today, outcome: 'passed' })
  return { slug, add, endpoint, runbook, today }
}

test('a drill that fails opens a finding, and gate 5→6 says so', async ({ as }) => {
  const page = await as(ada)
  const { slug, runbook } = await withEndpoint(page, 'Drills That Fail')
  await page.goto(`/o/${slug}/platform/reliability?view=recovery`)
  const line = page.getByRole('row').filter({ hasText: 'beds' })
  await expect(line).toContainText('Not shown yet')
  await expect(line).toContainText('277.7%')
  await expect(line).toContainText('Promises contradict')

  await page.goto(`/o/${slug}/platform/runbooks/${runbook.id}`)
  await page.getByRole('button', { name: 'Record a drill', exact: true }).click()
  const drill = page.getByRole('dialog', { name: 'Record a test' })
  await drill.getByLabel('Endpoint').selectOption('beds')
  await drill.getByLabel('Outcome').selectOption('failed')
  await drill.getByLabel('Tested on').fill('2024-12-31')
  await drill.getByRole('button', { name: 'Save' }).click()
  await expect(drill.getByLabel('Tested on')).toHaveAccessibleDescription(/2025-01-01 or a later day/)
  await drill.getByLabel('Tested on').fill(dayIn(zone, -1))
  await drill.getByRole('button', { name: 'Save' }).click()
  await expect(drill).toBeHidden()
  await page.reload()
  await expect(page.getByText('Missed', { exact: true }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Open a finding for the drill of beds' }).first().click()
  const finding = page.getByRole('dialog', { name: 'Add a finding' })
  await expect(finding.getByLabel('Severity')).toHaveValue('high')
  await finding.getByRole('button', { name: 'Save' }).click()
  await expect(finding).toBeHidden()
  await page.reload()
  await expect(page.getByRole('link', { name: 'A finding is open' }).first()).toBeVisible()
  expect(await rows(page, 'findings', slug)).toMatchObject([{ severity: 'high', closedAt: null }])

  await page.goto(`/o/${slug}/gates/5-6`)
  await expect(page.getByRole('region', { name: 'What runs' })).toContainText('Missed: beds')
  await expect(page.getByRole('main')).toContainText('1 critical or high finding is open')
})

test('what is short gets an action, whose effect is measured once it is done', async ({ as }) => {
  const page = await as(ada)
  const load = {
    peakPerSecond: 120,
    perReplica: 20,
    replicas: 4,
    maxReplicas: 6,
    gpusPerReplica: 0,
    growthBpPerMonth: 300,
  }
  const { slug, endpoint } = await withEndpoint(page, 'Short Of Replicas', load)
  const worksheet = `/o/${slug}/platform/reliability?view=capacity`
  await page.goto(worksheet)
  const line = page.getByRole('row').filter({ hasText: 'beds' })
  await expect(line).toContainText('9 needed')
  await expect(line).toContainText('Short')
  await page.getByRole('button', { name: 'Plan an action for beds' }).click()
  await expect(page.getByText('The action is in the work list.')).toBeVisible()
  await page.reload()
  await expect(line.getByRole('link', { name: 'Planned' })).toBeVisible()

  const path = `/organizations/${slug}`
  const { items } = await call<{ items: Row[] }>(page, 'GET', `${path}/work-items`)
  const action = items.find(({ source }) => source === `endpoints/${endpoint.id}`)!
  const changed = { replicas: 10, maxReplicas: 14, revision: endpoint.revision }
  await call(page, 'PATCH', `${path}/registers/endpoints/${endpoint.id}`, changed)
  await call(page, 'PATCH', `${path}/work-items/${action.id}`, { closed: true, seen: action.revision })
  await page.goto(worksheet)
  await expect(line).toContainText('one replica carried 30 a second before, 12 now')
})

test('a passed injection test is taken over by the use case of its model', async ({ as }) => {
  const page = await as(ada)
  const { add, slug, today } = await withEndpoint(page, 'Injections Tested')
  const useCase = await add('use-cases', { title: 'Letters' })
  const model = await add('models', { name: 'letters', version: '2', useCaseId: useCase.id, isLanguage: true })
  await add('model-tests', { modelId: model.id, kind: 'prompt-injection', at: today, outcome: 'passed' })
  await page.goto(`/o/${slug}/portfolio/models/${model.id}`)
  await expect(
    page.getByText('Which tests it needs is not known yet.').or(page.getByText(/required tests? (is|are) open/)),
  ).toBeVisible()
  await page.getByRole('button', { name: /over as injection test of Letters/ }).click()
  await expect(page.getByText('The date stands in the use case now.')).toBeVisible()
  await expect.poll(async () => (await rows(page, 'use-cases', slug))[0]?.injectionTestAt).toBe(today)
  await expect(page.getByRole('button', { name: /over as injection test/ })).toHaveCount(0)
})
