import type { Page } from '@playwright/test'
import { framework } from '@/lib/content'
import { ada, ownOrganization, zone } from './own-organization'
import { call, expect, expectNoSidewaysScroll, test } from './people'

const phone = { width: 360, height: 780 }

/** A new organization with nothing in it, looked at by its administrator. */
async function empty(as: (person: typeof ada, options?: object) => Promise<Page>, name: string) {
  const page = await as(ada, { timezoneId: 'America/Los_Angeles' })
  const slug = await ownOrganization(page, name)
  const row = async (register: string, fields: object) =>
    (await call<{ id: string }>(page, 'POST', `/organizations/${slug}/registers/${register}`, fields)).id
  return { page, base: `/o/${slug}`, row }
}

/** A submitted scorecard of areas that were rated as a whole. */
async function rated(page: Page, base: string) {
  const api = `/organizations/${base.slice(3)}/scorecards`
  await call(page, 'POST', api, { copyFrom: null })
  for (const area of framework.areas)
    await call(page, 'PUT', `${api}/draft/areas/${area.id}/quick-rating`, { rating: 2, revision: 1 })
  const { revision } = await call<{ revision: number }>(page, 'GET', `${api}/draft`)
  await call(page, 'POST', `${api}/draft/submission`, { note: null, revision })
}

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date())

test('a month of which nothing is recorded is not a month without cost', async ({ as }) => {
  const { page, base, row } = await empty(as, 'Leere Kasse')
  await row('budgets', { month: today().slice(0, 7), teamId: null, amount: '5000.00' })
  await page.goto(`${base}/platform/cost`)
  const spend = page.getByRole('region', { name: 'Spend of all teams' })
  await expect(spend).toContainText('Not known')
  await expect(spend).toContainText('which is not a cost of 0')
  await expect(page.getByRole('table', { name: /^Spend against budget/ })).toContainText('No cost recorded')
  await expect(page.getByRole('main')).not.toContainText('Below 50%')
  await page.goto(`${base}/platform`)
  await expect(page.getByRole('main')).toContainText('Nothing that is recorded here waits for somebody today.')
})

test('nothing ends where nothing is recorded: each tab has its first step', async ({ as }) => {
  const { page, base, row } = await empty(as, 'Leere Bühne')
  await test.step('recovery and capacity begin with an endpoint', async () => {
    for (const view of ['recovery', 'capacity']) {
      await page.goto(`${base}/platform/reliability?view=${view}`)
      await expect(page.getByRole('main').getByRole('button', { name: 'Add endpoint' })).toBeVisible()
    }
  })
  await test.step('the page of costs and the roadmap say where to begin', async () => {
    await page.goto(`${base}/portfolio/business-case`)
    await expect(page.getByRole('region', { name: /^Value and effort/ })).toContainText('No use case is written down')
    await page.goto(`${base}/roadmap`)
    await page.getByRole('main').getByRole('link', { name: 'Add an action to the work list' }).click()
    await expect(page.getByRole('button', { name: 'Add an action' })).toBeVisible()
  })
  await test.step('a drill without a runbook asks for the runbook, not for a choice of none', async () => {
    const endpoint = await row('endpoints', {
      ...{ name: 'failure-api', environment: 'production', productionAt: '2026-01-10', tier: 'critical' },
    })
    await page.goto(`${base}/platform/reliability/${endpoint}`)
    await expect(page.getByRole('button', { name: /^Record a drill/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Write the runbook' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Kind')).toHaveValue('recovery')
    await dialog.getByLabel('Runbook').fill('Bring it back')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('button', { name: /^Record a drill/ })).toBeVisible()
  })
  await test.step('of no model it is said that it passed', async () => {
    await page.goto(`${base}/gates/5-6`)
    await expect(page.getByRole('region', { name: 'What runs' })).toContainText('No model is in production yet.')
  })
})

test('a second data source lies where no other does', async ({ as }) => {
  const { page, base, row } = await empty(as, 'Zwei Orte')
  await row('data-sources', { name: 'meter readings', regions: ['eu-central-1'], allowedRegions: ['EU'] })
  await page.goto(`${base}/governance/data`)
  await page.getByRole('button', { name: 'Add data source' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Data source').fill('failure features')
  await dialog.getByLabel('Lies in').fill('us-east-1\neu-central-1')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row', { name: /failure features/ })).toContainText('us-east-1')
})

test('a risk leads to work on it, and its place in the matrix to the risk', async ({ as }) => {
  const { page, base, row } = await empty(as, 'Ein Risiko')
  await row('risk-entries', {
    ...{ title: 'One provider carries everything', source: 'manual', likelihood: 4, impact: 5 },
    mitigation: 'Try the exit once.',
  })
  await page.goto(`${base}/governance/risks`)
  await page.getByRole('button', { name: 'Plan an action for One provider carries everything' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Work is planned' }).click()
  await expect(page.getByRole('main')).toContainText('Try the exit once.')
})

test('an AWS organization begins in the words of AWS', async ({ as }) => {
  const { page, base } = await empty(as, 'Wolke Eins')
  for (const [path, button] of [
    ['/radar', 'Starter radar'],
    ['/platform/templates', 'Add starter templates'],
  ] as const) {
    await page.goto(`${base}${path}`)
    await page.getByRole('main').getByRole('button', { name: button }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('EKS')
    await expect(dialog).not.toContainText(/Azure|AKS|bicep|managed identity/i)
  }
})

test('on a phone no cell of a card is wider than its card', async ({ as }) => {
  const { page, base, row } = await empty(as, 'Schmale Karte')
  const endpointId = await row('endpoints', {
    ...{ name: 'failure-api', environment: 'production', productionAt: '2026-01-10', tier: 'critical' },
  })
  const runbookId = await row('runbooks', { title: 'Bring it back', kind: 'recovery' })
  await row('runbook-tests', {
    ...{ runbookId, endpointId, at: '2026-11-01', outcome: 'failed', measuredRto: 190 },
  })
  await page.setViewportSize(phone)
  await page.goto(`${base}/platform/reliability?view=recovery`)
  await expect(page.getByText('Missed', { exact: true })).toBeVisible()
  const outside = await page.locator('tr').evaluateAll((cards) =>
    cards.flatMap((card) => {
      const edge = card.getBoundingClientRect().right
      return [...card.children]
        .filter((cell) => cell.getBoundingClientRect().right > edge + 1)
        .map((cell) => cell.textContent)
    }),
  )
  expect(outside).toEqual([])
})

test('on a phone a sentence breaks, and a table scrolls in its own place', async ({ as }) => {
  const { page, base, row } = await empty(as, 'Lange Sätze')
  const people = await call<{ items: { id: string }[] }>(page, 'GET', `/organizations/${base.slice(3)}/people`)
  await row('models', {
    ...{ name: 'failure-net', version: '1.0', status: 'production', riskClass: 'medium' },
    ...{ approvedBy: people.items[0]?.id, approvedAt: '2026-01-11' },
  })
  await rated(page, base)
  await page.setViewportSize(phone)
  await page.goto(`${base}/portfolio/models`)
  await expect(page.getByRole('main')).toContainText('Performance, API, Robustness, Load, End to end')
  await expectNoSidewaysScroll(page)
  await page.goto(`${base}/progress?view=table`)
  await expect(page.getByRole('table').first()).toBeVisible()
  await expectNoSidewaysScroll(page)
  await test.step('the report does not call a question ready that nobody answered', async () => {
    await page.goto(`${base}/reports/technical`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('6 areas are below 3')
  })
})
