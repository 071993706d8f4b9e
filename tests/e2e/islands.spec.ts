import type { Page } from '@playwright/test'
import { call, expect, samplePerson, test, valmere } from './people'

const base = `/o/${valmere}`
const api = `/organizations/${valmere}`
const felix = () => samplePerson('Felix Amann', valmere)
const klara = () => samplePerson('Klara Brandl', valmere)
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).last().click()
const because = 'Tried in a test, so that nobody wonders.'

type Row = { id: string; revision: number; [field: string]: unknown }
const rows = async (page: Page, register: string) =>
  (await call<{ items: Row[] }>(page, 'GET', `${api}/registers/${register}?limit=200`)).items

test('a threshold is previewed, changed with a reason and set back', async ({ as }) => {
  const page = await as(klara())
  const change = async (value: string) => {
    await page.locator('[id="value-gate.roundDays"]').fill(value)
    await page.getByRole('button', { name: 'Preview the effect' }).click()
    const dialog = page.getByRole('dialog', { name: 'What these values change' })
    await dialog.getByRole('button', { name: 'Save thresholds' }).click()
    await expect(dialog.getByText('Write at least 10 characters.')).toBeVisible()
    await dialog.getByLabel('Reason').fill(because)
    await dialog.getByRole('button', { name: 'Save thresholds' }).click()
    await expect(page.getByText('The threshold is changed.')).toBeVisible()
    await expect(dialog).toBeHidden()
  }
  await page.goto(`${base}/settings/content`)
  const row = page.locator('[id="gate.roundDays"]')
  await change('45')
  await expect(row).toContainText(`Changed by Klara Brandl`)
  await expect(row).toContainText(because)
  await change('30')
  await expect(row.getByText('our default')).toBeVisible()
})

test('a flag is accepted until a day, which can be taken back', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/flags/gpu-hoarding`)
  await page.getByRole('button', { name: 'Accept until a date' }).click()
  const dialog = page.getByRole('dialog', { name: 'Accept this flag for a while' })
  await dialog.getByLabel('Reason').fill(because)
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Accepted until .* by Felix Amann/)).toBeVisible()
  await undo(page)
  await expect(page.getByText('Nobody accepted this flag.')).toBeVisible()
})

test('a use case moves on the board by its button, and back by undo', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/portfolio/use-cases`)
  const idea = (await rows(page, 'use-cases')).find(({ status }) => status === 'idea')!
  const title = String(idea.title)
  const column = (name: string) => page.getByRole('region', { name }).or(page.getByRole('list', { name }))
  await page.getByRole('button', { name: `Move ${title} to Shortlisted` }).click()
  await expect(page.getByText(`${title} moved to Shortlisted`)).toBeVisible()
  await expect(column('Shortlisted').getByRole('link', { name: title })).toBeVisible()
  await undo(page)
  await expect(column('Idea').getByRole('link', { name: title })).toBeVisible()
})

test('idle capacity is proposed for reclaim, its owner told, and left until a day', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  const open = new Set((await rows(page, 'reclaim-cases')).map(({ quotaId }) => quotaId))
  const quota = (await rows(page, 'gpu-quotas')).find((one) => one.status === 'approved' && !open.has(one.id))!
  await page.goto(`${base}/platform/gpu/${quota.id}`)
  await page.getByRole('button', { name: 'Propose to reclaim', exact: true }).click()
  const propose = page.getByRole('dialog', { name: 'Propose to reclaim?' })
  await propose.getByLabel('Reason').fill(because)
  await propose.getByRole('button', { name: 'Open the case' }).click()
  await expect(page.getByText('A case is open')).toBeVisible()
  await page.getByRole('button', { name: 'Record that the owner was told' }).click()
  await expect(page.getByText('Owner told').first()).toBeVisible()
  await page.getByRole('button', { name: 'Exempt until…' }).click()
  const exempt = page.getByRole('dialog', { name: 'Leave it until a day?' })
  await exempt.getByLabel('Exempt until').fill('2099-06-30')
  await exempt.getByLabel('Reason for the exemption').fill(because)
  await exempt.getByRole('button', { name: 'Exempt it' }).click()
  await expect(page.getByText('Exempt until 30 Jun 2099').first()).toBeVisible()
})

test('daily results of an endpoint are pasted, and the whole paste is taken back', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/platform/reliability`)
  const card = page
    .getByRole('article')
    .filter({ has: page.getByRole('button', { name: 'Paste results' }) })
    .first()
  await card.getByRole('button', { name: 'Paste results' }).click()
  const dialog = page.getByRole('dialog', { name: /^Paste daily results of/ })
  await dialog.getByLabel('Results').fill('2020-01-01\tthroughput\tperhaps')
  await dialog.getByRole('button', { name: 'Check results' }).click()
  await expect(dialog.getByText(/Nothing was stored/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Back to the text' }).click()
  const [objective] = await rows(page, 'slo-objectives')
  await dialog.getByLabel('Results').fill(`2020-01-01\t${objective!.kind}\tyes`)
  await dialog.getByRole('button', { name: 'Check results' }).click()
  await dialog.getByRole('button', { name: 'Store 1 result' }).click()
  await expect(page.getByText(/^1 result stored for/)).toBeVisible()
  await undo(page)
  const stored = await call<{ total: number }>(page, 'GET', `${api}/registers/slo-days?date=2020-01-01`)
  expect(stored.total).toBe(0)
})

test('a course is given to somebody who lacks it', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/governance/training`)
  await page.getByRole('button', { name: 'Assign a course' }).click()
  const dialog = page.getByRole('dialog', { name: 'Assign a course to people' })
  const person = dialog.getByRole('checkbox', { disabled: false }).first()
  await person.check()
  await dialog.getByRole('button', { name: 'Assign to 1 person' }).click()
  await expect(page.getByText('1 person is assigned.')).toBeVisible()
  await expect(dialog).toBeHidden()
})

test('a technology comes onto the radar and moves to another ring', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/radar`)
  const name = 'Columnar cache'
  await page.getByRole('button', { name: 'Add technology' }).click()
  const add = page.getByRole('dialog', { name: 'Add a technology' })
  await add.getByLabel('Technology').fill(name)
  await add
    .getByRole('radio', { name: 'Trial' })
    .or(add.getByRole('button', { name: 'Trial' }))
    .click()
  await add.getByRole('button', { name: 'Save' }).click()
  await expect(add.getByRole('alert').filter({ hasText: /\w/ }).first()).toBeVisible()
  await add.getByLabel('Trial ends on').fill('2099-03-31')
  await add.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`${name} is on the radar`)).toBeVisible()
  await page.goto(`${base}/radar?q=${encodeURIComponent(name)}`)
  await page.getByRole('button', { name: `Move ${name} to another ring` }).click()
  const move = page.getByRole('dialog', { name: `Move ${name}` })
  await move
    .getByRole('radio', { name: 'Hold' })
    .or(move.getByRole('button', { name: 'Hold' }))
    .click()
  await move.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`${name} moved to Hold`)).toBeVisible()
})
