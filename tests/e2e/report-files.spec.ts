import { readFile } from 'node:fs/promises'
import { ada, ownOrganization } from './own-organization'
import { expect, test } from './people'

test('a report is handed over as a file, and whoever has the file finds out whether it was changed', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Sealed works')
  await page.goto(`/o/${slug}/reports/executive`)
  const files: Record<string, Buffer> = {}
  for (const format of ['PDF', 'XLSX', 'PPTX']) {
    const handed = page.waitForEvent('download')
    await page.getByRole('group', { name: 'Download' }).getByRole('button', { name: format, exact: true }).click()
    const download = await handed
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^${slug}-executive-\\d{4}-\\d\\d-\\d\\d\\.${format.toLowerCase()}$`),
    )
    files[format] = await readFile(await download.path())
    await expect(page.getByText(`${format} is made and kept among the last made ones.`)).toBeVisible()
  }

  const table = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  await page.getByRole('button', { name: /^Appendix: six areas/ }).click()
  const csv = await table
  expect(csv.suggestedFilename()).toMatch(/-table-\d+-\d{4}-\d\d-\d\d\.csv$/)
  expect(await readFile(await csv.path(), 'utf8')).toContain('Team Skills')

  await page.goto(`/o/${slug}/reports`)
  await page.getByRole('link', { name: 'Check a file' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check a file')
  const choose = page.locator('input[type=file]')
  const check = (name: string, buffer: Buffer) =>
    choose.setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

  for (const [format, bytes] of Object.entries(files)) {
    await check(`report.${format.toLowerCase()}`, bytes)
    const said = page.getByRole('status').filter({ hasText: 'Nothing was changed since this file was made' })
    await expect(said).toContainText('This portal made exactly this file:')
    await expect(said).toContainText(ada.name)
    await expect(said).toContainText('Sealed works')
    const other = Buffer.from(bytes)
    other[400] = (other[400] ?? 0) ^ 1
    await check(`changed.${format.toLowerCase()}`, other)
    await expect(page.getByRole('alert').filter({ hasText: 'This file was changed' })).toBeVisible()
  }
  await check('letter.pdf', Buffer.from('%PDF-1.4 of somebody else'))
  await expect(page.getByRole('alert').filter({ hasText: 'This is no file of a report' })).toBeVisible()
  await check('large.pdf', Buffer.alloc(5_000_001))
  await expect(page.getByRole('alert').filter({ hasText: 'larger than 5 MB' })).toBeVisible()
})
