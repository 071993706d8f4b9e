import { api, base, far, farSpoken, felix, hold, noor, rows, stays, undo } from './own-organization'
import { call, expect, samplePerson, test, valmere } from './people'

test('a cell is changed where it stands', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  await call(page, 'POST', `${api}/registers/shadow-ai-items`, { title: 'Cell to change', source: 'saas-tool' })
  await page.goto(`${base}/shadow-ai`)
  const cell = page.getByRole('button', { name: 'Change Due of Cell to change' })
  await cell.click()
  await page.getByLabel('Change Due of Cell to change').fill(far)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
  await stays(page, () => cell.getByText(farSpoken))
})

test('a cell keeps what was refused and what is half typed, and an arrow key stores nothing', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  const own = { title: 'Cell to try', source: 'saas-tool', status: 'discovered' }
  const { id } = await call<{ id: string }>(page, 'POST', `${api}/registers/shadow-ai-items`, own)
  const stored = () =>
    call<{ revision: number; dueAt: string; owner: string }>(page, 'GET', `${api}/registers/shadow-ai-items/${id}`)
  await page.goto(`${base}/shadow-ai?q=Cell to try`)
  const due = page.getByRole('button', { name: /Change Due of Cell to try$/ })
  const typed = page.locator('input[type="date"]')
  await due.click()
  await typed.fill(far)
  await typed.press('Enter')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(due).toBeFocused()

  await due.press('Enter')
  await typed.press('Backspace')
  await typed.press('Enter')
  await expect(page.getByText('This date is not complete.').first()).toBeVisible()
  await typed.press('Escape')
  await expect(due).toBeFocused()
  expect(await stored()).toMatchObject({ revision: 2, dueAt: far })

  const owner = page.getByRole('button', { name: /Change Owner of Cell to try$/ })
  const select = page.getByRole('combobox', { name: 'Change Owner of Cell to try' })
  await owner.click()
  await select.press('ArrowDown')
  await select.press('ArrowDown')
  await select.press('Escape')
  expect((await stored()).revision).toBe(2)

  // A number that does not fit stays where it was typed, with its sentence, until another one is.
  await page.goto(`${base}/platform/gpu`)
  const quota = page.getByRole('button', { name: /Change Allocated of/ }).first()
  await quota.click()
  const number = page.getByRole('textbox', { name: /^Change Allocated of/ })
  await number.fill('12.5')
  await number.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'whole number' })).toBeVisible()
  await expect(number).toHaveValue('12.5')
  await expect(page.getByRole('button', { name: 'Retry' })).toHaveCount(0)
})

test('a row is archived from its menu and comes back', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  await call(page, 'POST', `${api}/registers/runbooks`, { title: 'Row to archive', kind: 'gpu-failure' })
  await page.goto(`${base}/platform/runbooks`)
  const row = page.getByRole('rowheader', { name: 'Row to archive' })
  await page.getByRole('button', { name: 'More for Row to archive' }).click()
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(page.getByText('Row to archive archived')).toBeVisible()
  await hold(page)
  await expect(row).toHaveCount(0)
  await undo(page)
  await stays(page, () => row)
})

test('one field is set for several rows at once, and taken back for all', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  for (const title of ['Rows at once, one', 'Rows at once, two']) {
    await call(page, 'POST', `${api}/registers/runbooks`, { title, kind: 'gpu-failure' })
  }
  const ownersNow = async () =>
    (await rows(page, 'runbooks')).flatMap(({ title, owner }) => (/^Rows at once/.test(String(title)) ? [owner] : []))
  const before = await ownersNow()
  await page.goto(`${base}/platform/runbooks?q=Rows at once`)
  await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check()
  const bar = page.getByRole('toolbar', { name: '2 selected' })
  await bar.getByRole('button', { name: 'Set Owner' }).click()
  const dialog = page.getByRole('dialog', { name: 'Set Owner of 2 rows' })
  await dialog.getByLabel('Owner').selectOption('Samir Khoury')
  await dialog.getByRole('button', { name: 'Set for 2 rows' }).click()
  await expect(page.getByText('2 rows changed')).toBeVisible()
  await hold(page)
  const changed = await ownersNow()
  expect(new Set(changed).size).toBe(1)
  expect(changed).not.toEqual(before)
  await undo(page)
  await expect.poll(ownersNow).toEqual(before)
})

