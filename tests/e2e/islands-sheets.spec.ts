import type { Page } from '@playwright/test'
import { monthStartIn } from '../support/days'
import { ada, ownOrganization, rows } from './own-organization'
import { call, expect, test } from './people'

const past = (months: number) => monthStartIn('Europe/Vienna', -months).slice(0, 7)

async function openSheet(page: Page, path: string) {
  await page.goto(path)
  await page.getByRole('button', { name: 'Paste from a sheet' }).click()
  const dialog = page.getByRole('dialog', { name: /^Paste from a sheet/ })
  const cells = dialog.getByLabel('Cells, with the column names in the first line')
  const check = () => dialog.getByRole('button', { name: 'Check' }).click()
  return { dialog, cells, check, file: dialog.locator('input[type=file]') }
}

test('a sheet is mended where it stands, and what is right is written first', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Mended Sheet')
  const { dialog, cells, check } = await openSheet(page, `/o/${slug}/platform/cost?view=entries`)
  const lines = [
    'Costs of all teams',
    'Month;Team;What;Amount',
    `${past(2)};New Team;A;1234,50`,
    `${past(1)};;B;12.345,67`,
    `${past(1)};;C;ten`,
  ]
  await cells.fill(lines.join('\n'))
  await check()
  await dialog.getByRole('button', { name: 'Start at line 2' }).click()
  const mend = dialog.getByRole('region', { name: 'What to change' })
  await dialog.getByLabel('Environment in every row').selectOption('Experiment')
  await mend
    .getByRole('listitem')
    .filter({ hasText: 'Environment' })
    .getByRole('button', { name: 'Add the column' })
    .click()
  await dialog.getByLabel('Column What is').selectOption('Project')
  await mend.getByRole('listitem').filter({ hasText: 'What' }).getByRole('button', { name: 'Apply' }).click()
  await expect(mend.getByText('Column “What”')).toHaveCount(0)
  await expect(dialog.getByText('12.345,67 = 12345.67')).toBeVisible()
  await dialog.getByRole('button', { name: 'Add the team “New Team”' }).click()
  await expect(mend.getByRole('listitem')).toHaveCount(1)
  await expect(mend).toContainText('Amount: “ten” in line 4')

  await dialog.getByRole('button', { name: 'Write 2 rows, keep 1' }).click()
  await expect(dialog.getByText('One row is left to mend. The others are written.')).toBeVisible()
  const wrong = dialog.getByRole('textbox', { name: 'Amount in line 2' })
  await expect(wrong).toHaveValue('ten')
  await wrong.fill('-10')
  await wrong.press('Enter')
  await dialog.getByRole('button', { name: 'Write one row' }).click()
  await expect(dialog).toBeHidden()
  const stored = (await rows(page, 'cost-entries', slug)).map(({ project, amount }) => [project, amount])
  expect(stored.sort()).toEqual([
    ['A', '1234.50'],
    ['B', '12345.67'],
    ['C', '-10.00'],
  ])
})

test('what is there already is known again, and further entries are a choice', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Known Sheet')
  const path = `/o/${slug}/platform/cost?view=entries`
  const fields = { month: past(1), project: 'A', environment: 'production', amount: '1.58' }
  await page.goto('/me')
  await call(page, 'POST', `/organizations/${slug}/registers/cost-entries`, fields)
  const { dialog, cells, check } = await openSheet(page, path)
  await cells.fill(`Month,Project,Environment,Amount\n${past(1)},A,Production,2.00`)
  await check()
  await expect(dialog.getByText('Line 2: Amount 1.58 → 2.00')).toBeVisible()
  const further = dialog.getByLabel(/^These are further entries/)
  await expect(dialog.getByText('would become 3.58 in all instead of 1.58')).toBeVisible()
  await further.check()
  await expect(dialog.getByText('One new row. Nothing is written yet.')).toBeVisible()
  await further.uncheck()
  await dialog.getByRole('button', { name: 'Write one row' }).click()
  await expect(dialog).toBeHidden()
  expect((await rows(page, 'cost-entries', slug)).map(({ amount }) => amount)).toEqual(['2.00'])
})

test('shares of 1 are asked about before anything is written', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Shared Sheet')
  await page.goto('/me')
  const quota = { subscription: 'sub', region: 'West', family: 'A100', gpus: 8 }
  await call(page, 'POST', `/organizations/${slug}/registers/gpu-quotas`, quota)
  const { dialog, cells, check } = await openSheet(page, `/o/${slug}/platform/gpu?view=samples`)
  const days = [1, 2, 3, 4, 5].map((day) => `${past(2)}-0${day}\tsub · West · A100\t0.8${day}`)
  await cells.fill(['Day\tAllocation\tQuota in use', ...days].join('\n'))
  await check()
  await expect(dialog.getByText('Quota in use: are these shares (0.81 = 81%)?')).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Write/ })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Yes, shares of 1' }).click()
  await dialog.getByRole('button', { name: 'Write 5 rows' }).click()
  await expect(dialog).toBeHidden()
  const stored = (await rows(page, 'gpu-utilization-samples', slug)).map(({ pct }) => pct)
  expect(stored.sort()).toEqual([81, 82, 83, 84, 85])
})

test('a copied table keeps its marks, and a file is read by its own encoding, again after it was mended', async ({
  as,
}) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Copied Sheet')
  const { dialog, cells, check, file } = await openSheet(page, `/o/${slug}/shadow-ai`)
  await cells.evaluate((area) => {
    const clipboardData = new DataTransfer()
    const row = (cell: string) => `<tr><td>${cell}</td><td>SaaS AI tools without review</td></tr>`
    const html = `<table><tr><td>What was found</td><td>Where</td></tr>${row('"Copilot" for mail')}${row('"whole"')}</table>`
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', 'not this')
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(cells).toHaveValue(/^What was found\tWhere\n/)
  await check()
  await dialog.getByRole('button', { name: 'Write 2 rows' }).click()
  await expect(dialog).toBeHidden()
  expect((await rows(page, 'shadow-ai-items', slug)).map(({ title }) => title).sort()).toEqual([
    '"Copilot" for mail',
    '"whole"',
  ])

  await page.getByRole('button', { name: 'Paste from a sheet' }).click()
  const put = (buffer: Buffer) => file.setInputFiles({ name: 'finds.csv', mimeType: 'text/csv', buffer })
  await put(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))
  await expect(dialog.getByRole('alert')).toContainText('This is a workbook')
  await put(Buffer.from('What was found,Where\nGr\u00f6\u00dfe,saas-tool', 'latin1'))
  await expect(dialog.getByText('Größe,saas-tool')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Check' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Yes, they are right' }).click()
  await expect(cells).toHaveValue('What was found,Where\nGröße,saas-tool')
  await put(Buffer.from('What was found,Where\nGrüße,saas-tool', 'utf8'))
  await expect(cells).toHaveValue('What was found,Where\nGrüße,saas-tool')
  await check()
  await dialog.getByRole('button', { name: 'Write one row' }).click()
  await expect(dialog).toBeHidden()
  expect((await rows(page, 'shadow-ai-items', slug)).map(({ title }) => title)).toContain('Grüße')
})
