import { ada, ownOrganization, rows } from './own-organization'
import { expect, test } from './people'
import { countPresses } from './presses'

/** What issue 9 asks for: so many presses at most. */
const FOR_THIRTY_ITEMS = 6
const FOR_STAKEHOLDERS = 10

test('thirty shadow items with the mistakes of real sheets come in by one paste', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Thirty Items')
  const presses = await countPresses(page)
  await page.goto(`/o/${slug}/shadow-ai`)
  await page.getByRole('button', { name: 'Paste from a sheet' }).click()
  const dialog = page.getByRole('dialog', { name: /^Paste from a sheet/ })
  // A line above the names, names in small letters, semicolons, empty columns at the end, and one risk nobody knows.
  const items = Array.from({ length: 30 }, (_, index) => {
    const risk = index === 7 ? 'Enormous' : index % 2 === 0 ? 'High' : 'low'
    return `"Tool ${index + 1} ""of a team""";SaaS AI tools without review;${risk};;`
  })
  await dialog
    .getByLabel('Cells, with the column names in the first line')
    .fill(['Found in November;;;;', 'title;source;risk;;', ...items, ';;;;'].join('\n'))
  await dialog.getByRole('button', { name: 'Check' }).click()
  await dialog.getByRole('button', { name: 'Start at line 2' }).click()
  await dialog.getByLabel('Enormous in Risk becomes').selectOption('High')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await dialog.getByRole('button', { name: 'Write 30 rows' }).click()
  await expect(dialog).toBeHidden()
  const used = await presses()
  console.log(`thirty shadow items: ${used} presses`)
  expect(used).toBeLessThanOrEqual(FOR_THIRTY_ITEMS)
  const stored = await rows(page, 'shadow-ai-items', slug)
  expect(stored).toHaveLength(30)
  expect(stored.map(({ title }) => title)).toContain('Tool 8 "of a team"')
})

test('the four groups of stakeholders are mapped one after the other', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Four Groups')
  const presses = await countPresses(page)
  await page.goto(`/o/${slug}/governance/stakeholders`)
  for (const group of ['Data', 'DevOps', 'SRE', 'Security']) {
    const plate = page.getByRole('region', { name: group, exact: true })
    await plate.getByRole('button', { name: `Add to ${group}` }).click()
    const form = page.getByRole('dialog', { name: 'Add a stakeholder' })
    await form.getByLabel('Name or role').fill(`Lead of ${group}`)
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(plate.getByText(`Lead of ${group}`).first()).toBeVisible()
  }
  const used = await presses()
  console.log(`stakeholders of four groups: ${used} presses`)
  expect(used).toBeLessThanOrEqual(FOR_STAKEHOLDERS)
  expect(await rows(page, 'stakeholders', slug)).toHaveLength(4)
})