test('anybody reports AI in use, also without a name', async ({ as }) => {
  const page = await as(samplePerson('Lena Fuchs', valmere))
  await page.goto(`${base}/shadow-ai`)
  await page.getByRole('button', { name: 'Report AI use' }).click()
  const dialog = page.getByRole('dialog', { name: 'Report AI use' })
  await dialog.getByLabel('What was found').fill('A phone app that reads handwriting')
  await dialog.getByLabel('Where', { exact: true }).selectOption({ index: 1 })
  await dialog.getByRole('checkbox', { name: 'Report without my name' }).check()
  await dialog.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByText(/^Thank you for telling us/)).toBeVisible()
  await stays(page, () => page.getByRole('rowheader', { name: 'A phone app that reads handwriting' }))
})

test('what was found is rated in the triage and reviewed by the security lead', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  const title = 'Wound pictures in a chat'
  const made = { title, source: 'saas-tool' }
  const { id } = await call<{ id: string }>(page, 'POST', `${api}/registers/shadow-ai-items`, made)
  await page.goto(`${base}/shadow-ai?view=triage`)
  await page.getByRole('navigation', { name: 'Waiting for a decision' }).getByRole('button', { name: title }).click()
  await page.getByRole('radio', { name: /^High/ }).check()
  await page.getByRole('button', { name: 'Save and next' }).click()
  await expect(page.getByText(`${title}: saved`)).toBeVisible()
  const item = async () => (await rows(page, 'shadow-ai-items')).find((row) => row.id === id)!
  expect((await item()).risk).toBe('high')

  const lead = await as(noor())
  await lead.goto(`${base}/shadow-ai/${id}`)
  for (const part of [/^Identity/, /^Network/, /^Data/, /^AI tests/]) {
    await lead.getByRole('checkbox', { name: part }).check()
  }
  await lead.getByRole('button', { name: 'Record the review' }).click()
  await expect(lead.getByText('Security review recorded')).toBeVisible()
  await stays(lead, () => lead.getByText(/^Reviewed on .* by Noor Rahimi/))
})

test('a stakeholder is added, asked to acknowledge and archived', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/governance/stakeholders`)
  const name = 'Head of the night service'
  await page.getByRole('button', { name: 'Add to Data' }).click()
  const form = page.getByRole('dialog', { name: 'Add a stakeholder' })
  await form.getByLabel('Name or role').fill(name)
  await form.getByLabel('Person', { exact: true }).selectOption('Mira Novak')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await page.getByRole('button', { name: 'Ask Mira Novak for acknowledgement' }).click()
  await expect(page.getByText('Mira Novak was asked')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: `More for ${name}` }).click()
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(page.getByText(`${name} archived`)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: `More for ${name}` })).toHaveCount(0)
})

test('a finding gets its action, which is closed once the finding is', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  const [audit] = await rows(page, 'compliance-audits')
  const title = 'Door of the rack room'
  const made = { auditId: audit!.id, title, severity: 'low', openedAt: '2020-01-10' }
  const { id, revision } = await call<{ id: string; revision: number }>(page, 'POST', `${api}/registers/findings`, made)
  await page.goto(`${base}/compliance?view=findings`)
  await page.getByRole('button', { name: `Add an action for ${title}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Action for this finding' })
  await dialog.getByLabel('What is to be done').fill('Order a lock')
  await dialog.getByRole('button', { name: 'Add action' }).click()
  await expect(page.getByText('Action added to the work list.')).toBeVisible()
  await expect(page.getByRole('button', { name: `Add an action for ${title}` })).toHaveCount(0)
  await call(page, 'PATCH', `${api}/registers/findings/${id}`, { revision, closedAt: '2020-01-20' })
  await page.reload()
  const close = page.getByRole('button', { name: 'Close the action Order a lock' })
  await close.click()
  await expect(page.getByText('Action closed.')).toBeVisible()
  await hold(page)
  await expect(close).toHaveCount(0)
  await undo(page)
  await stays(page, () => close)
})
