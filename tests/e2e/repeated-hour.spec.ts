import { ada, call, expect, test } from './people'

// The last Sunday of October 2025 in Oslo: at three in the summer the clock went back to two, so every time between two and
// three was shown twice.
const asked = '2025-10-26T00:50:00.000Z'

test('a cell offers both readings of an hour that the clock shows twice, as the form does', async ({ as }) => {
  const page = await as(ada)
  await page.goto('/me')
  const facts = { name: 'Two Hours', provider: 'aws', currency: 'EUR', timezone: 'Europe/Oslo' }
  const { slug } = await call<{ slug: string }>(page, 'POST', '/organizations', facts)
  const team = await call<{ id: string }>(page, 'POST', `/organizations/${slug}/teams`, { name: 'Grid' })
  const request = { teamId: team.id, type: 'standard', requestedAt: asked }
  const path = `/organizations/${slug}/registers/provisioning-requests`
  const { id } = await call<{ id: string }>(page, 'POST', path, request)
  const stored = async () => (await call<{ readyAt: string | null }>(page, 'GET', `${path}/${id}`)).readyAt
  await page.goto(`/o/${slug}/platform/requests`)

  const cell = page.getByRole('button', { name: /Change Ready of/ })
  await cell.click()
  const which = page.getByRole('combobox', { name: /The clock changes: which 02:10\?/ })
  await page.locator('input[type="datetime-local"]').fill('2025-10-26T04:10')
  await expect(page.getByRole('combobox', { name: /The clock changes/ })).toHaveCount(0)
  await page.locator('input[type="datetime-local"]').fill('2025-10-26T02:10')
  await expect(which).toHaveValue('+02:00')
  await page.keyboard.press('Enter')
  // The earlier 02:10 lies before the request of 02:50: the portal refuses it, and the cell says why.
  await expect(page.getByText('It cannot be ready before it was requested.')).toBeVisible()
  expect(await stored()).toBeNull()

  // What was refused stays open where it was typed.
  await page.locator('input[type="datetime-local"]').fill('2025-10-26T02:10')
  await which.selectOption('The later one (UTC+01:00)')
  await which.press('Enter')
  await expect(cell).toContainText('02:10 +01:00')
  await expect.poll(stored).toBe('2025-10-26T01:10:00.000Z')

  // Opened again it stands at the reading that is stored, and leaving it so writes nothing.
  await page.reload()
  await cell.click()
  await expect(which).toHaveValue('+01:00')
  await which.press('Enter')
  await expect(cell).toContainText('02:10 +01:00')
  expect((await call<{ revision: number }>(page, 'GET', `${path}/${id}`)).revision).toBe(2)
})
