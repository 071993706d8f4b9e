import type { Page } from '@playwright/test'
import { base, felix, rows } from './own-organization'
import { expect, test } from './people'

const field = (page: Page, form: string, label: string) =>
  // Amounts name the currency behind their label.
  page.getByRole('dialog', { name: form }).getByLabel(new RegExp(`^${label}`))

test('a saving goes from an idle allocation over a sprint to what it realized against what was expected', async ({
  as,
}) => {
  const page = await as(felix())
  await page.goto(base)
  const sprint = (await rows(page, 'cadence-events'))
    .filter(({ kind }) => kind === 'sprint')
    .sort((a, b) => String(b.at).localeCompare(String(a.at)))[0]!

  // What stands idle is a cost first, with a page of the allocation behind it.
  await page.goto(`${base}/platform/cost`)
  const dearest = page.getByRole('region', { name: 'Dearest allocations' }).getByRole('link').first()
  const name = (await dearest.textContent())!.trim()
  await dearest.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)

  // The sprint begins with the same allocation, and proposes what giving it back would save.
  await page.goto(`${base}/reviews/${sprint.id}`)
  const propose = page.getByRole('button', { name: `Propose a saving for ${name}`, exact: true }).first()
  await propose.click()
  const form = 'Propose a saving'
  await expect(field(page, form, 'What is done')).toHaveValue(`Give back ${name}`)
  await expect(field(page, form, 'Category')).toHaveValue('idle-gpu')
  await expect(field(page, form, 'Costs before, a month')).not.toHaveValue('')
  const title = `Give back ${name}, tried to the end`
  await field(page, form, 'What is done').fill(title)
  await field(page, form, 'Costs before, a month').fill('4000.00')
  await field(page, form, 'Expected, a month').fill('5000.00')
  const dialog = page.getByRole('dialog', { name: form })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(field(page, form, 'Expected, a month')).toHaveAccessibleDescription(/4000\.00|4,000/)
  await field(page, form, 'Expected, a month').fill('2000.00')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('rowheader', { name: title })).toBeVisible()
  const line = page.getByRole('row').filter({ hasText: title })
  await expect(line).toContainText('Proposed')

  // Done is what the bill says: it needs an amount, and what was expected stays beside it.
  const saving = (await rows(page, 'savings')).find((one) => one.title === title)!
  expect(saving).toMatchObject({ sprintId: sprint.id, targetSection: 'gpuQuotas', state: 'proposed' })
  await page
    .getByRole('button', { name: `More for ${title}` })
    .locator('visible=true')
    .click()
  await page.locator('[popover]:popover-open').getByRole('button', { name: 'Edit', exact: true }).click()
  const edit = 'Edit the saving'
  await field(page, edit, 'State').selectOption('done')
  await page.getByRole('dialog', { name: edit }).getByRole('button', { name: 'Save' }).click()
  await expect(field(page, edit, 'Realized, a month')).toHaveAccessibleDescription(/realized/i)
  await field(page, edit, 'Realized, a month').fill('1500.00')
  await page.getByRole('dialog', { name: edit }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog', { name: edit })).toBeHidden()

  await page.goto(`${base}/platform/cost?view=savings`)
  const savings = page.getByRole('region', { name: 'By sprint' })
  await expect(savings.getByRole('listitem').first()).toContainText(
    /€1,500 a month, 37\.5% of what it cost, 1 of \d+ done/,
  )
  await page.goto(`${base}/reviews/${sprint.id}`)
  await expect(line).toContainText('Done')
  await expect(line).toContainText('1,500')
})
